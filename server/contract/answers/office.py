"""An office: its hours, services, lists and rules."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Literal, get_args

from pydantic import Field

from server.contract.answers.answer import TOLD_WHOLE, Answer, Localized, Named
from server.contract.answers.counter import CounterOfOffice, Place
from server.contract.answers.ticket import WaitRange
from server.contract.settings import Key, Kind, Unit
from server.contract.states import QueueOrder

SlipPart = Literal[
    "office",
    "service",
    "number",
    "wait",
    "counters",
    "qr",
    "time",
    "missed_call",
    "rule",
    "complaints",
    "courtesy",
]
"""A part of a slip: letterhead, field and service, number, people ahead and wait, counters and
where to wait, QR code, time of issue, what to do after a missed call, order of calling,
where to complain, thanks."""
SLIP_PARTS: tuple[SlipPart, ...] = get_args(SlipPart)


class QuietHour(Answer):
    """One of the hours of the week in which fewest people come; 1 = Monday … 7 = Sunday."""

    weekday: int = Field(ge=1, le=7)
    opens: str
    closes: str


class ComingDay(Answer):
    """Days soon to come that differ from others, both ends included."""

    first: date
    last: date
    name: Localized
    closed: bool
    """Whether nobody is served on them."""


class Session(Answer):
    """One stretch of an opening day; local wall-clock times "HH:MM"."""

    opens: str
    closes: str
    last_ticket: str


class DayHours(Answer):
    """The sessions of one weekday, 1 = Monday … 7 = Sunday; none: closed."""

    weekday: int = Field(ge=1, le=7)
    sessions: list[Session]
    services: list[str] | None = None
    """The only services that have hours on this day; null: all."""


class FieldOfServices(Named):
    """Lĩnh vực: a group of services on the kiosk."""


class ServiceSettings(Named):
    """What an office settles about a service and everybody may know."""

    prefix: Annotated[str, Key(kind=Kind.PREFIX, most=4)]
    stage: Literal["intake", "result"] = "intake"
    """Whether people come with a dossier or for its result: each is rated apart."""


class BookableService(ServiceSettings):
    """A service of which visits may be booked."""

    appointments_a_slot: Annotated[int, Key(least=0, most=99, unit=Unit.NUMBERS)] = 0
    """So many visits of a slot may be booked; 0: none."""


class Service(BookableService):
    """What a citizen takes a number for."""

    field: str | None
    open: bool
    reopens_at: datetime | None
    waiting: int
    wait: WaitRange | None
    counters: list[str]
    banner: Localized | None = None
    """The text line to show on a special day, such as a golden day."""


class HallOfOffice(Named):
    """A place of reception of an office that has several: what is served there, and who waits."""

    zones: list[str]
    services: list[str]
    open: bool
    reopens_at: datetime | None
    waiting: int
    wait: WaitRange | None
    """From the shortest to the longest of its services; null: not known yet."""


class Priority(Named):
    """A class of people called sooner."""


class PauseReason(Named):
    """Why a counter pauses; the office's own list. `work`: the clerk works meanwhile."""

    work: bool


class ParkReason(Named):
    """Why a ticket is put aside; the office's own list."""


class Outcome(Named):
    """How a stay at a counter ended; the office's own list."""


class ClerkRules(Answer):
    """What the office has settled for acts at the counter. Spans in seconds and minutes."""

    clerks_may_choose: bool = False
    """Whether clerks, too, may call somebody out of the order."""
    next_pause_seconds: Annotated[float, Key(least=0, most=10, unit=Unit.SECONDS)] = 1.5
    """A second press of *next* within so long calls nobody."""
    no_show_after_recalls: Annotated[int, Key(least=0, most=9, unit=Unit.TIMES)] = 2
    no_show_after_seconds: Annotated[int, Key(least=0, most=600, unit=Unit.SECONDS)] = 30
    """A no-show is offered after so many recalls and so long since the call."""
    return_after_calls: Annotated[int, Key(least=0, most=50, unit=Unit.CALLS)] = 3
    """Calls of the service that go before somebody who missed a call and is back."""
    undo_seconds: Annotated[int, Key(least=10, most=600, unit=Unit.SECONDS)] = 60
    """How long the same clerk may take back a finish; later it is history."""
    park_minutes: Annotated[int, Key(least=1, most=480, unit=Unit.MINUTES)] = 15
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
    manners: Localized = Localized(vi="", en="")
    """How people are served here, on the kiosk while nobody uses it."""
    leaders: Localized = Localized(vi="", en="")
    """Who leads the office, with telephones, on the kiosk while nobody uses it."""
    card_consent: Localized = Localized(vi="", en="")
    """What the kiosk asks before it uses a card; empty: the kiosk's own words."""
    suggestion_box: Localized = Localized(vi="", en="")
    """Where the box for letters of suggestion stands."""
    suggestion_book: Localized = Localized(vi="", en="")
    """Where the suggestion book lies on paper."""
    crowds: Localized = Localized(vi="", en="")
    """What is said in crowded weeks of the year; empty: the house's own words."""


