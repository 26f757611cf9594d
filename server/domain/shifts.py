"""When a counter is expected to call in what is left of a day."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.calendar import ONE_DAY, Calendar, Week


@dataclass(frozen=True, slots=True)
class Shift:
    """A stretch of calling; minutes from now, `closes_in` infinite where no end is known."""

    opens_in: float
    closes_in: float


def shifts(calendar: Calendar, own: Week, now: datetime, *, is_open: bool) -> list[Shift]:
    """Tell when a counter will call.

    One that is open goes on to the end of its session and comes back with the next. The last
    session of the hall ends for nobody who has a number; hours of a counter's own end for all.
    One that is closed comes with its next session if it has hours of its own. Whoever is late
    is not counted on.

    Args:
        calendar: the office's.
        own: the counter's own hours by weekday.
        now: the moment.
        is_open: whether it calls now.
    """
    if not (own or is_open):
        return []
    today = calendar.business_day(now)
    left = [
        one
        for day in (today - ONE_DAY, today)
        for one in calendar.sessions_of_counter(day, own)
        if one.closes > now and (is_open or one.opens > now)
    ]
    found = [Shift(_minutes(one.opens - now), _minutes(one.closes - now)) for one in left]
    if not is_open:
        return found
    if not found:
        return [Shift(0.0, math.inf)]
    if today.isoweekday() not in own:
        found[-1] = Shift(found[-1].opens_in, math.inf)
    return [Shift(0.0, found[0].closes_in), *found[1:]]


def _minutes(span: timedelta) -> float:
    return span.total_seconds() / 60
