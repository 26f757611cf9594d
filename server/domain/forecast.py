"""How long the wait will be, from measured service times; no guess where too little is known."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

LEAST_KNOWN = 5
"""Fewer measured service times than this and the wait is not known yet."""
RANGE_80 = 1.2816
"""Standard deviations on each side of the mean that hold 80 % of a normal distribution."""
COARSE_ABOVE = 10
COARSE_STEP = 5


@dataclass(frozen=True, slots=True)
class Range:
    """Minutes from now, both ends whole."""

    low_minutes: int
    high_minutes: int


def forecast(ahead: int, counters: int, service_minutes: Sequence[float]) -> Range | None:
    """Estimate the wait of somebody with `ahead` people before him as an 80 % range.

    The counters together free one place every mean/counters minutes; somebody with n ahead
    waits for n + 1 such departures. Their sum is taken as normal (central limit), its
    variance from the measured times.

    Args:
        ahead: people who will be called before.
        counters: open counters that serve this service.
        service_minutes: recent measured service times of the service, in minutes.

    Returns:
        None when no counter is open or fewer than LEAST_KNOWN times are known.
    """
    if counters < 1 or len(service_minutes) < LEAST_KNOWN:
        return None
    mean = sum(service_minutes) / len(service_minutes)
    variance = sum((one - mean) ** 2 for one in service_minutes) / (len(service_minutes) - 1)
    departures = ahead + 1
    middle = departures * mean / counters
    spread = RANGE_80 * math.sqrt(departures * variance) / counters
    return _rounded(max(0.0, middle - spread), middle + spread)


def _rounded(low: float, high: float) -> Range:
    """Whole minutes below ten, steps of five above: no pretended precision."""
    return Range(_stepped(low, math.floor), max(1, _stepped(high, math.ceil)))


def _stepped(minutes: float, whole: Callable[[float], int]) -> int:
    if minutes < COARSE_ABOVE:
        return whole(minutes)
    return whole(minutes / COARSE_STEP) * COARSE_STEP
