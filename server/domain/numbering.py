"""Number series: which number comes next and how it is written."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class StartOver(StrEnum):
    """When a series begins again at its first number."""

    DAILY = "daily"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Drawn:
    """The last number drawn. Rounds count from 0 and tell apart equal labels of one day."""

    business_day: date
    round: int
    number: int


@dataclass(frozen=True, slots=True)
class NumberSeries:
    """A prefix and a range of numbers, both ends included.

    Attributes:
        prefix: letters before the digits; may be empty.
        first: the first number of a round, at least 0.
        last: the last number of a round; after it the next round begins.
        digits: numbers are filled with zeros to this many digits.
        start_over: whether a new business day begins a new first round.
    """

    prefix: str
    first: int
    last: int
    digits: int
    start_over: StartOver

    def label(self, number: int) -> str:
        """Write a number as people see it, such as "A012"."""
        return f"{self.prefix}{number:0{self.digits}d}"

    def following(self, drawn: Drawn | None, today: date) -> Drawn:
        """Draw the number after `drawn`; (business day, round, number) never repeats."""
        if drawn is None:
            return Drawn(today, 0, self.first)
        if self.start_over is StartOver.DAILY and drawn.business_day != today:
            return Drawn(today, 0, self.first)
        if self.first <= drawn.number < self.last:
            return Drawn(today, drawn.round, drawn.number + 1)
        return Drawn(today, drawn.round + 1, self.first)
