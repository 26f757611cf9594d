"""Figures of an office's days as they are written; see `as_json`."""

from datetime import date, datetime
from typing import TypedDict

from server.contract.answers.as_json import LoggedOutageJson, Words


class WaitTimesJson(TypedDict):
    """A WaitTimes."""

    count: int
    mean: float | None
    median: float | None
    p90: float | None
    over_promise: float | None


class StayTimesJson(TypedDict):
    """A StayTimes."""

    count: int
    mean: float | None
    median: float | None
    p90: float | None


class RowRatingsJson(TypedDict):
    """A RowRatings."""

    count: int
    asked: int
    rate: float | None
    mean: float | None
    low: float | None
    high: float | None


class RowBookingsJson(TypedDict):
    """A RowBookings."""

    count: int
    missed: int
    share: float | None


class StatisticsRowJson(TypedDict):
    """A StatisticsRow."""

    key: str | None
    issued: int
    served: int
    still_waiting: int
    at_counter: int
    no_show: int
    left: int
    expired: int
    uncalled: int
    no_show_share: float | None
    waiting: WaitTimesJson
    kept: float | None
    way: StayTimesJson
    service: StayTimesJson
    handling: StayTimesJson
    ratings: RowRatingsJson | None
    bookings: RowBookingsJson | None


class OfKeyJson(TypedDict):
    """An OfKey."""

    split: str
    key: str


class ArrivalsJson(TypedDict):
    """An Arrivals."""

    weekday: int
    hour: int
    issued: int


class WaitBarJson(TypedDict):
    """A WaitBar."""

    minutes: int
    to_minutes: int | None
    called: int
    uncalled: int


class PeriodBeforeJson(TypedDict):
    """A PeriodBefore."""

    first: date
    last: date
    total: StatisticsRowJson


class DeskWorkJson(TypedDict):
    """A DeskWork."""

    key: str | None
    seconds: int


class StatisticsJson(TypedDict):
    """A Statistics."""

    first: date
    last: date
    by: str
    of: OfKeyJson | None
    promised_wait_minutes: int
    target_percent: int
    month_ends_on: int
    definitions: dict[str, str]
    names: dict[str, str]
    rows: list[StatisticsRowJson]
    total: StatisticsRowJson
    before: PeriodBeforeJson
    arrivals: list[ArrivalsJson]
    waits: list[WaitBarJson]
    desk_work: list[DeskWorkJson]
    outages: list[LoggedOutageJson]


class DefinitionJson(TypedDict):
    """A Definition."""

    figure: str
    name: Words
    how: Words
    counted: Words


class DefinitionListJson(TypedDict):
    """A DefinitionList."""

    definitions: list[DefinitionJson]


class CountedNumberJson(TypedDict):
    """A CountedNumber."""

    id: str
    number: str
    business_day: date
    issued_at: datetime
    service: str
    counter: str | None
    clerk: str | None
    priority: str | None
    channel: str
    outcome: str
    waited_seconds: int | None
    way_seconds: int | None
    service_seconds: int | None
    handling_seconds: int | None


class NextNumbersJson(TypedDict):
    """A NextNumbers."""

    first: date
    after: str


class CountedNumbersJson(TypedDict):
    """A CountedNumbers."""

    numbers: list[CountedNumberJson]
    next: NextNumbersJson | None
