"""Twelve kinds of days: who comes, how long stays last, and what clerks do between them."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

HOURS = 4
"""From 07:30 to 11:30; whoever has a number then is still served."""
OPENS_AT = 450


@dataclass(frozen=True)
class Service:
    """People who come for one thing.

    Attributes:
        rates: people an hour, for each hour of the morning.
        mean: minutes of a stay on a usual day; of the short kind where there are two.
        cv: its standard deviation as a share of the mean.
        long_mean: minutes of a stay of the long kind; 0: there is only one kind.
        long_share: how many are of the long kind.
        follows: chance that a stay is of its predecessor's kind whatever the shares are.
        privileged: share of people of the privileged class.
        absent: share who are gone when called.
    """

    code: str
    rates: tuple[float, ...]
    mean: float
    cv: float = 0.7
    long_mean: float = 0.0
    long_share: float = 0.0
    follows: float = 0.0
    privileged: float = 0.0
    absent: float = 0.0


@dataclass(frozen=True)
class Counter:
    """A counter and its clerk's habits.

    Attributes:
        serves: codes of services.
        helps: codes of those whom it helps, and after how many minutes.
        pace: by how much stays last longer here.
        tidies: minutes that the clerk mostly takes after each stay, by an exponential's chance.
        leaves: chance that the clerk goes away after a stay.
        away: between how many minutes he then stays away.
        says: whether the counter is set to pause meanwhile.
    """

    code: str
    serves: str
    helps: dict[str, float] = field(default_factory=dict)
    pace: float = 1.0
    tidies: float = 0.0
    leaves: float = 0.0
    away: tuple[float, float] = (8.0, 20.0)
    says: bool = False


@dataclass(frozen=True)
class World:
    """A hall and the days that it has.

    Attributes:
        level: how slow a day is, by its number: history has negative ones, judged days others.
        slower: the minute from which stays last so many times as long, on judged days.
        bus: so many people come at one minute for the first service.
        privileged_rate: credit a minute of the privileged class.
    """

    name: str
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
    level: Callable[[int, Random], float] = lambda _day, _chance: 1.0
    slower: tuple[float, float] = (math.inf, 1.0)
    bus: tuple[float, int] = (math.inf, 0)
    privileged_rate: float = 1.0


A = Service("A", (22, 24, 20, 12), 5.5)
B = Service("B", (10, 12, 10, 6), 9.0)
ONE, TWO, THREE, FOUR = Counter("1", "A"), Counter("2", "AB"), Counter("3", "AB"), Counter("4", "B")
PLAIN = World("an ordinary hall", (A, B), (ONE, TWO, THREE, FOUR))


def _tidy(one: Counter) -> Counter:
    return replace(one, tidies=1.0)


WORLDS = (
    PLAIN,
    replace(PLAIN, name="all stays 40 % longer", level=lambda day, _: 1.4 if day >= 0 else 1.0),
    replace(
        PLAIN,
        name="all stays 30 % shorter",
        level=lambda day, _: 0.7 if day >= 0 else 1.0,
        services=(replace(A, rates=(30, 34, 28, 18)), replace(B, rates=(14, 16, 14, 8))),
    ),
    replace(PLAIN, name="slow Mondays", level=lambda day, _: 1.35 if day % 5 == 0 else 1.0),
    replace(PLAIN, name="days that differ", level=lambda _, chance: chance.lognormvariate(0, 0.2)),
    replace(PLAIN, name="clerks who tidy up", counters=tuple(_tidy(one) for one in PLAIN.counters)),
    World(
        "stays of 3 or 25 minutes, in runs",
        (Service("A", (10, 11, 9, 6), 3.0, 0.3, 25.0, 0.3, 0.85), replace(B, rates=(8, 9, 8, 5))),
        (ONE, Counter("2", "A"), THREE, FOUR),
    ),
    World(
        "a clerk away, his counter open",
        (replace(A, rates=(14, 16, 13, 8)), replace(B, rates=(5, 6, 5, 3))),
        (replace(ONE, leaves=0.08), Counter("2", "A"), Counter("3", "B", leaves=0.08)),
    ),
    World(
        "a clerk who pauses without a word",
        (replace(A, rates=(14, 16, 13, 8)), replace(B, rates=(5, 6, 5, 3))),
        (
            replace(ONE, leaves=0.08, says=True),
            Counter("2", "A"),
            Counter("3", "B", leaves=0.08, says=True),
        ),
    ),
    replace(PLAIN, name="half as long again from 09:00", slower=(90.0, 1.5)),
    World(
        "20 % privileged, 12 % gone, a helper",
        (
            replace(A, privileged=0.2, absent=0.12, rates=(24, 26, 22, 14)),
            replace(B, privileged=0.2, absent=0.12),
        ),
        (ONE, Counter("2", "A"), Counter("3", "B", {"A": 15.0}), FOUR),
        privileged_rate=3.0,
    ),
    World(
        "a bus of 25, clerks of unlike pace",
        (replace(A, rates=(18, 20, 16, 10)), B),
        (replace(ONE, pace=0.6), replace(TWO, pace=1.2), THREE, FOUR),
        bus=(75.0, 25),
    ),
)
