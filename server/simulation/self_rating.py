"""Months of an office in which some clerks tap for themselves: how often that is found.

Honest visitors answer with a chance, an opinion and a reading time of their own; clerks differ in
all three, as real ones do. Whoever taps for himself does so on some of the visits whose holder
said nothing, with the best face.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from server.domain.rating import BEST
from server.domain.self_rating import Tally, signs, tally

VISITS = 400
"""Of a clerk in a month."""
ANSWERS = 0.3
"""Chance that a visitor answers; clerks differ by ANSWERS_SPREAD logits."""
ANSWERS_SPREAD = 0.35
PLEASED = (0.03, 0.04, 0.13, 0.3, 0.5)
"""Chances of the answers 1 to 5; that of 5 differs between clerks by PLEASED_SPREAD logits."""
PLEASED_SPREAD = 0.3
READING_SECONDS = 7.0
"""Median until the first touch, log-normal."""
READING_SIGMA = 0.5
READING_SPREAD = 0.12
HASTE_SECONDS = (0.6, 2.4)
PATIENCE_SECONDS = (4.0, 15.0)


class Habit(StrEnum):
    """How a clerk taps for himself."""

    HONEST = "honest"
    HASTY = "hasty"
    """On three of ten silent visits, at once."""
    PATIENT = "patient"
    """On seven of ten silent visits, after as long as somebody reads."""


TAPPED = {Habit.HONEST: 0.0, Habit.HASTY: 0.3, Habit.PATIENT: 0.7}


@dataclass(frozen=True, slots=True)
class Found:
    """What the signs found: clerk-months of a habit, and how many of them were named."""

    months: int
    named: int

    @property
    def share(self) -> float:
        """The share that was named."""
        return self.named / self.months


def months(habit: Habit, seed: int, count: int, clerks: int = 8) -> Found:
    """Simulate `count` months of an office in which one clerk has a habit and the others none.

    Of an honest office every clerk counts.
    """
    chance = Random(seed)  # noqa: S311 - a simulation
    watched = named = 0
    for _ in range(count):
        habits = [habit, *[Habit.HONEST] * (clerks - 1)]
        found = signs({str(at): _month(chance, one) for at, one in enumerate(habits)})
        own = range(clerks) if habit is Habit.HONEST else range(1)
        watched += len(own)
        named += sum(str(at) in found for at in own)
    return Found(watched, named)


def _month(chance: Random, habit: Habit) -> Tally:
    answers = _shifted(ANSWERS, chance.gauss(0, ANSWERS_SPREAD))
    best = _shifted(PLEASED[-1], chance.gauss(0, PLEASED_SPREAD))
    median = READING_SECONDS * math.exp(chance.gauss(0, READING_SPREAD))
    given: Counter[tuple[int, int]] = Counter()
    for _ in range(VISITS):
        if chance.random() < answers:
            seconds = median * math.exp(chance.gauss(0, READING_SIGMA))
            given[_opinion(chance, best, PLEASED[:-1]), int(seconds)] += 1
        elif chance.random() < TAPPED[habit]:
            span = HASTE_SECONDS if habit is Habit.HASTY else PATIENCE_SECONDS
            given[BEST, int(chance.uniform(*span))] += 1
    return tally(VISITS, given)


def _opinion(chance: Random, best: float, others: Sequence[float]) -> int:
    if chance.random() < best:
        return BEST
    return chance.choices(range(1, BEST), others)[0]


def _shifted(share: float, logits: float) -> float:
    return 1 / (1 + math.exp(-math.log(share / (1 - share)) - logits))
