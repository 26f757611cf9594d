"""How long an office may be closed before its clock is the likelier cause."""

from datetime import date, timedelta

from server.domain.calendar import LOOK_AHEAD_DAYS, Calendar

MISSED_OPENING_DAYS = 7
"""On so many days the office was to be open and nobody came: a week of works, a server in repair,
the nine days of Tết with their Saturdays. What its calendar knows as closed is none of them."""


def outlasts_a_closure(calendar: Calendar, last: date, today: date) -> bool:
    """Tell whether more opening days went by unseen between two days than a closure has.

    By the office's own calendar; more than LOOK_AHEAD_DAYS of any kind are always too many.
    """
    between = (today - last).days - 1
    if between > LOOK_AHEAD_DAYS:
        return True
    unseen = (last + timedelta(days=one) for one in range(1, between + 1))
    return sum(bool(calendar.sessions_of(day)) for day in unseen) > MISSED_OPENING_DAYS
