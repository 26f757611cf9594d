"""Procedures as they are written: see `as_json`. Papers and forms are also kept so."""

from datetime import date

from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12

from server.contract.answers.as_json import WaitJson, Words, Written
from server.contract.answers.counter import Place


class EverydayJson(TypedDict):
    """An Everyday."""

    vi: list[str]
    en: list[str]


class PaperJson(TypedDict):
    """A Paper."""

    name: Words
    originals: int
    copies: int
    when: Words | None
    note: Words | None
    waived_by: str | None
    waived_until: date | None


class SampleFormJson(TypedDict):
    """A SampleForm."""

    name: Words
    url: str | None


class PlannedStageJson(TypedDict):
    """A planned stage of a procedure's dossiers as it is kept; its time as a kept rule."""

    stage: str
    time: str | None
    owner: str


class FoundProcedureJson(TypedDict):
    """A FoundProcedure."""

    code: str
    name: Words
    everyday: EverydayJson
    called: str | None
    service: str
    field: Words
    papers: list[PaperJson]
    fee: Words | None
    time: Words
    time_note: Words | None


class FoundProceduresJson(TypedDict):
    """What FoundProcedures are written as."""

    procedures: list[FoundProcedureJson]
    total: int


class ProcedureJson(FoundProcedureJson):
    """A Procedure."""

    counters: list[str]
    legal_time: Words | None
    steps: list[Words]
    forms: list[SampleFormJson]
    legal_basis: list[str]
    effective_from: date
    effective_to: date | None
    source: str
    due: date | None
    open: bool
    waiting: int
    wait: WaitJson | None
    page_url: str


class ProcedureFieldJson(TypedDict):
    """A ProcedureField."""

    name: Words
    procedures: int


class ProcedureFieldsJson(TypedDict):
    """What ProcedureFields are written as."""

    fields: list[ProcedureFieldJson]


class DraftProcedureJson(TypedDict):
    """A DraftProcedure."""

    code: str
    name: Words


class ImportedCatalogueJson(TypedDict):
    """An ImportedCatalogue."""

    added: int
    changed: int
    unchanged: int
    drafts: list[DraftProcedureJson]


class PublicOfficeJson(TypedDict):
    """What a PublicOffice has beside its settings."""

    services: list[Written]
    crowds: Words | None
    numbers_from_home: bool
    places: dict[str, Place]
