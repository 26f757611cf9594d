"""What was said to people who came, weighed by what then happened."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from server.domain.forecast import Range


@dataclass(frozen=True, slots=True)
class Guess:
    """What was said to one who came, and what then happened; minutes.

    Attributes:
        promised: the range that he was shown; None: not known yet.
        truth: the median wait of one who knows the true distributions.
        formula: people, times the true mean, over counters: for his service alone.
        formula_together: the same for all whose counters he shares.
    """

    promised: Range | None
    truth: float
    formula: float
    formula_together: float
    waited: float

    @property
    def kept(self) -> bool:
        """Whether the wait ended inside the promised range."""
        return self.promised is not None and self.promised.holds(self.waited)

    def error(self, guess: float) -> float:
        """How far a guess was from the wait, which counts in whole minutes."""
        return abs(guess - math.floor(self.waited))


@dataclass(frozen=True, slots=True)
class Score:
    """One scenario's figures over all its days.

    Attributes:
        ours: mean absolute error of the middle of the promised range, in minutes.
        truth: that of one who knows the true distributions.
        formula: that of the formula, in whichever reading does better.
        kept: share of waits inside the promised range.
        kept_waits: the same without those who were told that a counter is free.
        unknown: share of people who were told nothing.
    """

    scenario: str
    days: int
    people: int
    mean_wait: float
    ours: float
    truth: float
    formula: float
    kept: float
    kept_waits: float
    unknown: float
    width: float


def score(name: str, days: int, found: Sequence[Guess]) -> Score:
    """Weigh what was said by what happened."""
    told = [one for one in found if one.promised is not None]
    formulas = (
        fmean(one.error(one.formula) for one in told),
        fmean(one.error(one.formula_together) for one in told),
    )
    return Score(
        scenario=name,
        days=days,
        people=len(found),
        mean_wait=fmean(one.waited for one in found),
        ours=fmean(one.error(one.promised.middle) for one in told if one.promised),
        truth=fmean(one.error(math.floor(one.truth)) for one in told),
        formula=min(formulas),
        kept=fmean(one.kept for one in told),
        kept_waits=fmean([one.kept for one in told if one.promised != Range(0, 0)] or [True]),
        unknown=1 - len(told) / len(found),
        width=fmean(
            one.promised.high_minutes - one.promised.low_minutes for one in told if one.promised
        ),
    )
