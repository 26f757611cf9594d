"""The week's plan as it is written; see `as_json`."""

from datetime import date
from typing import TypedDict

from server.contract.answers.as_json import SessionJson, Words, Written
from server.contract.answers.morning_json import PlannedSeatJson


class OfficePersonJson(TypedDict):
    """An OfficePerson."""

    user: str
    name: str


class EmptySeatJson(TypedDict):
    """An EmptySeat."""

    counter: str
    why: str


class WeekDayJson(TypedDict):
    """A WeekDay."""

    day: date
    working: bool
    sessions: list[SessionJson]
    closed_for: Words | None
    leader: str | None
    away: list[OfficePersonJson]
    seats: list[PlannedSeatJson]
    empty: list[EmptySeatJson]


class DayOffMinutesJson(TypedDict):
    """A DayOffMinutes."""

    user: str
    name: str
    minutes: int


class WeekPlanJson(TypedDict):
    """What a WeekPlan has beside its settings."""

    office: str
    first: date
    counters: list[Written]
    people: list[OfficePersonJson]
    days: list[WeekDayJson]
    days_off: list[DayOffMinutesJson]
