"""Services of two kinds of ended_stays, short and long, that come in runs."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

WORTH = 40
"""With so many pairs measured, half of the tendency that they show is believed."""
CERTAIN = 3.0
"""Standard errors by which stays must follow their like more often than chance has it."""
LEAST_SHARE = 0.1
"""A kind that is rarer is no kind of its own."""


@dataclass(frozen=True, slots=True)
class Runs:
    """How stays follow each other.

    Attributes:
        divide: minutes; longer stays are of the long kind.
        share_long: how many are.
        persists: how much more likely a stay is of its predecessor's kind than by chance,
            from 0 to 1.
    """

    divide: float
    share_long: float
    persists: float

    def chance_of_long(self, before: float) -> float:
        """Give the chance that a stay is long, where the one before is with chance `before`."""
        return self.share_long + self.persists * (before - self.share_long)

    @property
    def spread_grows(self) -> float:
        """Tell how many stays teach as much of the mean as one would if they came at random."""
        return (1 + self.persists) / (1 - self.persists)


def learn_runs(days: Sequence[Sequence[float]]) -> Runs | None:
    """Learn from each day's stays in the order of their calls; None: they come at random."""
    known = sorted(one for day in days for one in day)
    pairs = [pair for day in days for pair in pairwise(day)]
    if len(pairs) < WORTH:
        return None
    divide = _divide(known)
    share = sum(one > divide for one in known) / len(known)
    if not LEAST_SHARE <= share <= 1 - LEAST_SHARE:
        return None
    spread = share * (1 - share)
    found = fmean(((a > divide) - share) * ((b > divide) - share) for a, b in pairs) / spread
    if found * math.sqrt(len(pairs)) < CERTAIN:
        return None
    return Runs(divide, share, min(0.98, found * len(pairs) / (len(pairs) + WORTH)))


def _divide(known: Sequence[float]) -> float:
    """Find the length that parts the sorted stays into the two most unlike kinds.

    Unlike by the logarithm: Otsu's threshold, 1979.
    """
    logs = [math.log(max(one, 0.1)) for one in known]
    total, count = sum(logs), len(logs)
    best, at, below = -1.0, 0, 0.0
    for index in range(1, count):
        below += logs[index - 1]
        apart = (below / index - (total - below) / (count - index)) ** 2 * index * (count - index)
        if apart > best and logs[index] > logs[index - 1]:
            best, at = apart, index
    return (known[at - 1] + known[at]) / 2
