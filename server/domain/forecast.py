"""How long the wait will be: an 80 % range over possible futures, or that it is not known yet."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from statistics import median

from server.domain.calls_to_come import ahead_in_line, plan_calls
from server.domain.discipline import InLine
from server.domain.futures import NEVER, Future
from server.domain.hall import Hall
from server.domain.stage import Kind, Newcomer, Stage, kind_of

PROMISED = 0.83
"""Share of futures that are to end inside the range: a few more than the four of five that are
promised, for the future is also unlike them all."""
LATE = 0.11
"""Share of futures that may end after it: one who waits longer than he was told minds more."""
WORK = 12_000
FEWEST_FUTURES = 60
LEAST_SIZE = 50
"""A large hall is played less often, for about the same effort; a small one counts as this."""
TAIL = 0.02
"""Ends of the range are looked for between the middle and this share of the waits."""
COARSE_ABOVE = 10
COARSE_STEP = 5


@dataclass(frozen=True, slots=True)
class Range:
    """Minutes from now, both ends whole.

    A wait counts in whole minutes, as on a watch and as the range is shown: 9 minutes and 40
    seconds are 9 minutes.
    """

    low_minutes: int
    high_minutes: int

    @property
    def middle(self) -> float:
        """The middle of the whole minutes that it names."""
        return (self.low_minutes + self.high_minutes) / 2

    def holds(self, waited: float) -> bool:
        """Tell whether a wait of so many minutes ends inside it."""
        return self.low_minutes <= waited < self.high_minutes + 1


@dataclass(frozen=True, slots=True)
class Expected:
    """What somebody in the line, or about to join it, can expect.

    Attributes:
        ahead: how many of those who wait now will be called before him, at counters that
            could have called him.
        waits: his wait in each future, ascending, in minutes from now; empty: not known yet.
    """

    ahead: int
    waits: tuple[float, ...]

    @property
    def range(self) -> Range | None:
        """The promised range; None: not known yet."""
        return promise(self.waits)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What everybody in a hall, and a newcomer to each service, can expect."""

    tickets: dict[str, Expected]
    newcomers: dict[tuple[str, Kind], Expected]
    hall: Hall

    def newcomer(self, service: str, priority: str | None = None) -> Expected:
        """Tell what somebody who took a number now could expect."""
        found = self.newcomers.get((service, kind_of(self.hall.policy, priority)))
        if found is None:
            return Expected(sum(one.service == service for one in self.hall.waiting), ())
        return found


def forecast(hall: Hall, levels: Sequence[float], work: int = WORK) -> Outlook:
    """Play the hall forward many times and see when each is called.

    Args:
        hall: the hall now.
        levels: many numbers from 0 up to, not including, 1, evenly spread and in no order;
            they settle every chance, so that equal arguments give equal answers.
        work: how much to play, in calls; more narrows the chance error.

    Returns:
        Ranges are not known for a service of which too few stays were measured, nor where
        no counter is going to call.
    """
    if not hall.lengths:
        return _known_order_only(hall)
    stage = Stage(hall)
    size = stage.entries + len(stage.counters)
    runs = max(FEWEST_FUTURES, work // max(LEAST_SIZE, size))
    waits: list[list[float]] = [[] for _ in range(stage.entries)]
    ahead = [0] * stage.entries
    level = endless(levels)
    for _ in range(runs):
        future = Future(stage, level)
        future.play()
        for entry, at in enumerate(future.called_at):
            waits[entry].append(at)
            ahead[entry] += future.ahead[entry]
    return _outlook(hall, stage, waits, [round(one / runs) for one in ahead])


def promise(waits: Sequence[float]) -> Range | None:
    """Put possible waits, ascending, into the range that is shown.

    Of the ranges in whole minutes below ten and in steps of five above, the one that holds
    nearest to PROMISED of the waits with its middle nearest to theirs, and few that are longer
    than it says. All waits count in whole minutes, as kept promises do. Both ends are 0 where
    a counter is free.

    Returns:
        None where more than one future in ten never calls him.
    """
    if not waits or _wait_at(waits, 0.9) == NEVER:
        return None
    whole = [one if one == NEVER else math.floor(one) for one in waits]
    longest = whole[bisect_left(whole, NEVER) - 1]
    middle = median(whole)
    usual = max(_wait_at(whole, 0.9) - _wait_at(whole, 0.1), 1.0)

    def miss(one: Range) -> float:
        inside = bisect_right(whole, one.high_minutes) - bisect_left(whole, one.low_minutes)
        late = 1 - bisect_right(whole, one.high_minutes) / len(whole)
        aside = abs(one.middle - middle)
        return aside + usual * (abs(inside / len(whole) - PROMISED) + 2 * max(0.0, late - LATE))

    lows = _shown_steps(_wait_at(whole, TAIL), middle)
    highs = _shown_steps(middle, min(longest, _wait_at(whole, 1 - TAIL)))
    return min((Range(low, high) for low in lows for high in highs if low <= high), key=miss)


def _wait_at(waits: Sequence[float], share: float) -> float:
    return waits[round((len(waits) - 1) * share)]


def _shown_steps(low: float, high: float) -> list[int]:
    """List the shown steps from the one at or below a wait to the one at or above another."""
    step = math.floor(low) if low < COARSE_ABOVE else math.floor(low / COARSE_STEP) * COARSE_STEP
    steps = [step]
    while step < high:
        step += 1 if step < COARSE_ABOVE else COARSE_STEP
        steps.append(step)
    return steps


def endless(levels: Sequence[float]) -> Callable[[], float]:
    """Draw the levels one by one, from the first again after the last."""
    return chain.from_iterable(repeat(levels)).__next__


def _outlook(hall: Hall, stage: Stage, waits: list[list[float]], ahead: list[int]) -> Outlook:
    fallback = ahead_in_line(hall)
    people: list[InLine | Newcomer] = [*stage.waiting, *stage.newcomers]
    tickets, newcomers = {}, {}
    for entry, found in enumerate(waits):
        found.sort()
        one = people[entry]
        known = one.service in hall.lengths
        samples = tuple(found) if known else ()
        if isinstance(one, Newcomer):
            newcomers[one.service, one.kind] = Expected(ahead[entry], samples)
        else:
            called = found[len(found) // 2] < NEVER
            before = ahead[entry] if called else fallback[one.ticket]
            tickets[one.ticket] = Expected(before, samples)
    return Outlook(tickets, newcomers, hall)


def _known_order_only(hall: Hall) -> Outlook:
    plan = plan_calls(hall)
    newcomers = {
        (service, kind_of(hall.policy, None)): Expected(plan.before_newcomer(service, hall.now), ())
        for counter in hall.counters
        for service in counter.profile.services
    }
    tickets = {ticket: Expected(count, ()) for ticket, count in plan.ahead.items()}
    return Outlook(tickets, newcomers, hall)
