"""The public log of a day."""

from datetime import date, datetime
from typing import Literal

from server.contract.answers.answer import Answer, Localized, Named
from server.contract.answers.counter import Place
from server.contract.answers.office import Letterhead
from server.contract.states import Act


class LogEntry(Answer):
    """One entry of the public log: what happened to a number, when and where."""

    at: datetime
    number: str
    act: Literal["issue"] | Act
    service: str
    counter: str | None
    place: Place
    """The word for where the counter stands."""


class LoggedService(Named):
    """A service that the log names by its code."""


class DayLog(Letterhead):
    """Everything that happened to the numbers of a business day, without any person."""

    office: str
    business_day: date
    rule: Localized
    services: list[LoggedService]
    entries: list[LogEntry]
    server_time: datetime
