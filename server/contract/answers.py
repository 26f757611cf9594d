"""What the server answers: office, ticket, counter, board."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from server.contract.states import CounterState, PrintState, Role, TicketState


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
    follow_url: str


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
