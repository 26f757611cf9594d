"""Rows of dossiers as they travel; see `rows`."""

from datetime import date, datetime
from typing import NamedTuple

from server.contract.answers.procedure_json import PlannedStageJson
from server.contract.answers.received_dossier_json import HandedPaperJson
from server.storage.tables.dossier import DossierRow
from server.storage.tables.received_dossier import (
    DossierFeedRow,
    DossierSeriesRow,
    DossierStepRow,
    DossierSubmitterRow,
    ReceivedDossierRow,
)
from server.storage.tables.ties import row_of


@row_of(DossierRow)
class Dossier(NamedTuple):
    """How far a dossier is."""

    office: str
    folded: str
    code: str
    level: str
    told_at: datetime
    received_on: date | None
    due_on: date | None
    finished_on: date | None


@row_of(ReceivedDossierRow)
class ReceivedDossier(NamedTuple):
    """A dossier as it was received, and where it stands."""

    office: str
    id: str
    folded: str
    code: str
    own_code: bool
    entered_as: str | None
    state: str
    procedure: str
    name: dict[str, str]
    service: str
    ticket: str | None
    counter: str | None
    received_by: str
    received_at: datetime
    due_at: datetime
    judged_at: datetime
    legal_at: datetime
    appointed: bool
    extended: bool
    prolonged: str
    committed_time: str
    legal_time: str
    prolongation: str | None
    skipped: list[str]
    stopped_at: datetime | None
    supplements: int
    papers: list[HandedPaperJson]
    sets: int
    fee: str
    fee_amount: int | None
    fee_note: str | None
    channel: str
    collection: str
    postal: str | None
    deciding_agency: str | None
    immediate: bool
    result_at: datetime | None
    ended_at: datetime | None
    year: int
    serial: int
    version: int
    result_ticket: str | None
    stages: list[PlannedStageJson]
    copies: int
    origin: str = ""


@row_of(DossierSubmitterRow)
class DossierSubmitter(NamedTuple):
    """Who handed a dossier in."""

    office: str
    dossier: str
    name: str
    telephone: str | None
    email: str | None
    address: str | None
    id_number: str | None
    authorised: str | None
    email_agreed: bool
    collected_by: str | None
    register_only: bool


@row_of(DossierStepRow)
class DossierStep(NamedTuple):
    """What was done to a dossier."""

    office: str
    dossier: str
    rank: int
    act: str
    at: datetime
    user: str | None
    counter: str | None
    reason: str | None
    ground: str | None
    agency: str | None
    due_before: datetime
    due_after: datetime
    confirmed: bool
    form: str | None
    how: str | None


@row_of(DossierSeriesRow)
class DossierSeries(NamedTuple):
    """The last number of a year, a day, or of versions."""

    office: str
    name: str
    last: int


@row_of(DossierFeedRow)
class DossierFeed(NamedTuple):
    """The newest version that a source has told of a dossier."""

    office: str
    source: str
    folded: str
    version: int
