"""The calendar in an office file: public days, quotas, special days, dated exceptions."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.office_file.values import Clock, Code, Day, Name, SessionHours, Sound, Table

Source = Annotated[str, StringConstraints(max_length=400), Sound]
Country = Literal["vn", "none"]
Kind = Literal["holiday", "day_off", "worked", "closed", "hours", "usual"]


class CalendarTable(Table):
    """Which public days are kept, and how time limits are counted."""

    public_days: Country = "vn"
    open_on_days_off: bool = False
    late_from: Clock = "15:00"
    late_shifts_all: bool = False
    return_by: Clock | None = None


class Quota(Table):
    """The most numbers that each service gives in a session."""

    services: Annotated[list[Code], Field(min_length=1)]
    most: Annotated[int, Field(ge=0, le=9_999)]
    days: Annotated[list[Day], Field(min_length=1)] | None = None
    session: Annotated[int, Field(ge=1, le=9)] | None = None


class SpecialDay(Table):
    """A weekday on which some services are served in a special way."""

    code: Code
    name: Name
    days: Annotated[list[Day], Field(min_length=1)]
    services: Annotated[list[Code], Field(min_length=1)]
    extra_counters: list[Code] = Field(default_factory=list)
    banner: Name | None = None
    appointment_slips: bool = True
    first: date | None = None
    last: date | None = None


class CalendarDay(Table):
    """A dated exception and the text that ordered it."""

    date: date
    kind: Kind
    name: Name
    source: Source = ""
    sessions: Annotated[list[SessionHours], Field(min_length=1)] | None = None
    services: Annotated[list[Code], Field(min_length=1)] | None = None
