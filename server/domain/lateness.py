"""When somebody has waited longer than was promised, and is owed a word of regret."""

from datetime import datetime, timedelta


def waited_too_long(promised_high: int | None, issued_at: datetime, until: datetime) -> bool:
    """Tell whether a wait passed its promise, in whole minutes as the promise was made.

    Args:
        promised_high: the longest wait that was told, in minutes; None: none was.
        issued_at: when the number was taken.
        until: of the call, or now while it waits.
    """
    if promised_high is None:
        return False
    return until - issued_at >= timedelta(minutes=promised_high + 1)
