"""Rows as they travel: a value for each table, tied to it column by column.

The tables' own classes describe; these carry. None has a default: whoever makes a row names
every column of it, and a column that is added is missing wherever a row is made.
"""

from datetime import date, datetime
from typing import NamedTuple

from server.contract.answers.as_json import Words
from server.contract.answers.procedure_json import (
    EverydayJson,
    PaperJson,
    PlannedStageJson,
    SampleFormJson,
)
from server.contract.events.event import EventData
from server.storage.tables.counter import CounterRow, FileProfileRow, ProfileRow
from server.storage.tables.line import CallPlanRow
from server.storage.tables.log import ActKeyRow, OutboxRow
from server.storage.tables.office import History
from server.storage.tables.people import DeviceRow, PersonRow, RightRow, SignInRow
from server.storage.tables.procedure import ProcedureRow
from server.storage.tables.ticket import IntervalRow, TicketRow
from server.storage.tables.ties import in_groups, part_of, row_of


@row_of(History)
class DatabaseHistory(NamedTuple):
    """The name of a database's history."""

    id: int
    epoch: str


@row_of(TicketRow)
class Ticket(NamedTuple):
    """A place in the queue."""

    office: str
    id: str
    number: str
    series: str
    business_day: date
    round: int
    serial: int
    service: str
    state: str
    place: int
    priority: str | None
    language: str
    issue_key: str
    follow_code: str
    issued_at: datetime
    called_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    counter: str | None
    clerk: str | None
    call_count: int
    last_called_at: datetime | None
    last_call: int | None
    called_after: str | None
    print_state: str
    print_reason: str | None
    copies: int
    device: str | None
    step: int
    first: bool
    for_counter: str | None
    after_calls: int
    returned_at: datetime | None
    park_reason: str | None
    remind_at: datetime | None
    reminded: bool
    outcome: str | None
    appointment_at: datetime | None
    promised_low: int | None
    promised_high: int | None
    let_passes: int
    rejoined: bool
    missed_calls: int
    from_home: bool
    confirmed_at: datetime | None
    put_back: bool
    errands: int
    origin: str | None = None


TICKET_FIXED = (
    *("office", "id", "number", "series", "business_day", "round", "serial", "language"),
    *("issue_key", "follow_code", "issued_at", "device", "promised_low", "promised_high"),
    *("from_home", "origin"),
)
"""What a ticket keeps for ever from its issue."""
TICKET_CHANGES = (
    "service",
    "state",
    "place",
    "priority",
    "called_at",
    "started_at",
    "finished_at",
    "counter",
    "clerk",
    "call_count",
    "last_called_at",
    "last_call",
    "called_after",
    "print_state",
    "print_reason",
    "copies",
    "step",
    "first",
    "for_counter",
    *("after_calls", "returned_at", "park_reason", "remind_at"),
    *("reminded", "outcome", "appointment_at"),
    *("let_passes", "rejoined", "missed_calls", "confirmed_at", "put_back", "errands"),
)
"""What acts may change of a ticket, and write back."""
in_groups(Ticket, TICKET_FIXED, TICKET_CHANGES)


@row_of(IntervalRow)
class Interval(NamedTuple):
    """One stretch of a ticket's history."""

    office: str
    ticket: str
    step: int
    act: str
    state: str
    service: str
    counter: str | None
    clerk: str | None
    entered_at: datetime
    left_at: datetime | None
    chosen: bool


@part_of(CounterRow)
class Counter(NamedTuple):
    """Who sits at a counter; what the office file says of it, the plan holds."""

    office: str
    code: str
    state: str
    pause_reason: str | None
    person: str | None
    sign_in: str | None
    since: datetime | None


COUNTER_CHANGES = ("state", "pause_reason", "person", "sign_in", "since")
"""What acts may change of a counter, and write back."""
in_groups(Counter, ("office", "code"), COUNTER_CHANGES)


@row_of(ProfileRow)
class ProfileEntry(NamedTuple):
    """One service of a counter's work profile."""

    office: str
    counter: str
    service: str
    weight: float
    after_minutes: int | None


@row_of(FileProfileRow)
class FileProfileEntry(NamedTuple):
    """One service of the work profile that the office file last gave a counter."""

    office: str
    counter: str
    service: str
    weight: float
    after_minutes: int | None


@row_of(PersonRow)
class Person(NamedTuple):
    """Somebody who signs in."""

    office: str
    user: str
    folded: str
    name: str
    password_hash: str
    created_at: datetime


@row_of(RightRow)
class Right(NamedTuple):
    """A role that somebody has at an office."""

    office: str
    user: str
    role: str


@row_of(SignInRow)
class SignIn(NamedTuple):
    """One signed-in browser or program."""

    office: str
    id: str
    user: str
    token_hash: str
    created_at: datetime
    expires_at: datetime
    seen_at: datetime
    address: str | None


@row_of(DeviceRow)
class Device(NamedTuple):
    """A kiosk, board, rating tablet or print agent."""

    office: str
    id: str
    kind: str
    name: str
    token_hash: str
    created_at: datetime
    online: bool
    trouble: str | None
    seen_at: datetime | None
    counter: str | None
    version: str | None


@row_of(ActKeyRow)
class ActKey(NamedTuple):
    """The key of an act that was answered."""

    office: str
    key: str
    who: str
    asked: str
    tickets: list[str]
    at: datetime


@row_of(OutboxRow)
class OutboxEntry(NamedTuple):
    """One event as it is kept."""

    office: str
    seq: int
    type: str
    at: datetime
    actor: str | None
    device: str | None
    data: EventData


@row_of(CallPlanRow)
class KeptPlan(NamedTuple):
    """An office's plan of calls as it is kept."""

    office: str
    seq: int
    plan: str


@row_of(ProcedureRow)
class ProcedureVersion(NamedTuple):
    """One version of a procedure; times as `server.domain.deadline_rule` keeps them."""

    office: str
    code: str
    version: int
    name: dict[str, str]
    everyday: EverydayJson
    field: dict[str, str]
    service: str
    counters: list[str]
    papers: list[PaperJson]
    fee: dict[str, str] | None
    legal_time: str | None
    committed_time: str | None
    time_note: dict[str, str] | None
    steps: list[Words]
    forms: list[SampleFormJson]
    legal_basis: list[str]
    effective_from: date
    effective_to: date | None
    source: str
    imported_at: datetime
    prolongation: str | None
    stages: list[PlannedStageJson]
    proposals: list[str]
