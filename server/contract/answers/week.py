"""Who sits where in a week, who stands in, who is on leave and who leads."""

from datetime import date
from typing import Literal

from server.contract.answers.answer import Answer, Localized
from server.contract.answers.counter import CounterSettings
from server.contract.answers.morning import PlannedSeat
from server.contract.answers.office import Letterhead, Session


class OfficePerson(Answer):
    """Somebody with a right at the office: user name, and how the person is shown."""

    user: str
    name: str


class EmptySeat(Answer):
    """A counter that is staffed on a day, and at which nobody sits.

    `nobody`: nobody is planned there; `away`: who is planned is on leave and no stand-in comes.
    """

    counter: str
    why: Literal["nobody", "away"]


class WeekDay(Answer):
    """A day of the plan.

    `working` tells whether it counts as a working day; `closed_for` names what changes its hours.
    `leader` is the leader on duty, as the office writes it; `away` are those on leave.
    """

    day: date
    working: bool
    sessions: list[Session]
    closed_for: Localized | None
    leader: str | None
    away: list[OfficePerson]
    seats: list[PlannedSeat]
    empty: list[EmptySeat]


class DayOffMinutes(Answer):
    """How long somebody sits on days of the week that are no working ones, to be made up for."""

    user: str
    name: str
    minutes: int


class WeekPlan(Letterhead):
    """Who sits where from a Monday to the Sunday after."""

    office: str
    first: date
    counters: list[CounterSettings]
    people: list[OfficePerson]
    days: list[WeekDay]
    days_off: list[DayOffMinutes]
