"""What the server answers: office, ticket, counter, board."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from server.contract.states import (
    Act,
    CounterState,
    PrintState,
    QueueOrder,
    Role,
    TicketState,
)


class Answer(BaseModel):
    """Base of everything sent; an answer is a value and never changes."""

    model_config = ConfigDict(frozen=True)


class Localized(Answer):
    """One text in the languages of the house; Vietnamese comes first."""

    vi: str
    en: str


class WaitRange(Answer):
    """How long the wait will be: an 80 % range in whole minutes."""

    low_minutes: int = Field(ge=0)
    high_minutes: int = Field(ge=0)


class Ticket(Answer):
    """A place in the queue. `ahead` and `wait` are null unless it waits."""

    id: str
    number: str
    office: str
    service: str
    state: TicketState
    priority: str | None
    language: str
    issued_at: datetime
    called_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    counter: str | None
    call_count: int
    ahead: int | None
    wait: WaitRange | None
    print: PrintState
    print_reason: str | None = None
    """Why the last slip did not come out, or may not have: a code; null unless it failed."""
    follow_url: str
    for_counter: str | None = None
    """The only counter that calls it, after a transfer to that counter."""
    outcome: str | None = None
    park_reason: str | None = None
    remind_at: datetime | None = None
    appointment_at: datetime | None = None
    """The hour at which it enters the line, before those without one; told to staff alone."""


class TicketList(Answer):
    """Tickets in calling order."""

    tickets: list[Ticket]


class Session(Answer):
    """One stretch of an opening day; local wall-clock times "HH:MM"."""

    opens: str
    closes: str
    last_ticket: str


class DayHours(Answer):
    """The sessions of one weekday, 1 = Monday … 7 = Sunday; none: closed."""

    weekday: int = Field(ge=1, le=7)
    sessions: list[Session]


class FieldOfServices(Answer):
    """Lĩnh vực: a group of services on the kiosk."""

    code: str
    name: Localized


class Service(Answer):
    """What a citizen takes a number for."""

    code: str
    name: Localized
    field: str | None
    prefix: str
    open: bool
    reopens_at: datetime | None
    waiting: int
    wait: WaitRange | None
    counters: list[str]
    banner: Localized | None = None
    """The line to show on a special day, such as a golden day."""


class ServedService(Answer):
    """A service in a counter's work profile; with `after_minutes` one that it only helps."""

    code: str
    weight: float
    after_minutes: int | None


class CounterWarning(Answer):
    """What a pause, a close or another work profile leaves behind.

    `nobody_serves`: people wait for these services and no open counter serves them.
    """

    code: Literal["nobody_serves"]
    services: list[str]


class Counter(Answer):
    """Quầy. `clerk` is the display name of who is signed in there."""

    code: str
    name: Localized
    zone: str | None
    services: list[str]
    state: CounterState
    pause_reason: str | None
    clerk: str | None
    ticket: Ticket | None
    profile: list[ServedService] = []
    warning: CounterWarning | None = None
    """Only in the answer to the act that causes it."""


class CounterOfOffice(Answer):
    """A counter as everybody may see it: no clerk, no ticket."""

    code: str
    name: Localized
    services: list[str]
    state: CounterState


class Priority(Answer):
    """A class of people called sooner."""

    code: str
    name: Localized


class PauseReason(Answer):
    """Why a counter pauses; the office's own list."""

    code: str
    name: Localized


class ParkReason(Answer):
    """Why a ticket is put aside; the office's own list."""

    code: str
    name: Localized


class Outcome(Answer):
    """How a visit ended; the office's own list."""

    code: str
    name: Localized


class ClerkRules(Answer):
    """What the office has settled for acts at the counter. Spans in seconds and minutes."""

    clerks_may_choose: bool = False
    """Whether clerks, too, may call somebody out of the order."""
    next_pause_seconds: float = 1.5
    """A second press of *next* within so long calls nobody."""
    no_show_after_recalls: int = 2
    no_show_after_seconds: int = 30
    """A no-show is offered after so many recalls and so long since the call."""
    return_after_calls: int = 3
    """Calls of the service that go before somebody who missed a call and is back."""
    undo_seconds: int = 60
    """How long the same clerk may take back a finish; later the visit is history."""
    park_minutes: int = 15
    """After so long staff are reminded of a parked ticket."""
    outcome_needed: bool = False
    longest_wait_minutes: int | None = None
    """Whoever has waited so long goes before everybody else; null: the office has no such limit."""


