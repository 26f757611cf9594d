"""The time between one person's leaving a counter and the next call there, while people wait.

Clerks tidy up, fetch a file, or are away for a while, whether their counter says so or not.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from server.domain.measured_stays import MeasuredStay, by_counter

MOST_MINUTES = 60.0
"""A longer gap is a break of the counter's, and nobody's habit."""
LEAST_KNOWN = 10
"""With fewer measured gaps a counter is thought to call at once."""
OWN_WORTH = 20
"""With so many gaps of its own, a counter is thought of half by them and half by the hall's."""
STEPS = 200
NOTICES_AFTER = 0.2
"""Minutes that a clerk who is there takes, on average, to call somebody who has just come."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """Equally likely gaps of a counter in minutes, ascending."""

    lengths: tuple[float, ...]

    def drawn(self, level: float) -> float:
        """Take the gap at a level from 0 up to, not including, 1."""
        return self.lengths[int(level * len(self.lengths))]

    def share_over(self, elapsed: float) -> float:
        """Tell which share lasts longer; never none: there is always a first time."""
        over = len(self.lengths) - bisect_right(self.lengths, elapsed)
        return max(over, 0.5) / len(self.lengths)

    def remaining(self, elapsed: float, level: float) -> float:
        """Take what is left of a gap that has lasted so long; infinite: nobody may come.

        One that is longer than any known lasts as much again in half of the cases.
        """
        past = bisect_right(self.lengths, elapsed)
        left = len(self.lengths) - past
        if left:
            return self.lengths[past + int(level * left)] - elapsed
        lasts = elapsed * level / (1 - level)
        return lasts if lasts <= MOST_MINUTES else math.inf

    def free_in(self, idle: float, asked: float, level: float, other: float) -> float:
        """Take when a counter that looks free will call.

        Args:
            idle: minutes since it was last at work.
            asked: for how many of them somebody has waited whom it could call.
            level: settles whether its clerk is there.
            other: settles how long he is not.
        """
        if asked <= 0:
            return max(0.0, self.drawn(other) - idle)
        away = self.share_over(idle)
        there = (1 - away) * math.exp(-asked / NOTICES_AFTER)
        return self.remaining(idle, other) if level * (away + there) < away else 0.0


def measured_gaps(ended_stays: Iterable[MeasuredStay]) -> dict[str, list[float]]:
    """Give each counter's gaps of a day, where the next to be called waited already."""
    return {
        counter: list(_gaps(here)) for counter, here in by_counter(ended_stays).items() if counter
    }


def learn_gaps(measured: Iterable[Mapping[str, Sequence[float]]]) -> dict[str, Gaps]:
    """Learn each counter's gaps from those of all days; under "" those of any other counter.

    Nothing is told where fewer than LEAST_KNOWN were measured.
    """
    own: dict[str, list[float]] = {}
    for day in measured:
        for counter, found in day.items():
            own.setdefault(counter, []).extend(found)
    everybody = sorted(one for found in own.values() for one in found)
    if len(everybody) < LEAST_KNOWN:
        return {}
    known = {"": Gaps(_steps(everybody, STEPS))}
    for counter, found in own.items():
        steps = round(STEPS * len(found) / (len(found) + OWN_WORTH))
        mixed = (*_steps(sorted(found), steps), *_steps(everybody, STEPS - steps))
        known[counter] = Gaps(tuple(sorted(mixed)))
    return known


def _gaps(ended_stays: Sequence[MeasuredStay]) -> Iterable[float]:
    for before, one in pairwise(ended_stays):
        gap = max(0.0, one.called - before.left)
        if one.since is not None and one.since <= before.left and gap <= MOST_MINUTES:
            yield gap


def _steps(known: Sequence[float], steps: int) -> tuple[float, ...]:
    return tuple(known[int((step + 0.5) / steps * len(known))] for step in range(steps))
