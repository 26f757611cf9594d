"""When the hall is too full to wait in, and when the year brings crowds."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum

from server.domain.calendar import ONE_DAY, Calendar
from server.domain.special_days import DAYS_OFF

EARLY_MINUTES = 10
"""Back so long before the shortest wait that is expected: who comes late loses the turn."""
LEAST_AWAY_MINUTES = 20
"""For less nobody goes away."""
FINE_STEP, COARSE_STEP = 5, 10
COARSE_FROM_MINUTES = 60


def come_back_at(
    now: datetime, low_minutes: int | None, waiting: int, most_waiting: int | None
) -> datetime | None:
    """Say when somebody who waits may come back; None: he stays.

    `now` on the office's clock, `low_minutes` the shortest wait expected (None: not known),
    `most_waiting` the office's limit (None: it has none). Always before the turn: rounded down
    to five minutes, ten from an hour on.
    """
    if most_waiting is None or waiting <= most_waiting or low_minutes is None:
        return None
    away = low_minutes - EARLY_MINUTES
    if away < LEAST_AWAY_MINUTES:
        return None
    step = COARSE_STEP if away >= COARSE_FROM_MINUTES else FINE_STEP
    back = (now + timedelta(minutes=away)).replace(second=0, microsecond=0)
    return back - timedelta(minutes=back.minute % step)


class Season(StrEnum):
    """Weeks of the year in which offices are crowded (office-practice 27)."""

    BEFORE_TET = "before_tet"
    AFTER_TET = "after_tet"
    YEAR_END = "year_end"


WORKING_DAYS_AROUND_TET = 10
"""Two working weeks."""
YEAR_END_FROM = 20
"""Day of December."""
SHORTEST_TET = 5
"""The Lunar New Year has five days off (Labour Code 2019, article 112), no other feast so many."""
FARTHEST = 40


def season(calendar: Calendar, day: date) -> Season | None:
    """Name the crowded season of a day; None: a day like any other.

    Where the days off of the Lunar New Year are not known yet, no crowd is told before it.
    """
    off = _days_off_of_tet(calendar, day)
    if off is not None:
        first, last = off
        if day < first and _working_days(calendar, day, first) <= WORKING_DAYS_AROUND_TET:
            return Season.BEFORE_TET
        if (
            day > last
            and _working_days(calendar, last + ONE_DAY, day + ONE_DAY) <= WORKING_DAYS_AROUND_TET
        ):
            return Season.AFTER_TET
    is_end = (day.month, day.day) >= (12, YEAR_END_FROM)
    return Season.YEAR_END if is_end else None


def _working_days(calendar: Calendar, first: date, until: date) -> int:
    """Count working days from a day on, the last one left out."""
    days = (first + timedelta(days=one) for one in range((until - first).days))
    return sum(calendar.is_working_day(one) for one in days)


def _days_off_of_tet(calendar: Calendar, near: date) -> tuple[date, date] | None:
    """Find the feast near a day by its length: days off in a row between January and March."""
    for first, last in _runs_of_days_off(calendar, near):
        if (last - first).days + 1 >= SHORTEST_TET and first.month <= 2:
            return first, last
    return None


def _runs_of_days_off(calendar: Calendar, near: date) -> Iterator[tuple[date, date]]:
    day, end = near - timedelta(days=FARTHEST), near + timedelta(days=FARTHEST)
    while day <= end:
        last = day
        while _is_off(calendar, last):
            last += ONE_DAY
        if last > day:
            yield day, last - ONE_DAY
        day = last + ONE_DAY


def _is_off(calendar: Calendar, day: date) -> bool:
    found = calendar.days.get(day)
    return found is not None and found.kind in DAYS_OFF
