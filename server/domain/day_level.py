"""How slow or fast a day is: one level for all of a hall's services."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from server.domain.hall import Stay
from server.domain.measured_stays import Measured
from server.domain.stay_lengths import STEPS, StayLengths

USUALLY_DIFFER = 0.05
USUALLY_WORTH = 5
"""How far the level moves from day to day where nothing is known, as a share of it, and how
many days of knowledge that is worth."""
UNLIKE = ((0.25, 0.15), (0.15, 0.35))
"""How many days are unlike the others, whatever was seen before, and by how much."""
HALF_AS_MUCH_AFTER = 40.0
"""Stays: a hall may become slow in the middle of a day, as when a network is down."""
GRID = tuple(step * 0.04 for step in range(-25, 26))
"""Logarithms of the levels that are weighed: from 0.37 to 2.7."""
LEAST_RATIO = 0.1
FACTORS = 100
"""Equally likely factors that stand for what is not known of a day's level."""


@dataclass(frozen=True, slots=True)
class ServiceUsually:
    """What earlier days teach of a service's stays.

    Attributes:
        mean: minutes.
        cv2: variance of a stay as a share of the squared mean, runs reckoned in: so many
            stays must be seen for one independent one.
        stays: how many were measured.
    """

    mean: float
    cv2: float
    stays: int


@dataclass(frozen=True, slots=True)
class DayLevel:
    """What is believed of a day's level, where 1 is a usual day.

    Attributes:
        middle: as likely too high as too low.
        factors: equally likely, ascending, by which the level may differ from it.
    """

    middle: float = 1.0
    factors: tuple[float, ...] = (1.0,)


USUAL_DAY = DayLevel()


def differences(days: Iterable[Sequence[Measured]], usual: Mapping[str, ServiceUsually]) -> float:
    """Measure how far the level moves from day to day beyond chance, as a share of it."""
    beyond, count = 0.0, 0
    for day in days:
        ratio, worth = _pooled(day, usual)
        if worth > 0:
            beyond += (ratio - 1) ** 2 - 1 / worth
            count += 1
    found = (USUALLY_WORTH * USUALLY_DIFFER**2 + beyond) / (USUALLY_WORTH + count)
    return math.sqrt(max((USUALLY_DIFFER / 2) ** 2, found))


def believe_level(
    day: Sequence[Measured],
    usual: Mapping[str, ServiceUsually],
    differ: float,
    stays: Iterable[Stay] = (),
    lengths: Mapping[str, StayLengths] | None = None,
    half: float = math.inf,
) -> DayLevel:
    """Weigh a day's stays of all services together.

    Days are mostly as alike as `differ` says, and a few of them are like no other. A stay that
    goes on counts by how long it has lasted.

    Args:
        day: minutes of the day's finished stays, by service.
        usual: what earlier days teach; services left out say nothing of the level.
        differ: as `differences` measures it.
        stays: those that go on.
        lengths: usual lengths of stays, by service; for those that go on.
        half: a stay counts half as much as one that was called so many stays later.
    """
    ratio, worth = _pooled(day, usual, half)
    going_on = [
        (lengths[one.service], one.elapsed)
        for one in stays
        if lengths is not None and one.service in lengths and one.service in usual
    ]
    known = sum(one.stays / one.cv2 for one in usual.values())
    error = 1 / worth + 1 / known if worth else math.inf
    weights = [
        math.log(_prior(log, differ))
        - (math.log(max(ratio, LEAST_RATIO)) - log) ** 2 / error / 2
        + sum(_lasts(one, elapsed / math.exp(log)) for one, elapsed in going_on)
        for log in GRID
    ]
    most = max(weights)
    return _level([math.exp(one - most) for one in weights])


def _pooled(
    day: Sequence[Measured], usual: Mapping[str, ServiceUsually], half: float = math.inf
) -> tuple[float, float]:
    """Give the day's level as measured, and its worth: one over its variance."""
    total = worth = doubt = 0.0
    for age, one in enumerate(reversed(day)):
        known = usual.get(one.service)
        if known is None:
            continue
        weight = 0.5 ** (age / half)
        total += weight * one.minutes / known.mean / known.cv2
        worth += weight / known.cv2
        doubt += weight**2 / known.cv2
    return (total / worth, worth**2 / doubt) if worth else (1.0, 0.0)


def _prior(log: float, differ: float) -> float:
    usual = 1 - sum(share for share, _ in UNLIKE)
    return usual * _bell(log, differ) + sum(share * _bell(log, by) for share, by in UNLIKE)


def _bell(log: float, spread: float) -> float:
    return math.exp(-((log / spread) ** 2) / 2) / spread


def _lasts(lengths: StayLengths, elapsed: float) -> float:
    """Give the logarithm of the share of stays that last longer."""
    return math.log(max(lengths.share_over(elapsed), 0.5 / STEPS))


def _level(weights: Sequence[float]) -> DayLevel:
    """Put weighed levels into equally likely ones."""
    total = sum(weights)
    logs: list[float] = []
    before = 0.0
    for log, weight in zip(GRID, weights, strict=True):
        share = weight / total
        while len(logs) < FACTORS and share and (len(logs) + 0.5) / FACTORS <= before + share:
            inside = ((len(logs) + 0.5) / FACTORS - before) / share
            logs.append(log + (inside - 0.5) * (GRID[1] - GRID[0]))
        before += share
    logs.extend([GRID[-1]] * (FACTORS - len(logs)))
    middle = fmean(logs)
    return DayLevel(math.exp(middle), tuple(math.exp(one - middle) for one in logs))
