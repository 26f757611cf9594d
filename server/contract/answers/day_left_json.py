"""Who is still there as it is written; see `as_json`."""

from datetime import datetime
from typing import TypedDict


class LeftNumberJson(TypedDict):
    """A LeftNumber."""

    number: str
    service: str
    counter: str | None
    language: str
    come_back_at: datetime | None


class DayLeftJson(TypedDict):
    """A DayLeft."""

    waiting: list[LeftNumberJson]
    parked: list[LeftNumberJson]
    at_counter: list[LeftNumberJson]
