"""Quarters of the calendar year, as the office answers them to everybody."""

import re
from datetime import date
from typing import NamedTuple

from server.domain.figures.periods import OF_CALENDAR, Span, span_of_months

_NAME = re.compile(r"(20\d\d)-Q([1-4])")
MONTHS = 3


class Quarter(NamedTuple):
    """A quarter of a year, named as "2026-Q4"; names stand in the order of time."""

    year: int
    number: int

    @property
    def name(self) -> str:
        """Name it."""
        return f"{self.year}-Q{self.number}"

    @property
    def span(self) -> Span:
        """Give its days."""
        first = date(self.year, MONTHS * (self.number - 1) + 1, 1)
        return span_of_months(first, MONTHS, OF_CALENDAR)


def quarter_named(name: str) -> Quarter | None:
    """Read a name; None for what is none."""
    found = _NAME.fullmatch(name)
    return None if found is None else Quarter(int(found[1]), int(found[2]))


def quarter_of(day: date) -> Quarter:
    """Find the quarter of a day."""
    return Quarter(day.year, (day.month - 1) // MONTHS + 1)
