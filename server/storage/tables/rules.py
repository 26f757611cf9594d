"""Tables of an office's calendar and of how it calls."""

from datetime import date
from typing import Any

from sqlalchemy import JSON, Column, ForeignKeyConstraint
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, json_column


class OfficeCalendarRow(SQLModel, table=True):
    """What an office's calendar holds beside the hall's week and the dated exceptions."""

    __tablename__ = "office_calendar"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    settings: dict[str, Any] = json_column()
    service_hours: list[dict[str, Any]] = json_column()
    quotas: list[dict[str, Any]] = json_column()
    special_days: list[dict[str, Any]] = json_column()


class CalendarDayRow(SQLModel, table=True):
    """A dated exception of an office: holiday, swap, closure, one-off hours, and its source."""

    __tablename__ = "calendar_day"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    day: date = Field(primary_key=True)
    kind: str = Field(max_length=10)
    name: dict[str, str] = json_column()
    source: str = Field(max_length=400)
    sessions: list[dict[str, Any]] | None = Field(
        default=None, sa_column=Column(JSON(none_as_null=True))
    )
    services: list[str] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))


class QueueRulesRow(SQLModel, table=True):
    """How an office calls: its order, its limits, and its lists for acts at the counter."""

    __tablename__ = "queue_rules"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    queue: dict[str, Any] = json_column()
    limits: dict[str, Any] = json_column()
    priorities: list[dict[str, Any]] = json_column()
    park_reasons: list[dict[str, Any]] = json_column()
    outcomes: list[dict[str, Any]] = json_column()
