"""Which type each answer of conduct sheets is written by."""

from collections.abc import Mapping
from typing import Any

from server.contract.answers.answer import Answer
from server.contract.answers.conduct import (
    ConductClerk,
    ConductIndex,
    ConductIndices,
    ConductItemTold,
    ConductMonth,
    ConductScore,
    ConductSheet,
    ConductTemplate,
    ConductVersion,
)
from server.contract.answers.conduct_json import (
    ConductClerkJson,
    ConductIndexJson,
    ConductIndicesJson,
    ConductItemToldJson,
    ConductMonthJson,
    ConductScoreJson,
    ConductSheetJson,
    ConductTemplateJson,
    ConductVersionJson,
)

CONDUCT_WRITTEN: Mapping[type[Answer], Any] = {
    ConductClerk: ConductClerkJson,
    ConductIndex: ConductIndexJson,
    ConductIndices: ConductIndicesJson,
    ConductItemTold: ConductItemToldJson,
    ConductMonth: ConductMonthJson,
    ConductScore: ConductScoreJson,
    ConductSheet: ConductSheetJson,
    ConductTemplate: ConductTemplateJson,
    ConductVersion: ConductVersionJson,
}
