"""Dossiers that an office receives itself, as staff read them."""

from datetime import date, datetime

from server.contract.answers.answer import Answer, Localized
from server.contract.dossier_states import (
    DossierAct,
    DossierChannel,
    DossierCollection,
    DossierFee,
    DossierForm,
    DossierStanding,
    DossierState,
    NoticeWay,
    PaperForm,
)
from server.contract.states import DossierLevel


class HandedPaper(Answer):
    """A paper that was handed in."""

    name: str
    form: PaperForm
    quantity: int


class ReceivedDossier(Answer):
    """A dossier and where it stands; nothing here names who handed it in.

    `due_at` stands on the paper given out last, `legal_at` is the law's last moment. `days_left`
    are working days, below 0 over it. `not_entered`: it has a code of the office's own kind, and
    the official system does not have it yet. `due_on_closed_day`: the calendar has changed since,
    and nobody works on the due day; the date stands. `apology_in_time`: an apology of now would
    come a day before. `warnings` are those of a request for papers now: `asked_before`,
    `asked_late`. `number` is the ticket's, `received_by` and a step's `user` are shown as people
    are, `skipped` holds the days that were not counted. `register_no`: number and year of its row
    in the register. `slip_owed`: received on a day without appointment slips, its session is over,
    and it was neither handed over nor given a receipt since. `told_at`: when the submitter was last
    told that the result is there. `late_stage`: the stage that is under way and takes longer than
    its procedure plans. `copies`
    were certified. `result_number` is that of the ticket with which it was fetched.
    """

    id: str
    code: str
    not_entered: bool
    entered_as: str | None
    state: DossierState
    procedure: str
    name: Localized
    service: str
    ticket: str | None
    number: str | None
    counter: str | None
    received_by: str
    received_at: datetime
    due_at: datetime
    legal_at: datetime
    committed: Localized
    legal: Localized
    skipped: list[date]
    standing: DossierStanding
    days_left: int
    due_on_closed_day: bool
    extended: bool
    apology_in_time: bool
    latest_extension: datetime | None
    late_stage: DossierLevel | None
    stopped_at: datetime | None
    supplements: int
    warnings: list[str]
    papers: list[HandedPaper]
    sets: int
    copies: int
    fee: DossierFee
    fee_amount: int | None
    fee_note: str | None
    channel: DossierChannel
    collection: DossierCollection
    postal: str | None
    deciding_agency: str | None
    immediate: bool
    result_at: datetime | None
    ended_at: datetime | None
    register_no: str
    slip_owed: bool
    told_at: datetime | None
    result_number: str | None
    acts: list[DossierAct]
    forms: list[DossierForm]


class DossierSubmitter(Answer):
    """Who handed a dossier in, and who may fetch its result: for who handles it alone.

    `email_agreed`: they are written to when the result is there. `collected_by` came for them.
    """

    name: str
    telephone: str | None
    email: str | None
    address: str | None
    id_number: str | None
    authorised: str | None
    email_agreed: bool
    collected_by: str | None


class DossierStep(Answer):
    """What was done to a dossier; `act` is `receive`, `enter`, `notice` or one of its acts.

    With `notice`, `form` was given to the submitter, and `how`.
    """

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
    form: DossierForm | None
    how: NoticeWay | None


class DossierStage(Answer):
    """One of the four stages that a dossier goes through on the spot, in their order.

    `user` did it, or has it now; `begun_at` is null before it began, `done_at` until it is done.
    `owner` has it as the procedure plans it, "" for nobody; `late`: it took, or takes, longer than
    the plan, which gave it until `due_at`, null without one.
    """

    stage: DossierLevel
    user: str | None
    begun_at: datetime | None
    done_at: datetime | None
    owner: str
    due_at: datetime | None
    late: bool


class DossierSheet(Answer):
    """A dossier with its steps; `submitter` is null for who does not handle it, or wiped."""

    dossier: ReceivedDossier
    handles: bool
    submitter: DossierSubmitter | None
    steps: list[DossierStep]
    stages: list[DossierStage]


class DossierDesk(Answer):
    """What an office has received and what endangers it.

    `dossiers`: those without an end, the most urgent first, at most 500. Of this month's results
    `good` of `results` came on time or early; `percent` is their share, cut to two places and null
    without any. `tomorrow`: due in one working day. `on_closed_day`: nobody works on the due day.
    `mails`: this server sends letters. `slips_owed` of a day without slips, `untold`: the result
    is there, nobody was told.
    `people_kept_days` and `register_kept_years` are the office's rules of what is wiped when.
    """

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
    dossiers: list[ReceivedDossier]


class DueDay(Answer):
    """A day on the way to a due date: which one it is of those that count, or why it is none."""

    day: date
    counted: str | None
    reason: str | None
    name: Localized | None


class DossierPreview(Answer):
    """When a dossier of a procedure would be due that came in now, and how that is counted.

    `no_slip`: results are given in the session today, so no receipt is needed. `cautions` are
    those of the deadline.
    """

    procedure: str
    name: Localized
    papers: list[HandedPaper]
    fee: Localized | None
    committed: Localized
    legal: Localized
    received_at: datetime
    due_at: datetime
    legal_at: datetime
    days: list[DueDay]
    cautions: list[str]
    no_slip: bool


class FedDossiers(Answer):
    """What a feed did: events that told something new, and those that were known or older."""

    applied: int
    skipped: int
