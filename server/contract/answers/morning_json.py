"""The morning's sheet and who sits where as they are written; see `as_json`."""

from datetime import date, datetime
from typing import TypedDict

from server.contract.answers.as_json import SessionJson


class MorningCheckJson(TypedDict):
    """A MorningCheck."""

    code: str
    state: str
    good: int
    all: int
    names: list[str]
    at: datetime | None


class StartedDayJson(TypedDict):
    """A StartedDay."""

    at: datetime
    by: str | None
    red: list[str]


class PlannedSeatJson(TypedDict):
    """A PlannedSeat."""

    counter: str
    person: str
    person_name: str
    stand_in: str | None
    stand_in_name: str | None


class MorningJson(TypedDict):
    """What a Morning has beside its settings."""

    office: str
    business_day: date
    updated_at: datetime
    sessions: list[SessionJson]
    checks: list[MorningCheckJson]
    started: StartedDayJson | None
    kept: bool
    earlier: date | None
    later: date | None


class SeatPlanJson(TypedDict):
    """A SeatPlan."""

    day: date
    seats: list[PlannedSeatJson]
