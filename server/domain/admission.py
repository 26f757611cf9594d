"""Whether a service gives a number now: its hours, its quota, and when to come back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from server.domain.calendar import Calendar, OpenSession


@dataclass(frozen=True, slots=True)
class Closed:
    """No numbers are given now; `reopens_at` is None when no opening is near."""

    reopens_at: datetime | None


@dataclass(frozen=True, slots=True)
class QuotaReached:
    """All `most` numbers of this session are given; the next session has its own."""

    most: int
    next_at: datetime | None


def may_issue(
    calendar: Calendar,
    service: str,
    now: datetime,
    issued_in_session: Callable[[OpenSession], int],
) -> Closed | QuotaReached | None:
    """Decide whether a number is given; None: it is.

    `issued_in_session` counts the service's numbers of a session; it is asked only where a
    quota is set.
    """
    session = calendar.session_at(now, service)
    if session is None:
        return Closed(calendar.reopens_at(now, service))
    most = calendar.quota(service, session)
    if most is None or issued_in_session(session) < most:
        return None
    following = calendar.next_session(now, service)
    return QuotaReached(most, None if following is None else following.opens)
