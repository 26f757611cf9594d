"""Which days soon to come differ from others: holidays, other hours, special weekdays."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from server.domain.calendar import ONE_DAY, Calendar

EXCEPTIONS_AHEAD = 14
"""Exceptions are told so many days before: people plan papers by the week."""
SPECIAL_AHEAD = 7
"""A special weekday comes again each week: its next one is enough."""
MOST_TOLD = 3


class ComingDay(NamedTuple):
    """Days alike that follow on each other, both ends included.

    Attributes:
        first, last: dates.
        name: what people call them, by language.
        closed: nobody is served on them.
    """

    first: date
    last: date
    name: Mapping[str, str]
    closed: bool


def coming_days(calendar: Calendar, today: date) -> tuple[ComingDay, ...]:
    """Name the next days after today that differ, the soonest first, `MOST_TOLD` at most."""
    found = [*_exceptions(calendar, today), *_special(calendar, today)]
    return tuple(islice(sorted(found, key=lambda one: (one.first, one.last)), MOST_TOLD))


def _exceptions(calendar: Calendar, today: date) -> Iterator[ComingDay]:
    """Give exceptions of the whole hall; one that has begun before the end is told to its end."""
    day, end = today + ONE_DAY, today + timedelta(days=EXCEPTIONS_AHEAD)
    while day <= end:
        name, last = calendar.closed_for(day), day
        if name is not None:
            closed = not calendar.sessions_of(day)
            while calendar.closed_for(last + ONE_DAY) == name and closed == (
                not calendar.sessions_of(last + ONE_DAY)
            ):
                last += ONE_DAY
            yield ComingDay(day, last, name, closed)
        day = last + ONE_DAY


def _special(calendar: Calendar, today: date) -> Iterator[ComingDay]:
    week = [today + timedelta(days=ahead) for ahead in range(1, SPECIAL_AHEAD + 1)]
    for one in calendar.special_days:
        for day in week:
            served = (calendar.sessions_of(day, service) for service in one.services)
            if one.falls_on(day) and any(served):
                yield ComingDay(day, day, one.name, closed=False)
                break
