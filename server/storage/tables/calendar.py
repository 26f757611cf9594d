"""Tables of an office's calendar beside its week: its rules, quotas, special days, dated days."""

import datetime as dt

from sqlalchemy import ForeignKeyConstraint, true
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import (
    code_column,
    codes_column,
    stretches_column,
    words_column,
)


class OfficeCalendarRow(SQLModel, table=True):
    """Which public days an office keeps, and how time limits are counted."""

    __tablename__ = "office_calendar"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    public_days: str = Field(max_length=10)
    open_on_days_off: bool
    late_from: str = Field(max_length=5)
    late_shifts_all: bool
    return_by: str | None = Field(max_length=5)
    warn_of_crowds: bool = Field(sa_column_kwargs={"server_default": true()})


class QuotaRow(SQLModel, table=True):
    """The most numbers that each of some services gives in a session."""

    __tablename__ = "quota"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    rank: int = Field(primary_key=True)
    services: list[str] = codes_column()
    most: int
    days: list[str] | None = codes_column(nullable=True)
    session: int | None


class SpecialDayRow(SQLModel, table=True):
    """A weekday on which some services are served in a special way."""

    __tablename__ = "special_day"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    days: list[str] = codes_column()
    services: list[str] = codes_column()
    extra_counters: list[str] = codes_column()
    banner: dict[str, str] | None = words_column(nullable=True)
    appointment_slips: bool
    return_within: int | None = None
    signer: dict[str, str] | None = words_column(nullable=True)
    sessions: list[dict[str, str | None]] | None = stretches_column(nullable=True)
    first: dt.date | None = None
    last: dt.date | None = None
    rank: int


class CalendarDayRow(SQLModel, table=True):
    """A dated exception of an office: holiday, swap, closure, one-off hours, and its source."""

    __tablename__ = "calendar_day"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    date: dt.date = Field(primary_key=True)
    kind: str = Field(max_length=10)
    name: dict[str, str] = words_column()
    source: str = Field(max_length=400)
    sessions: list[dict[str, str | None]] | None = stretches_column(nullable=True)
    services: list[str] | None = codes_column(nullable=True)
