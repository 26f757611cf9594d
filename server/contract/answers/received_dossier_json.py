"""Dossiers that an office receives itself, as they are written; see `as_json`.

Papers are also kept so.
"""

from datetime import date, datetime

from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12

from server.contract.answers.as_json import Words


class HandedPaperJson(TypedDict):
    """A HandedPaper."""

    name: str
    form: str
    quantity: int


class HandedInJson(TypedDict):
    """What a ReceivedDossier says of what was handed in, and how."""

    papers: list[HandedPaperJson]
    sets: int
    copies: int
    fee: str
    fee_amount: int | None
    fee_note: str | None
    channel: str
    collection: str
    postal: str | None
    deciding_agency: str | None
    immediate: bool


class ResultToldJson(TypedDict):
    """What a ReceivedDossier says of its end, the receipt that is owed and its result."""

    result_at: datetime | None
    ended_at: datetime | None
    register_no: str
    number: str | None
    result_number: str | None
    slip_owed: bool
    told_at: datetime | None


class ReceivedDossierJson(HandedInJson, ResultToldJson):
    """A ReceivedDossier."""

    id: str
    code: str
    not_entered: bool
    entered_as: str | None
    state: str
    procedure: str
    name: Words
    service: str
    ticket: str | None
    counter: str | None
    received_by: str
    received_at: datetime
    due_at: datetime
    legal_at: datetime
    committed: Words
    legal: Words
    skipped: list[date]
    standing: str
    days_left: int
    due_on_closed_day: bool
    extended: bool
    apology_in_time: bool
    latest_extension: datetime | None
    late_stage: str | None
    stopped_at: datetime | None
    supplements: int
    warnings: list[str]
    acts: list[str]
    forms: list[str]


class DossierSubmitterJson(TypedDict):
    """A DossierSubmitter."""

    name: str
    telephone: str | None
    email: str | None
    address: str | None
    id_number: str | None
    authorised: str | None
    email_agreed: bool
    collected_by: str | None


class DossierStepJson(TypedDict):
    """A DossierStep."""

    act: str
    at: datetime
    user: str | None
    counter: str | None
    reason: str | None
    ground: str | None
    agency: str | None
    due_before: datetime
    due_at: datetime
    confirmed: bool
    form: str | None
    how: str | None


class DossierStageJson(TypedDict):
    """A DossierStage."""

    stage: str
    user: str | None
    begun_at: datetime | None
    done_at: datetime | None
    owner: str
    due_at: datetime | None
    late: bool


class DossierSheetJson(TypedDict):
    """A DossierSheet."""

    dossier: ReceivedDossierJson
    handles: bool
    submitter: DossierSubmitterJson | None
    steps: list[DossierStepJson]
    stages: list[DossierStageJson]


class DossierDeskJson(TypedDict):
    """A DossierDesk."""

    day: date
    own_receipts: bool
    mails: bool
    over_due: int
    due_today: int
    tomorrow: int
    on_closed_day: int
    not_entered: int
    slips_owed: int
    untold: int
    people_kept_days: int
    register_kept_years: int
    good: int
    results: int
    percent: float | None
    dossiers: list[ReceivedDossierJson]


class DueDayJson(TypedDict):
    """A DueDay."""

    day: date
    counted: str | None
    reason: str | None
    name: Words | None


class DossierPreviewJson(TypedDict):
    """A DossierPreview."""

    procedure: str
    name: Words
    papers: list[HandedPaperJson]
    fee: Words | None
    committed: Words
    legal: Words
    received_at: datetime
    due_at: datetime
    legal_at: datetime
    days: list[DueDayJson]
    cautions: list[str]
    no_slip: bool


class FedDossiersJson(TypedDict):
    """A FedDossiers."""

    applied: int
    skipped: int