class OfficeTexts(Answer):
    """The office's own words on kiosk, slip and board."""

    greeting: Localized
    courtesy: Localized
    board_line: Localized
    missed_call: Localized


class Office(Answer):
    """One waiting hall: what kiosk and pages need to draw themselves."""

    code: str
    name: Localized
    agency: Localized
    timezone: str
    languages: list[str]
    accent: str | None
    hotline: str | None
    texts: OfficeTexts
    hours: list[DayHours]
    open: bool
    reopens_at: datetime | None
    fields: list[FieldOfServices]
    services: list[Service]
    counters: list[CounterOfOffice]
    priorities: list[Priority]
    pause_reasons: list[PauseReason]
    park_reasons: list[ParkReason] = []
    outcomes: list[Outcome] = []
    order: QueueOrder = QueueOrder.ACCUMULATING
    rule: Localized | None = None
    """The order in words, for everybody to read."""
    clerk_rules: ClerkRules = ClerkRules()
    server_time: datetime


class Announcement(Answer):
    """The clips that speak one call in one language, in order; see the voice manifest."""

    language: str
    clips: list[str]


class BoardCall(Answer):
    """One call on the wall, newest first in the snapshot."""

    number: str
    counter: str
    service: str
    state: TicketState
    called_at: datetime
    call_count: int


class BoardCounter(Answer):
    """A counter on the wall and the number it serves now."""

    code: str
    name: Localized
    services: list[str]
    state: CounterState
    number: str | None


class BoardService(Answer):
    """A line on the wall: how many wait."""

    code: str
    name: Localized
    prefix: str
    waiting: int
    banner: Localized | None = None
    """The line to show on a special day, such as a golden day."""


class BoardSettings(Answer):
    """How one zone's board looks and sounds. Distances in metres, panel width in millimetres."""

    zone: str | None
    name: Localized
    farthest_metres: float
    panel_width_mm: float
    layout: Literal["auto", "calls", "counters"]
    speak: bool
    languages: list[str]
    repeat: int = Field(ge=1, le=3)
    text: Localized


class Board(Answer):
    """Everything a wall board draws; the snapshot of its live feed."""

    office: str
    name: Localized
    agency: Localized
    timezone: str
    accent: str | None
    settings: BoardSettings
    calls: list[BoardCall]
    counters: list[BoardCounter]
    services: list[BoardService]
    rule: Localized | None = None
    """The order in words, for everybody to read."""
    server_time: datetime


class LogEntry(Answer):
    """One line of the public log: what happened to a number, when and where."""

    at: datetime
    number: str
    act: Literal["issue"] | Act
    service: str
    counter: str | None


class LoggedService(Answer):
    """A service that the log names by its code."""

    code: str
    name: Localized


class DayLog(Answer):
    """Everything that happened to the numbers of a business day, without any person."""

    office: str
    name: Localized
    agency: Localized
    timezone: str
    accent: str | None
    business_day: date
    rule: Localized
    services: list[LoggedService]
    entries: list[LogEntry]
    server_time: datetime


class Person(Answer):
    """Who signed in."""

    user: str
    name: str
    role: Role
    office: str
    counter: str | None


class SignedIn(Answer):
    """The answer to a sign-in; the token is for programs, browsers keep the cookie."""

    token: str
    person: Person


class Device(Answer):
    """A kiosk, board, rating tablet or print agent as staff see it."""

    id: str
    kind: str
    name: str
    online: bool
    trouble: str | None
    seen_at: datetime | None


class Hall(Answer):
    """What staff see: the snapshot of the staff feed."""

    office: Office
    person: Person | None
    counters: list[Counter]
    tickets: list[Ticket]
    devices: list[Device]


class Follow(Answer):
    """What the holder of a printed QR may know; nothing about anybody else."""

    number: str
    state: TicketState
    ahead: int | None
    wait: WaitRange | None
    counter: str | None
