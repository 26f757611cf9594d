"""How long stays last: learnt from measured times, recent ones shrunk towards the history."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean, pstdev

from server.domain.runs import Runs

LEAST_KNOWN = 5
"""Fewer measured times than this and the wait is not known yet."""
STEPS = 200
"""Equally likely lengths that stand for a service's stays."""
DAYS_DIFFER = 0.03
DAYS_WORTH = 20
"""How far a service's mean moves from day to day where nothing is known, as a share of it, and
how many days of knowledge that is worth."""
LEAST_DIFFERENCE = 0.01
USUAL_CV = 0.7
CV_WORTH = 10
"""Spread of a stay where little is known, and how many measured times that is worth."""
SHAPE_WORTH = 40
"""With so many measured times, their own shape counts as much as the usual one."""

LEVELS = tuple((step + 0.5) / STEPS for step in range(STEPS))
NORMAL_LEVELS = tuple(NormalDist().inv_cdf(level) for level in LEVELS)


@dataclass(frozen=True, slots=True)
class StayLengths:
    """Equally likely lengths of a stay in minutes, from call to finish, ascending.

    Attributes:
        doubt: how far their mean may be from today's, as a share of it (standard deviation).
        runs: how stays of two kinds follow each other; None: they come at random.
        latest_long: the chance that the latest stay is of the long kind.
    """

    lengths: tuple[float, ...]
    doubt: float = 0.0
    runs: Runs | None = None
    latest_long: float = 0.0

    @property
    def mean(self) -> float:
        return fmean(self.lengths)

    def share_over(self, elapsed: float) -> float:
        """Tell which share of stays lasts longer."""
        return 1 - bisect_right(self.lengths, elapsed) / len(self.lengths)

    def drawn(self, level: float) -> float:
        """Take the length at a level from 0 up to, not including, 1."""
        return self.lengths[int(level * len(self.lengths))]

    def level_of_day(self, level: float) -> float:
        """Take a factor by which all of today's stays may differ from what is thought."""
        return math.exp(self.doubt * NORMAL_LEVELS[int(level * STEPS)] - self.doubt**2 / 2)

    def remaining(self, elapsed: float, level: float) -> float:
        """Take what is left of a stay that has lasted so many minutes already.

        A stay longer than any known ends after a wait without memory: it says that this
        one is unlike the others, not that it is nearly over.
        """
        past = bisect_right(self.lengths, elapsed)
        left = len(self.lengths) - past
        if left == 0:
            return -math.log1p(-level) * self.mean
        return self.lengths[past + int(level * left)] - elapsed

    def of_kind(self, runs: Runs, *, long: bool) -> "StayLengths":
        """Take only those of one kind."""
        at = min(max(1, round(len(self.lengths) * (1 - runs.share_long))), len(self.lengths) - 1)
        return StayLengths(self.lengths[at:] if long else self.lengths[:at])


def learn_stay_lengths(
    today: Sequence[float], earlier: Sequence[Sequence[float]] = ()
) -> StayLengths | None:
    """Learn a service's stays from minutes measured today and on earlier days.

    Their shape is that of all measured times, smoothed towards the usual one while they are
    few; their mean is today's shrunk towards the history's: the more, the less is known today
    and the less earlier days differed.

    Args:
        today: minutes of today's finished stays.
        earlier: those of each earlier day.

    Returns:
        None when fewer than LEAST_KNOWN times were measured.
    """
    history = [one for day in earlier for one in day]
    known = sorted((*today, *history))
    if len(known) < LEAST_KNOWN or known[-1] <= 0:
        return None
    mean = fmean(known)
    cv = _spread(known, mean)
    usual = lognormal_lengths(mean, cv).lengths
    trust = len(known) / (len(known) + SHAPE_WORTH)
    shaped = [
        trust * own + (1 - trust) * common for own, common in zip(_steps(known), usual, strict=True)
    ]
    believed, doubt = _believed_mean(today, earlier, cv)
    scale = believed / fmean(shaped)
    return StayLengths(tuple(one * scale for one in shaped), doubt)


def lognormal_lengths(mean: float, cv: float) -> StayLengths:
    """Spread lengths as service times usually are: lognormal, by mean and variation."""
    sigma = math.sqrt(math.log1p(cv * cv))
    lengths = [math.exp(sigma * one) for one in NORMAL_LEVELS]
    scale = mean / fmean(lengths)
    return StayLengths(tuple(one * scale for one in lengths))


def _spread(known: Sequence[float], mean: float) -> float:
    measured = (pstdev(known, mean) / mean) ** 2
    return math.sqrt((len(known) * measured + CV_WORTH * USUAL_CV**2) / (len(known) + CV_WORTH))


def _believed_mean(
    today: Sequence[float], earlier: Sequence[Sequence[float]], cv: float
) -> tuple[float, float]:
    """Weigh today's mean against the history's; answers it and the doubt that remains."""
    history = [one for day in earlier for one in day]
    if not history:
        return fmean(today), cv / math.sqrt(len(today))
    usual = fmean(history)
    differ = _differences(earlier, usual, cv)
    # Variances as shares of the squared mean: of a day's level, of the history, of one stay.
    worth = cv**2 / (differ + cv**2 / len(history))
    believed = (sum(today) + worth * usual) / (len(today) + worth)
    return believed, cv / math.sqrt(len(today) + worth)


def _differences(earlier: Sequence[Sequence[float]], usual: float, cv: float) -> float:
    """Measure how much days differ beyond chance: the variance of their level."""
    days = [day for day in earlier if day]
    beyond = sum((fmean(day) / usual - 1) ** 2 - cv**2 / len(day) for day in days)
    found = (DAYS_WORTH * DAYS_DIFFER**2 + beyond) / (DAYS_WORTH + len(days))
    return max(LEAST_DIFFERENCE**2, found)


def _steps(known: Sequence[float]) -> list[float]:
    """Read the sorted times at each level, between two of them in proportion."""
    last = len(known) - 1
    found = []
    for level in LEVELS:
        at = min(max(level * len(known) - 0.5, 0.0), float(last))
        low = int(at)
        high = min(low + 1, last)
        found.append(known[low] + (at - low) * (known[high] - known[low]))
    return found
