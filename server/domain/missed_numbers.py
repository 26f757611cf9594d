"""Numbers whose people did not come: how long they stand on the wall, when they are read again."""

from datetime import datetime, time, timedelta

from server.domain.calendar import Calendar

SPOKEN_EVERY = timedelta(minutes=5)
SPOKEN_TIMES = 3
ONE_DAY = timedelta(days=1)


def stands_until(calendar: Calendar, missed_at: datetime) -> datetime:
    """Tell until when a missed number stands on the wall: the end of the session it fell into.

    After the last session has closed, it stands until the next one opens, on its own day.
    """
    day = calendar.business_day(missed_at)
    midnight = datetime.combine(day + ONE_DAY, time.min, calendar.timezone)
    for begins in (day - ONE_DAY, day):
        for session in calendar.sessions_of(begins):
            if session.opens <= missed_at < session.closes:
                return session.closes
    following = calendar.next_session(missed_at)
    return midnight if following is None else min(midnight, following.opens)


def times_due(missed_at: datetime, now: datetime) -> int:
    """Count how often a missed number should have been read again by now, three times at most."""
    return min(SPOKEN_TIMES, max(0, (now - missed_at) // SPOKEN_EVERY))
