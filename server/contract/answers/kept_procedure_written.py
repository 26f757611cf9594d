"""Which type each answer about the kept catalogue is written by."""

from collections.abc import Mapping
from typing import Any

from server.contract.answers.answer import Answer
from server.contract.answers.kept_procedure import (
    CatalogueChanges,
    CatalogueColumn,
    KeptCatalogue,
    KeptProcedure,
    LastImport,
    NamedProcedure,
    ProcedureChange,
    ProcedureVersion,
    ProcedureVersions,
    TakenSamples,
)
from server.contract.answers.kept_procedure_json import (
    CatalogueChangesJson,
    CatalogueColumnJson,
    KeptCatalogueJson,
    KeptProcedureJson,
    LastImportJson,
    NamedProcedureJson,
    ProcedureChangeJson,
    ProcedureVersionJson,
    ProcedureVersionsJson,
    TakenSamplesJson,
)

KEPT_WRITTEN: Mapping[type[Answer], Any] = {
    CatalogueChanges: CatalogueChangesJson,
    CatalogueColumn: CatalogueColumnJson,
    KeptCatalogue: KeptCatalogueJson,
    KeptProcedure: KeptProcedureJson,
    LastImport: LastImportJson,
    NamedProcedure: NamedProcedureJson,
    ProcedureChange: ProcedureChangeJson,
    ProcedureVersion: ProcedureVersionJson,
    ProcedureVersions: ProcedureVersionsJson,
    TakenSamples: TakenSamplesJson,
}
