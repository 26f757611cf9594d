"""Answers as they are written: the keys and types of what JSON is made from.

The classes of answers describe and read; making one costs several times what writing it does.
`written` beside holds both together, the code is checked against these. A closed list's word is
its text. `server.storage.set_up.told` checks an office's settings with the fields that stand here.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NotRequired, TypedDict

from server.contract.answers.access_as_json import DeviceJson, PersonJson
from server.contract.answers.board import Announcement
from server.contract.answers.card_json import CardRuleJson

Written = dict[str, object]
"""An answer made of an office's set-up: nothing is read from it any more."""
Words = Mapping[str, str]
"""A Localized: one text by language."""


class WaitJson(TypedDict):
    """A WaitRange."""

    low_minutes: int
    high_minutes: int


class ErrandJson(TypedDict):
    """An Errand."""

    service: str
    state: str


class TicketJson(TypedDict):
    """A Ticket."""

    id: str
    number: str
    office: str
    service: str
    state: str
    priority: str | None
    language: str
    issued_at: datetime
    called_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    counter: str | None
    call_count: int
    ahead: int | None
    wait: WaitJson | None
    print: str
    print_reason: str | None
    follow_url: str
    for_counter: str | None
    outcome: str | None
    park_reason: str | None
    remind_at: datetime | None
    appointment_at: datetime | None
    from_home: bool
    confirmed_at: datetime | None
    errands: list[ErrandJson]
    soon: bool
    late: bool
    come_back_at: datetime | None


class TicketListJson(TypedDict):
    """A TicketList."""

    tickets: list[TicketJson]


class BoardMissedJson(TypedDict):
    """A BoardMissed."""

    number: str
    counter: str
    stands_until: datetime


class LetPassJson(TypedDict):
    """A LetPass."""

    people: int
    times: int
    left: int


class QuietHourJson(TypedDict):
    """A QuietHour."""

    weekday: int
    opens: str
    closes: str


class ComingDayJson(TypedDict):
    """A ComingDay."""

    first: date
    last: date
    name: Words
    closed: bool


class SessionJson(TypedDict):
    """A Session."""

    opens: str
    closes: str
    last_ticket: str


class DayHoursJson(TypedDict):
    """A DayHours."""

    weekday: int
    sessions: list[SessionJson]
    services: list[str] | None


class ServiceJson(TypedDict):
    """What a Service has beside its settings."""

    open: bool
    reopens_at: datetime | None
    waiting: int
    wait: WaitJson | None
    counters: list[str]
    banner: Words | None


class HallOfOfficeJson(TypedDict):
    """What a HallOfOffice has beside its settings."""

    services: list[str]
    open: bool
    reopens_at: datetime | None
    waiting: int
    wait: WaitJson | None


class OfficeJson(TypedDict):
    """What an Office has beside its settings."""

    hours: list[DayHoursJson]
    open: bool
    reopens_at: datetime | None
    closed_for: Words | None
    fields: list[Written]
    services: list[Written]
    counters: list[Written]
    halls: list[Written]
    priorities: list[Written]
    pause_reasons: list[Written]
    park_reasons: list[Written]
    outcomes: list[Written]
    order: str
    rule: Words | None
    clerk_rules: Written
    card: CardRuleJson | None
    slip_parts: list[str]
    errands_a_number: int
    coming_days: list[ComingDayJson]
    quiet_hours: list[QuietHourJson]
    crowds: Words | None
    practice: bool
    letters_with_words: dict[str, list[str]]
    server_time: datetime


class CounterOfOfficeJson(TypedDict):
    """What a CounterOfOffice has beside its settings."""

    services: list[str]
    state: str


class BoardCallJson(TypedDict):
    """A BoardCall."""

    number: str
    business_day: date
    counter: str
    service: str
    state: str
    called_at: datetime
    call_count: int
    late: bool


class BoardCounterJson(CounterOfOfficeJson):
    """What a BoardCounter has beside its settings."""

    number: str | None


class BoardServiceJson(TypedDict):
    """What a BoardService has beside its settings."""

    waiting: int
    banner: Words | None


class BoardEmergencyJson(TypedDict):
    """A BoardEmergency."""

    exit: int | None
    announcement: list[Announcement]


class BoardJson(TypedDict):
    """What a Board has beside its settings."""

    office: str
    business_day: date | None
    settings: Written
    calls: list[BoardCallJson]
    missed: list[BoardMissedJson]
    counters: list[Written]
    services: list[Written]
    rule: Words | None
    emergency: BoardEmergencyJson | None
    server_time: datetime


class ServedServiceJson(TypedDict):
    """A ServedService."""

    code: str
    weight: float
    after_minutes: int | None


class CounterWarningJson(TypedDict):
    """A CounterWarning."""

    code: str
    services: list[str]


class CounterJson(CounterOfOfficeJson):
    """What a Counter has beside its settings."""

    pause_reason: str | None
    clerk: str | None
    ticket: TicketJson | None
    profile: list[ServedServiceJson]
    warning: NotRequired[CounterWarningJson | None]


class LogEntryJson(TypedDict):
    """A LogEntry."""

    at: datetime
    number: str
    act: str
    service: str
    counter: str | None
    chosen: bool
    before_others: bool
    before_other_services: bool
    place: str


class LoggedOutageJson(TypedDict):
    """A LoggedOutage."""

    since: datetime
    until: datetime | None
    services: list[str] | None
    people: int | None


class DayLogJson(TypedDict):
    """What a DayLog has beside its settings."""

    office: str
    business_day: date
    rule: Words
    services: list[Written]
    entries: list[LogEntryJson]
    outages: list[LoggedOutageJson]
    server_time: datetime


class StaffSnapshotJson(TypedDict):
    """A StaffSnapshot."""

    office: Written
    person: PersonJson | None
    counters: list[Written]
    tickets: list[TicketJson]
    devices: list[DeviceJson]
    business_day: date | None
    clock_day: date | None
