"""Hours of several services put together into those of their hall."""

from collections.abc import Iterable, Sequence
from datetime import time

from server.domain.special_days import Session


def joined(weeks: Iterable[Sequence[Session]]) -> Sequence[Session]:
    """Give the hours of a hall that opens for some services only; those overlapping are one."""
    found: list[Session] = []
    for one in sorted((one for week in weeks for one in week), key=lambda one: one.opens):
        last = found[-1] if found else None
        if last is None or _on_its_day(last, last.closes) <= (False, one.opens):
            found.append(one)
            continue
        found[-1] = Session(
            last.opens,
            max(last.closes, one.closes, key=lambda ends: _on_its_day(last, ends)),
            max(last.last_ticket, one.last_ticket, key=lambda ends: _on_its_day(last, ends)),
        )
    return tuple(found)


def _on_its_day(session: Session, ends: time) -> tuple[bool, time]:
    """Order the ends of a session: an hour at or before its opening is the next day's."""
    return ends <= session.opens, ends
