"""What the people of a simulated month do: when they come, what for, how they judge it."""

from datetime import datetime, timedelta
from random import Random

from server.contract.feedback_requests import GiveRating
from server.demo.pattern import ERRANDS, NO_SHOW_SHARE, OTHER, SPREAD
from server.texts import say

QUICKER = 0.65
"""Of the median stays: clerks of a busy hall are used to their work."""
PRIORITIES = (None, "elderly", "pregnant", "disabled", "with-child")
OF_PRIORITIES = (86, 8, 2, 2, 2)
RUSH = ((0.0, 3.0), (0.15, 5.0), (0.4, 3.0), (0.5, 2.0), (0.65, 3.5), (0.9, 1.0), (1.0, 1.0))
"""How many come at each share of the hours in which numbers are given: most in mid-morning."""


class Visitors:
    """Every random choice of a simulated month, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - invented people, not secrets

    def happens(self, share: float) -> bool:
        """Choose whether something that happens in this share of all cases happens now."""
        return self._random.random() < share

    def between(self, least: float, most: float) -> float:
        """Choose a number."""
        return self._random.uniform(least, most)

    def many(self, least: int, most: int) -> int:
        """Choose how many."""
        return self._random.randint(least, most)

    def one_of(self, found: list[str]) -> str:
        """Choose one."""
        return self._random.choice(found)

    def arrival(self, stretches: list[tuple[datetime, datetime]]) -> datetime:
        """Choose a moment in the stretches in which numbers are given."""
        shares = [share for share, _ in RUSH]
        at = self._random.choices(range(len(RUSH) - 1), [weight for _, weight in RUSH[:-1]])[0]
        share = self.between(shares[at], shares[at + 1])
        left = share * sum(((end - begin) for begin, end in stretches), timedelta())
        for begin, end in stretches:
            if left < end - begin:
                return begin + left
            left -= end - begin
        return stretches[-1][1] - timedelta(seconds=1)

    def service(self, codes: list[str]) -> str:
        """Choose what somebody comes for."""
        weights = [ERRANDS.get(code, OTHER).share for code in codes]
        return self._random.choices(codes, weights)[0]

    def priority(self, known: set[str]) -> str | None:
        """Choose a priority class that the office has; mostly none."""
        chosen = self._random.choices(PRIORITIES, OF_PRIORITIES)[0]
        return chosen if chosen in known else None

    def comes(self) -> bool:
        """Choose whether a called person comes to the counter."""
        return not self.happens(NO_SHOW_SHARE)

    def stay(self, service: str) -> timedelta:
        """Choose how long somebody is at the counter."""
        minutes = ERRANDS.get(service, OTHER).minutes * QUICKER
        return timedelta(minutes=minutes * self._random.lognormvariate(0, SPREAD))

    def name(self) -> str:
        """Choose the name of whoever hands a dossier in."""
        parts = ("demo.surnames", "demo.given_names")
        return " ".join(
            self._random.choice(say("commands", "vi", part).split(", ")) for part in parts
        )

    def rating(self, visit: str) -> GiveRating:
        """Choose what somebody says of a visit."""
        overall = self._random.choices((5, 4, 3, 2, 1), (58, 29, 8, 3, 2))[0]
        parts = [
            max(1, min(4, overall - 1 + self._random.choice((0, 0, 0, 1, -1)))) for _ in range(3)
        ]
        return GiveRating(
            rating=visit,
            overall=overall,
            speed=parts[0],
            attitude=parts[1],
            convenience=parts[2],
        )
