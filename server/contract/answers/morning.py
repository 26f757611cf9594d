"""What is looked at before the doors open, and who sits where."""

from datetime import date, datetime
from typing import Literal

from server.contract.answers.answer import Answer
from server.contract.answers.office import Letterhead, Session

CheckState = Literal["well", "wrong", "unknown"]
CheckCode = Literal["paper", "sound", "screens", "clock", "network", "database", "backup"]


class MorningCheck(Answer):
    """One thing that is looked at; `names` are the devices that are not well.

    `good` of `all` devices are; both 0 where it is about none. `at` is when it was last known.
    """

    code: CheckCode
    state: CheckState
    good: int
    all: int
    names: list[str]
    at: datetime | None


class StartedDay(Answer):
    """That the working day was begun: when, by whom, and which checks did not stand well then."""

    at: datetime
    by: str | None
    red: list[str]


class PlannedSeat(Answer):
    """Who sits at a counter on a day, and who stands in: user names, and how people are shown."""

    counter: str
    person: str
    person_name: str
    stand_in: str | None
    stand_in_name: str | None


class Morning(Letterhead):
    """The sheet of the morning.

    `kept`: it is of a day that is over, with what stood red when it was begun; without a beginning
    it has no checks. `earlier`, `later`: the days beside it that have a sheet; null: none.
    """

    office: str
    business_day: date
    updated_at: datetime
    sessions: list[Session]
    checks: list[MorningCheck]
    started: StartedDay | None
    kept: bool
    earlier: date | None
    later: date | None


class SeatPlan(Answer):
    """Who sits where on a day."""

    day: date
    seats: list[PlannedSeat]
