"""Numbers taken at home: how many there are, until when they are confirmed, who is passed over."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from server.domain.discipline import InLine

TEN = 10
"""Without a quota so many of each ten numbers may be taken at home."""


def left_at_home(of_ten: int, quota: int | None, given: int, from_home: int) -> int:
    """Count the numbers of a session that may still be taken at home.

    Those at the kiosk keep their share whatever happens at home. Where a quota is set, the
    session's numbers are known: the share is of them. Else it is of each ten numbers as they go.

    Args:
        of_ten: how many of ten numbers may be taken at home.
        quota: how many numbers the service gives in the session; None: as many as are wanted.
        given: how many were given, on paper and at home.
        from_home: how many of them at home.
    """
    if quota is None:
        return max(0, of_ten * (given // TEN + 1) - from_home)
    return max(0, min(quota * of_ten // TEN - from_home, quota - given))


def confirmed_by(taken_at: datetime, minutes: int) -> datetime:
    """Tell until when a number that was taken at home may be confirmed at the door."""
    return taken_at + timedelta(minutes=minutes)


def without_passed_over(waiting: Iterable[InLine]) -> list[InLine]:
    """Leave out whoever was put back, is not there yet and whose turn has not come again."""
    return [one for one in waiting if not (one.unconfirmed and one.after_calls > 0)]
