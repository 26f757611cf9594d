"""Until when somebody who missed a call comes back by the slip alone."""

from datetime import datetime, timedelta


def rejoins_until(
    missed_at: datetime | None, minutes: int, *, rejoined: bool, day_over: bool
) -> datetime | None:
    """Tell until when a missed ticket may rejoin the line without staff; None: it may not.

    Args:
        missed_at: when nobody came to its call; None: that did not happen.
        minutes: how long the office leaves for it; 0: not at all.
        rejoined: whether it did before; it may once.
        day_over: whether the ticket's day has ended: nobody would call it any more.
    """
    if missed_at is None or rejoined or day_over or not minutes:
        return None
    return missed_at + timedelta(minutes=minutes)
