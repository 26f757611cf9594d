"""The hall just now as it is written; see `as_json`."""

from datetime import date, datetime
from typing import TypedDict

from server.contract.answers.access_as_json import DeviceJson
from server.contract.answers.as_json import ServedServiceJson, Words, Written
from server.contract.answers.status_json import DayCountsJson


class HallServiceJson(TypedDict):
    """What a HallService has beside its settings."""

    open: bool
    reopens_at: datetime | None
    stopped_until: datetime | None
    waiting: int
    longest_minutes: int | None
    over_promise: int
    counters: list[str]


class CounterMoveJson(TypedDict):
    """A CounterMove."""

    to: str
    since: datetime
    accepted: bool | None
    reason: str | None


class AskedAtCounterJson(TypedDict):
    """An AskedAtCounter."""

    move: CounterMoveJson | None


class HallCounterJson(TypedDict):
    """What a HallCounter has beside its settings."""

    services: list[str]
    profile: list[ServedServiceJson]
    state: str
    pause_reason: str | None
    paused_for: Words | None
    works: bool
    clerk: str | None
    number: str | None
    ticket_state: str | None
    since: datetime | None
    planned: str | None
    stand_in: str | None
    move: CounterMoveJson | None


class HallPlaceJson(TypedDict):
    """What a HallPlace has beside its settings."""

    services: list[str]
    counters: list[str]


class HalfHourJson(TypedDict):
    """A HalfHour."""

    begins: str
    today: int | None
    usual: float | None


class ArrivalsTodayJson(TypedDict):
    """An ArrivalsToday."""

    today: int
    usual: int | None
    half_hours: list[HalfHourJson]


class StaffingHintJson(TypedDict):
    """A StaffingHint."""

    counter: str
    service: str
    opens: bool
    before_minutes: int | None
    after_minutes: int


class HallOutageJson(TypedDict):
    """A HallOutage."""

    since: datetime
    services: list[str] | None


class HallEmergencyJson(TypedDict):
    """A HallEmergency."""

    since: datetime
    exit: int | None
    hall: str | None


class HallAlertJson(TypedDict):
    """A HallAlert."""

    id: str
    kind: str
    about: str
    figure: int | None
    since: datetime


class PriorityShareJson(TypedDict):
    """A PriorityShare."""

    numbers: int
    percent: int | None
    most: int
    proposes_ratio: bool


class HelpOfferJson(TypedDict):
    """A HelpOffer."""

    alert: str | None
    figure: int | None


class HallNowJson(TypedDict):
    """What a HallNow has beside its settings."""

    office: str
    updated_at: datetime
    business_day: date
    open: bool
    day_closed: bool
    reopens_at: datetime | None
    promise_minutes: int
    today: DayCountsJson
    services: list[Written]
    counters: list[Written]
    halls: list[Written]
    devices: list[DeviceJson]
    arrivals: ArrivalsTodayJson
    hint: StaffingHintJson | None
    outage: HallOutageJson | None
    emergencies: list[HallEmergencyJson]
    alerts: list[HallAlertJson]
    priority: PriorityShareJson
