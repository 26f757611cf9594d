"""The calendar in an office file: public days, quotas, special days, dated exceptions."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from server.contract.settings import Key, Kind, Unit
from server.office_file.values import (
    Clock,
    Code,
    CounterCode,
    Days,
    Name,
    Prose,
    Services,
    SessionHours,
    Table,
)

Country = Literal["vn", "none"]
DayKind = Literal["holiday", "day_off", "worked", "closed", "hours", "usual"]


class CalendarTable(Table):
    """Which public days are kept, and how time limits are counted."""

    public_days: Country = "vn"
    open_on_days_off: bool = False
    late_from: Clock = "15:00"
    late_shifts_all: bool = False
    return_by: Clock | None = None
    warn_of_crowds: bool = True
    """Whether people are told of the crowds at the year's end and around the Lunar New Year."""


class Quota(Table):
    """The most numbers that each service gives in a session."""

    services: Services
    most: Annotated[int, Key(least=0, most=9_999, unit=Unit.NUMBERS)]
    days: Days | None = None
    session: Annotated[int | None, Key(least=1, most=9)] = None


class SpecialDay(Table):
    """A weekday on which some services are served in a special way."""

    code: Code
    name: Name
    days: Days
    services: Services
    extra_counters: list[CounterCode] = Field(default_factory=list)
    banner: Name | None = None
    appointment_slips: bool = True
    return_within: Annotated[int | None, Key(least=1, most=30, unit=Unit.DAYS)] = None
    signer: Name | None = None
    sessions: Annotated[list[SessionHours], Field(min_length=1)] | None = None
    first: dt.date | None = None
    last: dt.date | None = None


class CalendarDay(Table):
    """A dated exception and the text that ordered it."""

    date: dt.date
    kind: DayKind
    name: Name
    source: Annotated[Prose, Key(kind=Kind.PROSE, most=400)] = ""
    sessions: Annotated[list[SessionHours], Field(min_length=1)] | None = None
    services: Services | None = None
