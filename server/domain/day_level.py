"""How slow or fast a day is: one level for all of a hall's services."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import mul
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
TURNS = 1 / 150
"""The chance at each stay that the level becomes another one: a hall may become slow in the
middle of a day, as when a network is down."""
TURNS_BY = 0.3
"""How far the level turns then."""
TURNED_AGO = (3, 5, 8, 12, 17, 24, 33, 45, 60, 80, 110, 150)
"""How many stays ago a turn is looked for."""
STEP = 0.04
GRID = tuple(step * STEP for step in range(-25, 26))
"""Logarithms of the levels that are weighed: from 0.37 to 2.7."""
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
Seen = Sequence[tuple[ServiceUsually, float]]
Logs = list[float]
"""A logarithm of a likelihood for each level of the grid."""


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
    turns: float = 0.0,
) -> DayLevel:
    """Weigh a day's stays of all services together.

    Days are mostly as alike as `differ` says, and a few of them are like no other. A stay that
    goes on counts by how long it has lasted. Where the level may turn, the stays before a turn
    say nothing of what came after it, and how likely each turn is follows from how well the
    stays on both sides of it fit one level (a change point, Barry and Hartigan 1993; stays
    taken for gamma distributed about the level).

    Args:
        day: minutes of the day's finished stays, by service, in the order of their calls.
        usual: what earlier days teach; services left out say nothing of the level.
        differ: as `differences` measures it.
        stays: those that go on.
        lengths: usual lengths of stays, by service; for those that go on.
        turns: how likely the level becomes another one at any stay.
    """
    seen = [(usual[one.service], one.minutes) for one in day if one.service in usual]
    hypotheses = _without_and_with_turns(seen, _prior(usual, differ), turns)
    going_on = [
        (lengths[one.service], one.elapsed)
        for one in stays
        if lengths is not None and one.service in lengths and one.service in usual
    ]
    lasts = [sum(_lasts(one, elapsed / math.exp(log)) for one, elapsed in going_on) for log in GRID]
    most = max(map(max, hypotheses))
    return _level(
        [
            sum(math.exp(one[at] + last - most) for one in hypotheses)
            for at, last in enumerate(lasts)
        ]
    )


def _without_and_with_turns(seen: Seen, prior: Logs, turns: float) -> list[Logs]:
    """Weigh the levels of now: without a turn, and with one at each of TURNED_AGO."""
    found = [_product(prior, _Stays.of(seen).fits(), math.log1p(-turns) * len(seen))]
    nearer = 0
    for ago in TURNED_AGO:
        if not turns or ago >= len(seen):
            break
        before = _product(prior, _Stays.of(seen[:-ago]).fits())
        chance = math.log(turns * (ago - nearer))
        found.append(_product(_turned(before), _Stays.of(seen[-ago:]).fits(), chance))
        nearer = ago
    return found


@dataclass(frozen=True, slots=True)
class _Stays:
    """What stays say of their level: enough of them for a gamma distribution."""

    total: float
    worth: float

    @classmethod
    def of(cls, seen: Iterable[tuple[ServiceUsually, float]]) -> "_Stays":
        total = worth = 0.0
        for usually, minutes in seen:
            total += minutes / usually.mean / usually.cv2
            worth += 1 / usually.cv2
        return cls(total, worth)

    def fits(self) -> list[float]:
        """Give how well each level of the grid fits, as logarithms."""
        return [-self.worth * log - self.total / math.exp(log) for log in GRID]


def _product(one: Logs, other: Logs, chance: float = 0.0) -> Logs:
    return [first + second + chance for first, second in zip(one, other, strict=True)]


def _turned(logs: Logs) -> Logs:
    """Spread what is believed of the level before a turn to the levels after it."""
    most = max(logs)
    shares = [math.exp(one - most) for one in logs]
    size = len(GRID)
    from_each = (_TURN[size - 1 - at : 2 * size - 1 - at] for at in range(size))
    return [most + math.log(sum(map(mul, shares, one))) for one in from_each]


def _pooled(day: Sequence[Measured], usual: Mapping[str, ServiceUsually]) -> tuple[float, float]:
    """Give the day's level as measured, and its worth: one over its variance."""
    seen = _Stays.of((usual[one.service], one.minutes) for one in day if one.service in usual)
    return (seen.total / seen.worth, seen.worth) if seen.worth else (1.0, 0.0)


def _prior(usual: Mapping[str, ServiceUsually], differ: float) -> Logs:
    """Weigh the levels before a day begins; what is not known of the usual mean is doubt, too."""
    known = sum(one.stays / one.cv2 for one in usual.values())
    doubt = 1 / math.sqrt(known) if known else 0.0
    alike = 1 - sum(share for share, _ in UNLIKE)
    kinds = [(share, math.hypot(by, doubt)) for share, by in ((alike, differ), *UNLIKE)]
    return [math.log(sum(share * _bell(log, by) for share, by in kinds)) for log in GRID]


def _bell(log: float, spread: float) -> float:
    return math.exp(-((log / spread) ** 2) / 2) / spread


def _turn_by_each() -> list[float]:
    bells = [_bell(step * STEP, TURNS_BY) for step in range(1 - len(GRID), len(GRID))]
    whole = sum(bells)
    return [one / whole for one in bells]


_TURN = _turn_by_each()


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
            logs.append(log + (inside - 0.5) * STEP)
        before += share
    logs.extend([GRID[-1]] * (FACTORS - len(logs)))
    middle = fmean(logs)
    return DayLevel(math.exp(middle), tuple(math.exp(one - middle) for one in logs))
