"""A clock that somebody sets, told apart from time that went by."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

STEP = timedelta(minutes=10)
"""By so much a clock may be put forward without a doubt: time servers correct by less."""
SETTLING_SECONDS = 600.0
"""So long after its start a machine may still be told the time: many have no clock of their own."""


def seconds_of_this_machine() -> float:
    """Count seconds that nobody sets; on Linux those of a machine that sleeps as well."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class ClockWatch:
    """Reckons what the clock would show if nobody had put it forward since it was trusted."""

    def __init__(self, steady: Callable[[], float] = seconds_of_this_machine) -> None:
        """Begin to watch; `steady` counts seconds that nobody sets."""
        self._steady = steady
        self._settled_at = steady() + SETTLING_SECONDS
        self._trusted: tuple[datetime, float] | None = None

    def reckon(self, now: datetime) -> datetime:
        """Answer `now`, or an earlier moment where the clock was put forward since."""
        seconds = self._steady()
        if self._trusted is None or seconds < self._settled_at:
            return now
        at, then = self._trusted
        expected = at + timedelta(seconds=seconds - then)
        return expected if now - expected > STEP else now

    def trust(self, now: datetime) -> None:
        """Believe the clock from here on."""
        self._trusted = now, self._steady()
