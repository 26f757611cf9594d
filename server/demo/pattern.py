"""How the invented hall behaves: what people come for and how long it takes.

Shares and service times follow a commune office's ordinary day; time runs about twelve times
as fast, so that somebody who watches for a minute sees numbers move.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass

SPEED = 12.0
SECONDS_BETWEEN_ARRIVALS = 9.0
FIRST_CROWD = 14
NO_SHOW_SHARE = 0.06
WAY_SECONDS = (3.0, 8.0)
SPREAD = 0.45
"""Standard deviation of the logarithm of a service time."""
ENGLISH_SHARE = 0.05
SEVERAL_SHARE = 0.12
"""Of the people, who come for two things; a number for both stands in either line in turn."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A service: its share of all numbers and its median minutes at the counter."""

    share: float
    minutes: float


ERRANDS: Mapping[str, Errand] = {
    "A": Errand(40, 5),
    "B": Errand(25, 9),
    "H": Errand(10, 15),
    "X": Errand(8, 3),
    "U": Errand(5, 8),
    "M": Errand(4, 12),
    "L": Errand(4, 10),
    "Q": Errand(2, 8),
}
OTHER = Errand(2, 8)


class Chance:
    """Every random choice of the invented hall."""

    def __init__(self) -> None:
        self._random = random.Random()  # noqa: S311 - invented people, not secrets

    def service(self, codes: list[str]) -> str:
        """Choose what somebody comes for."""
        weights = [ERRANDS.get(code, OTHER).share for code in codes]
        return self._random.choices(codes, weights)[0]

    def also(self, service: str, codes: list[str]) -> list[str]:
        """Choose what somebody who comes for a service comes for besides; mostly nothing."""
        others = [one for one in codes if one != service]
        several = bool(others) and self._random.random() < SEVERAL_SHARE
        return [self.service(others)] if several else []

    def language(self) -> str:
        """Choose the language of the slip."""
        return "en" if self._random.random() < ENGLISH_SHARE else "vi"

    def until_next_arrival(self) -> float:
        """Choose the seconds until somebody else comes in."""
        return self._random.expovariate(1 / SECONDS_BETWEEN_ARRIVALS)

    def comes(self) -> bool:
        """Choose whether a called person comes to the counter."""
        return self._random.random() >= NO_SHOW_SHARE

    def way(self) -> float:
        """Choose the seconds from the call to the counter."""
        return self._random.uniform(*WAY_SECONDS)

    def service_time(self, service: str) -> float:
        """Choose the seconds at the counter, at the demo's speed."""
        minutes = ERRANDS.get(service, OTHER).minutes
        return minutes * 60 / SPEED * self._random.lognormvariate(0, SPREAD)
