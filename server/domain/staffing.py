"""Where one counter more would help: the forecast's own futures, with and without it."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from server.domain.discipline import WorkProfile, moment, waited_minutes
from server.domain.forecast import forecast
from server.domain.hall import CounterNow, Hall

WORK = 3_000
"""How much to play for each profile, in calls: a quarter of a forecast's."""
LEAST_GAIN_MINUTES = 5.0
LEAST_GAIN_SHARE = 0.25
"""A gain below either is no reason to move somebody."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A counter that would help, the longest wait without it and with it, in minutes."""

    counter: str
    service: str
    opens: bool
    before: float
    after: float


def staffing_hint(
    hall: Hall, closed: Iterable[WorkProfile], promise: float, levels: Sequence[float]
) -> Hint | None:
    """Find the one counter that shortens the longest wait most, when it helps clearly.

    Tried are every open counter that does not call the service whose wait is the longest, with
    that service added, and, only where none of them helps, the closed ones.

    Args:
        hall: the hall now.
        closed: profiles of counters at which nobody sits.
        promise: the wait that the office promises, in minutes.
        levels: as `forecast` takes them.

    Returns:
        None where no wait passes the promise, too little is known, or no counter helps: the
        longest wait must fall by LEAST_GAIN_MINUTES and LEAST_GAIN_SHARE, and no service's may
        pass both the promise and what it is now.
    """
    before = longest_waits(hall, levels)
    if not before:
        return None
    service = max(sorted(before), key=lambda one: before[one])
    if before[service] <= promise:
        return None
    moved = (_moved(hall, one, service) for one in _open_elsewhere(hall, service))
    best = _best(before, service, promise, levels, moved, opens=False)
    if best is not None:
        return best
    opened = ((one.counter, _opened(hall, one, service)) for one in closed)
    return _best(before, service, promise, levels, opened, opens=True)


def longest_waits(hall: Hall, levels: Sequence[float]) -> dict[str, float]:
    """Tell for each service that is known what its longest wait will be, in the middle future."""
    outlook = forecast(hall, levels, WORK)
    at = moment(hall.now)
    found: dict[str, float] = {}
    for one in hall.waiting:
        waits = outlook.tickets[one.ticket].waits
        if waits:
            total = max(0.0, waited_minutes(one, at)) + median(waits)
            found[one.service] = max(found.get(one.service, 0.0), total)
    return found


def _open_elsewhere(hall: Hall, service: str) -> list[WorkProfile]:
    found = {
        one.profile.counter: one.profile
        for one in hall.counters
        if one.opens_in <= 0 and not one.away and service not in one.profile.weights
    }
    return list(found.values())


def _with(profile: WorkProfile, service: str) -> WorkProfile:
    return replace(profile, weights={**profile.weights, service: 1.0})


def _moved(hall: Hall, profile: WorkProfile, service: str) -> tuple[str | None, Hall]:
    wider = _with(profile, service)
    counters = [
        replace(one, profile=wider) if one.profile.counter == profile.counter else one
        for one in hall.counters
    ]
    return profile.counter, replace(hall, counters=counters)


def _opened(hall: Hall, profile: WorkProfile, service: str) -> Hall:
    known = [one for one in hall.counters if one.profile.counter != profile.counter]
    return replace(hall, counters=[*known, CounterNow(_with(profile, service))])


def _best(
    before: Mapping[str, float],
    service: str,
    promise: float,
    levels: Sequence[float],
    tried: Iterable[tuple[str | None, Hall]],
    *,
    opens: bool,
) -> Hint | None:
    best: Hint | None = None
    longest = before[service]
    for counter, hall in tried:
        after = longest_waits(hall, levels)
        reached = max(after.values(), default=math.inf)
        if not _helps(longest, reached) or not _harms_nobody(before, after, promise):
            continue
        if counter is not None and (best is None or reached < best.after):
            best = Hint(counter, service, opens, longest, reached)
    return best


def _helps(before: float, after: float) -> bool:
    if math.isinf(before):
        return not math.isinf(after)
    return before - after >= max(LEAST_GAIN_MINUTES, LEAST_GAIN_SHARE * before)


def _harms_nobody(before: Mapping[str, float], after: Mapping[str, float], promise: float) -> bool:
    return all(wait <= max(before.get(code, 0.0), promise) for code, wait in after.items())
