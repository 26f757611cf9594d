"""Which type each answer about surveys is written by; see `written`."""

from collections.abc import Mapping
from typing import Any

from server.contract.answers.answer import Answer
from server.contract.answers.follow import SurveyAsked
from server.contract.answers.survey import AskedProcedure, CampaignList, HandedOut, StageForms
from server.contract.answers.survey_json import (
    AskedProcedureJson,
    CampaignListJson,
    HandedOutJson,
    StageFormsJson,
)
from server.contract.answers.visit_json import SurveyAskedJson

SURVEY_WRITTEN: Mapping[type[Answer], Any] = {
    SurveyAsked: SurveyAskedJson,
    AskedProcedure: AskedProcedureJson,
    StageForms: StageFormsJson,
    CampaignList: CampaignListJson,
    HandedOut: HandedOutJson,
}
