"""Days without appointment slips: results are given in the session, and who gets none is owed one.

Such a day is the office's own choice, a special day of its calendar (`appointment_slips = false`).
"""

from datetime import datetime

from server.domain.calendar import Calendar


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
