"""The catalogue as those who keep it see it, as it is written: see `as_json`."""

from datetime import date, datetime
from typing import TypedDict

from server.contract.answers.as_json import Words


class CatalogueColumnJson(TypedDict):
    """A CatalogueColumn."""

    key: str
    title: Words
    most: int
    needed: bool
    list: str | None


class NamedProcedureJson(TypedDict):
    """A NamedProcedure."""

    code: str
    name: Words


class KeptProcedureJson(TypedDict):
    """A KeptProcedure."""

    code: str
    name: Words
    field: Words
    service: str
    state: str
    versions: int


class LastImportJson(TypedDict):
    """A LastImport."""

    at: datetime
    procedures: int
    change: int | None


class KeptCatalogueJson(TypedDict):
    """A KeptCatalogue."""

    columns: list[CatalogueColumnJson]
    procedures: list[KeptProcedureJson]
    last: LastImportJson | None
    samples: int


class ProcedureVersionJson(TypedDict):
    """A ProcedureVersion."""

    version: int
    imported_at: datetime
    effective_from: date
    effective_to: date | None
    current: bool
    rows: list[dict[str, str]]


class ProcedureVersionsJson(TypedDict):
    """What ProcedureVersions are written as."""

    newest: int
    versions: list[ProcedureVersionJson]


class ProcedureChangeJson(TypedDict):
    """A ProcedureChange."""

    code: str
    name: Words
    columns: list[Words]


class CatalogueChangesJson(TypedDict):
    """What CatalogueChanges are written as."""

    added: list[NamedProcedureJson]
    changed: list[ProcedureChangeJson]
    unchanged: int
    not_named: list[NamedProcedureJson]
    drafts: list[NamedProcedureJson]


class TakenSamplesJson(TypedDict):
    """What TakenSamples are written as."""

    added: int
    changed: int
    left_out: list[NamedProcedureJson]
