"""The public log of a day."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal

from pydantic import Field

from server.contract.answers.answer import Answer, Localized, Named
from server.contract.answers.counter import Place
from server.contract.answers.office import Letterhead
from server.contract.states import Act

LOGGED = (
    "issue",
    "placed",
    "from-home",
    *(act for act in Act if act not in {Act.RETURN, Act.REJOIN, Act.RESUME}),
)
"""What the log tells of: `placed` is a place by the rule of the order, for whatever reason."""


class LogEntry(Answer):
    """One entry of the public log: what happened to a number, when and where.

    An appointment, a return and a priority all read `placed`, so that nobody learns who is
    privileged. `chosen`: a person, and not the order, gave the number its turn or its place;
    `before_others`: the rule of the order called it before somebody who came earlier for the same
    service, for whichever of these reasons, and `before_other_services`: before somebody who came
    earlier for another service that this counter serves.
    """

    at: datetime
    number: str
    act: Literal[LOGGED]  # type: ignore[valid-type]  # the acts are named once, where they are
    service: str
    counter: str | None
    chosen: bool
    before_others: bool
    before_other_services: bool
    place: Place
    """The word for where the counter stands."""


class LoggedService(Named):
    """A service that the log names by its code."""


class LoggedOutage(Answer):
    """A stretch in which the provincial or national system was down.

    `services` null: for all; `until` and `people`, how many were in the hall or came meanwhile,
    null: it goes on.
    """

    since: datetime
    until: datetime | None
    services: list[str] | None
    people: int | None


class DayLog(Letterhead):
    """Everything that happened to the numbers of a business day, without any person."""

    office: str
    languages: Sequence[str]
    business_day: date
    rule: Localized
    services: list[LoggedService]
    entries: list[LogEntry]
    outages: list[LoggedOutage] = Field(default=[])
    server_time: datetime
