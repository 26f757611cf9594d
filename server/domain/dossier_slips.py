"""Special days and dossiers: no appointment slip, or a result that is there sooner.

Both are the office's own choice, a special day of its calendar. Without slips
(`appointment_slips = false`) results are given in the session, and who gets none is owed one.
"""

from dataclasses import replace
from datetime import datetime
from fractions import Fraction

from server.domain.calendar import Calendar
from server.domain.deadline import deadline
from server.domain.deadline_rule import Rule, Unit
from server.domain.dossier_due import Times


def times_on_its_day(times: Times, service: str, received: datetime, calendar: Calendar) -> Times:
    """Promise what the special day of the receipt promises, where that is sooner.

    Raises:
        NeverDue: the calendar has no working hours.
    """
    day = calendar.business_day(received)
    promised = (
        Rule(Unit.WORKING_DAYS, Fraction(one.return_within))
        for one in calendar.special_on(day, service)
        if one.return_within is not None
    )
    soonest = min(
        (times.committed, *promised), key=lambda rule: deadline(received, rule, calendar).due
    )
    return replace(times, committed=soonest)


def slips_are_given(calendar: Calendar, service: str, at: datetime) -> bool:
    """Tell whether dossiers of this service get a slip with a later date on that day."""
    day = calendar.business_day(at)
    return all(
        special.appointment_slips or service not in special.services or not special.falls_on(day)
        for special in calendar.special_days
    )


def slip_is_owed(calendar: Calendar, service: str, received: datetime, now: datetime) -> bool:
    """Tell whether a dossier, not handed over by now, should have been in its own session.

    Received outside all sessions, it is owed from the next moment on.
    """
    if slips_are_given(calendar, service, received):
        return False
    day = calendar.business_day(received)
    ends = (one.closes for one in calendar.sessions_of(day, service) if received < one.closes)
    return now >= min(ends, default=received)
