"""Figures of an office's days; each is defined once, see `docs/figures.md`."""

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from server.contract.answers.answer import Answer, Localized
from server.contract.answers.day_log import LoggedOutage

By = Literal[
    "hour",
    "day",
    "week",
    "month",
    "quarter",
    "year",
    "service",
    "field",
    "counter",
    "clerk",
    "channel",
    "priority",
]
Of = Literal["service", "field", "counter", "clerk", "channel", "priority"]
Ended = Literal["served", "still_waiting", "at_counter", "no_show", "left", "expired"]


class WaitTimes(Answer):
    """Waits that ended by a call, by leaving or by expiry, in minutes; null where there are none.

    `over_promise` is the share that was longer than promised, cut.
    """

    count: int
    mean: float | None
    median: float | None
    p90: float | None
    over_promise: float | None


class StayTimes(Answer):
    """Lengths of a way, a service or a handling, in minutes; null where there are none."""

    count: int
    mean: float | None
    median: float | None
    p90: float | None


class RowRatings(Answer):
    """Ratings of a row; mean and interval are null under 30."""

    count: int
    asked: int
    rate: float | None
    mean: float | None
    low: float | None
    high: float | None


class RowBookings(Answer):
    """Booked visits of a row that were kept or missed, and the share that nobody came for, cut.

    A visit that was cancelled, and one whose day is not over and that is still to come, is in
    neither; `share` is null where there are none.
    """

    count: int
    missed: int
    share: float | None


class StatisticsRow(Answer):
    """The figures under one key; `issued` is the sum of the six counts that follow it.

    `kept` is the share that was called within the promised wait, of all waits that ended.
    `ratings` is null where answers are not told apart so: nothing leads from them to a visit.
    `bookings` are told by service, field and period alone: nobody served whoever did not come.
    """

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
    waiting: WaitTimes
    kept: float | None
    way: StayTimes
    service: StayTimes
    handling: StayTimes
    ratings: RowRatings | None
    bookings: RowBookings | None


class OfKey(Answer):
    """What the figures are narrowed down to."""

    split: Of
    key: str


class Arrivals(Answer):
    """How many numbers were taken in an hour of the clock on a weekday; 1 is Monday."""

    weekday: int
    hour: int
    issued: int


class WaitBar(Answer):
    """How many waits lasted from some minutes to fewer than others; the last bar has no end."""

    minutes: int
    to_minutes: int | None
    called: int
    uncalled: int


class DeskWork(Answer):
    """How many seconds counters paused for work, such as on online dossiers, under a row's key.

    Null: all of them together.
    """

    key: str | None
    seconds: int


class PeriodBefore(Answer):
    """What the figures are compared with: the time before, as far as this one has come."""

    first: date
    last: date
    total: StatisticsRow


class Statistics(Answer):
    """Figures from a day to a day; `definitions` say in words what each figure is.

    `names` are what keys are called, in the language that was asked for.
    """

    first: date
    last: date
    by: By
    of: OfKey | None
    promised_wait_minutes: int
    target_percent: int
    month_ends_on: int
    definitions: dict[str, str]
    names: dict[str, str]
    rows: list[StatisticsRow]
    total: StatisticsRow
    before: PeriodBefore
    arrivals: list[Arrivals]
    waits: list[WaitBar]
    desk_work: list[DeskWork]
    """All of it together first, then by counter or clerk where rows are those."""
    outages: list[LoggedOutage] = Field(default=[])
    """While one lasted no wait and no service is measured; numbers are counted as ever."""


class Definition(Answer):
    """What a figure is: its name, how it is computed, what it is computed of."""

    figure: str
    name: Localized
    how: Localized
    counted: Localized


class DefinitionList(Answer):
    """Every figure, in the order in which rows tell them."""

    definitions: list[Definition]


class CountedNumber(Answer):
    """One of the numbers behind a figure, in whole seconds."""

    id: str
    number: str
    business_day: date
    issued_at: datetime
    service: str
    counter: str | None
    clerk: str | None
    priority: str | None
    channel: Literal["kiosk", "staff", "home", "booked"]
    outcome: Ended
    waited_seconds: int | None
    way_seconds: int | None
    service_seconds: int | None
    handling_seconds: int | None


class NextNumbers(Answer):
    """Where the numbers after these begin: ask `from` that day, `after` that ticket."""

    first: date
    after: str


class CountedNumbers(Answer):
    """The numbers behind a figure, in the order of issue; `next` is null at the end."""

    numbers: list[CountedNumber]
    next: NextNumbers | None