class Letterhead(Answer):
    """Whose hall it is, as everything that is shown of it begins."""

    model_config = TOLD_WHOLE

    name: Localized
    agency: Localized
    timezone: Annotated[str, Key(kind=Kind.TIMEZONE, least=1, most=60)]
    accent: Annotated[str | None, Key(kind=Kind.COLOUR)] = None


class OfficeSettings(Letterhead):
    """What an office settles about its hall and everybody may know."""

    code: str
    languages: Sequence[str]
    hotline: Annotated[str | None, Key(kind=Kind.TELEPHONE)] = None
    email: Annotated[str | None, Key(kind=Kind.TEXT_LINE, least=3, most=254)] = None
    """Where people write to the office."""
    archive_url: Annotated[str | None, Key(kind=Kind.WEB_ADDRESS, most=400)] = None
    """Where copies of archived papers are looked up; null: the office names no such page."""
    switch_seconds: Annotated[float, Key(least=0, most=10, unit=Unit.SECONDS)] = 0.0
    """With one switch at the kiosk: how long each choice is framed; 0: keys move the frame."""
    slip_quiet_hours: bool = False
    """Whether slips name the quiet hours of the week."""
    texts: OfficeTexts


class PublicService(BookableService):
    """A service that everybody may know of."""


class PublicOffice(OfficeSettings):
    """An office as everybody may know it, without who waits."""

    services: list[PublicService]
    crowds: Localized | None = None
    """What to know of these weeks of the year, in which many come; null: they are like others."""
    numbers_from_home: bool = False
    """Whether numbers are given at home, beside those at the kiosk."""
    places: dict[str, Place] = Field(default={})
    """By what word each counter goes, by its code: a counter, a room."""


class CardRule(Answer):
    """How many live numbers whoever shows a card may hold; without a card nobody counts."""

    numbers_a_person: int


class Office(OfficeSettings):
    """One waiting hall: what kiosk and pages need to draw themselves."""

    hours: list[DayHours]
    open: bool
    reopens_at: datetime | None
    closed_for: Localized | None = None
    """What today is called while its own hours keep the whole hall closed, such as a holiday."""
    fields: list[FieldOfServices]
    services: list[Service]
    counters: list[CounterOfOffice]
    halls: list[HallOfOffice] = Field(default=[])
    """None: the office is one hall. A kiosk of a hall is told its own services and counters,
    and of the other halls."""
    priorities: list[Priority]
    pause_reasons: list[PauseReason]
    park_reasons: list[ParkReason] = Field(default=[])
    outcomes: list[Outcome] = Field(default=[])
    order: QueueOrder = QueueOrder.ACCUMULATING
    rule: Localized | None = None
    """The order in words, for everybody to read."""
    clerk_rules: ClerkRules = ClerkRules()
    card: CardRule | None = None
    """Null: kiosks read no cards here."""
    slip_parts: list[SlipPart] = Field(default=list(SLIP_PARTS))
    """What stands on a slip, in this order."""
    errands_a_number: int = 0
    """For so many errands one number may be taken; fewer than two: each needs its own."""
    coming_days: list[ComingDay] = Field(default=[])
    """Holidays and other hours of the next two weeks, special days of the next seven."""
    quiet_hours: list[QuietHour] = Field(default=[])
    """Three, fewest people first; none: not known yet. Told to kiosks and print agents alone."""
    crowds: Localized | None = None
    """What to know of these weeks of the year, in which many come; null: they are like others."""
    practice: bool = False
    """Whether people only practise here: its numbers are good for nothing."""
    letters_with_words: dict[str, list[str]] = Field(default={})
    """By language, the letters of numbers that are said with a word: "bê bánh mì"."""
    server_time: datetime
