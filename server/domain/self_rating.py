"""Signs that a clerk taps for himself: answers too quick to be read, or too many and too good.

Each sign compares a clerk with the others of the same office and time, so that a quick tablet, a
friendly town or a new question blames nobody. A sign is a reason to look, and no proof. How often
it finds who does it, and how often it is wrong: `docs/ratings.md`.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from server.domain.rating import BEST, FEWEST

QUICK_SECONDS = 3
"""Nobody has read the question and five words by then."""
QUICK_SPREAD = 0.6
"""How far honest clerks' shares of quick answers lie apart, in logits (one standard deviation)."""
BEST_SPREAD = 0.5
"""The same of the best answers among all who were asked."""
Z_LIMIT = 3.0
"""Standard deviations beyond which a clerk's share calls for a look: one honest clerk in 700."""
LEAST_QUICK = 0.03
"""Some are quick in every hall; fewer than so many among the others make nobody suspicious."""


class Sign(StrEnum):
    """What is unusual."""

    QUICK = "quick"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class Tally:
    """What is known of a clerk's ratings on the tablet in some time.

    Attributes:
        asked: visits whose holder was asked.
        answers: those answered on the tablet.
        quick: those answered within QUICK_SECONDS.
        best: those that were the best there is.
    """

    asked: int
    answers: int
    quick: int
    best: int

    def __sub__(self, other: "Tally") -> "Tally":
        """Take a clerk's own out of everybody's."""
        return Tally(
            self.asked - other.asked,
            self.answers - other.answers,
            self.quick - other.quick,
            self.best - other.best,
        )


def tally(asked: int, answers: Mapping[tuple[int, int], int]) -> Tally:
    """Count answers given as {(overall, seconds): how many}."""
    quick = sum(many for (_, seconds), many in answers.items() if seconds < QUICK_SECONDS)
    best = sum(many for (overall, _), many in answers.items() if overall == BEST)
    return Tally(asked, sum(answers.values()), quick, best)


def signs(clerks: Mapping[str, Tally]) -> dict[str, tuple[Sign, ...]]:
    """Name the clerks whose ratings call for a look, and why.

    Only who has FEWEST answers is looked at, and only beside others who have as many together.
    """
    everybody = Tally(
        *(sum(values) for values in zip(*map(_figures, clerks.values()), strict=True))
        if clerks
        else (0, 0, 0, 0)
    )
    found: dict[str, tuple[Sign, ...]] = {}
    for clerk, own in clerks.items():
        others = everybody - own
        if min(own.answers, others.answers) >= FEWEST and (seen := _signs(own, others)):
            found[clerk] = seen
    return found


def _figures(one: Tally) -> tuple[int, int, int, int]:
    return one.asked, one.answers, one.quick, one.best


def _signs(own: Tally, others: Tally) -> tuple[Sign, ...]:
    usual_quick = max(LEAST_QUICK, others.quick / others.answers)
    usual_best = others.best / max(others.asked, 1)
    shares = (
        (Sign.QUICK, own.quick, own.answers, usual_quick, QUICK_SPREAD),
        (Sign.BEST, own.best, own.asked, usual_best, BEST_SPREAD),
    )
    return tuple(
        sign
        for sign, many, of, usual, spread in shares
        if _beyond(many, of, usual, spread) > Z_LIMIT
    )


def _beyond(many: int, of: int, usual: float, spread: float) -> float:
    """Tell by how many standard deviations a share lies above the usual one, in logits.

    Half an answer is added on either side (Haldane, Anscombe), so that no share is 0 or 1.
    """
    chance = (many + 0.5) / (of + 1)
    error = 1 / (many + 0.5) + 1 / (of - many + 0.5)
    usual = min(max(usual, 1e-3), 1 - 1e-3)
    return (_logit(chance) - _logit(usual)) / math.sqrt(spread * spread + error)


def _logit(share: float) -> float:
    return math.log(share / (1 - share))
