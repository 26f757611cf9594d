"""In which hours of the week fewest people come, by how many came in weeks that are over."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from statistics import fmean
from typing import NamedTuple

from server.domain.calendar import Calendar, OpenSession

WEEKS = 8
"""So many weeks back: longer tells of another season."""
FEWEST_DAYS = 3
"""An hour that was seen on fewer days is not known."""
TOLD = 3
ONE_HOUR = timedelta(hours=1)


class HourOfWeek(NamedTuple):
    """A whole hour; 1 = Monday … 7 = Sunday."""

    weekday: int
    hour: int


def quiet_hours(
    issued: Iterable[tuple[date, datetime]], calendar: Calendar, today: date
) -> tuple[HourOfWeek, ...] | None:
    """Name the three whole hours of the coming week in which fewest numbers are taken.

    `issued` are the numbers of past days: business day and moment. Only whole hours in which
    numbers are given count; a day of the past without any number was none. None while half of
    the week's hours or more are not known, or too few to choose among.
    """
    days: dict[date, list[datetime]] = defaultdict(list)
    for day, moment in issued:
        days[day].append(moment.astimezone(calendar.timezone))
    seen: dict[HourOfWeek, list[int]] = defaultdict(list)
    for day, moments in days.items():
        came = Counter((one.date(), one.hour) for one in moments)
        for begins in _whole_hours(calendar.sessions_of(day)):
            seen[_of_week(begins)].append(came[begins.date(), begins.hour])
    week = (calendar.sessions_of(today + timedelta(days=ahead)) for ahead in range(7))
    opened = {_of_week(begins) for sessions in week for begins in _whole_hours(sessions)}
    known = [one for one in opened if len(seen[one]) >= FEWEST_DAYS]
    if len(known) <= TOLD or 2 * len(known) <= len(opened):
        return None
    return tuple(sorted(known, key=lambda one: (fmean(seen[one]), one))[:TOLD])


def _whole_hours(sessions: Iterable[OpenSession]) -> Iterator[datetime]:
    """Give where each whole hour begins in which numbers are given."""
    for one in sessions:
        begins = one.opens.replace(minute=0, second=0, microsecond=0)
        if begins < one.opens:
            begins += ONE_HOUR
        while begins + ONE_HOUR <= one.last_ticket:
            yield begins
            begins += ONE_HOUR


def _of_week(begins: datetime) -> HourOfWeek:
    return HourOfWeek(begins.isoweekday(), begins.hour)
