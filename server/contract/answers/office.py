"""An office: its hours, services, lists and rules."""

from datetime import datetime

from pydantic import Field

from server.contract.answers.answer import Answer, Localized
from server.contract.answers.counter import CounterOfOffice
from server.contract.answers.ticket import WaitRange
from server.contract.states import QueueOrder


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
    park_reasons: list[ParkReason] = Field(default=[])
    outcomes: list[Outcome] = Field(default=[])
    order: QueueOrder = QueueOrder.ACCUMULATING
    rule: Localized | None = None
    """The order in words, for everybody to read."""
    clerk_rules: ClerkRules = ClerkRules()
    server_time: datetime
