"""Tables of counters: who sits there, and what they serve."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, ForeignKeyConstraint
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, instant_column, json_column, of_office


class CounterRow(SQLModel, table=True):
    """Quầy: who sits there, in which session, and whether it calls."""

    __tablename__ = "counter"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = json_column()
    zone: str | None = Field(default=None, max_length=40)
    rank: int
    hours: list[dict[str, Any]] = json_column()
    """By weekday, when it is staffed; a weekday without any follows the hall."""
    file_profile: list[dict[str, Any]] | None = Field(
        default=None, sa_column=Column(JSON(none_as_null=True))
    )
    """The work profile that the office file last gave it; null: none is remembered."""
    retired: bool = False
    state: str = Field(default="closed", max_length=10)
    pause_reason: str | None = Field(default=None, max_length=40)
    person: str | None = Field(default=None, max_length=80)
    sign_in: str | None = Field(default=None, max_length=64)
    since: datetime | None = instant_column(nullable=True)


class ProfileRow(SQLModel, table=True):
    """Work profile: a service that a counter serves, preferred by `weight`.

    With `after_minutes` the counter only helps, with whoever has waited so long.
    """

    __tablename__ = "work_profile"
    __table_args__ = (
        of_office("counter", table="counter", remote=("code",)),
        of_office("service", table="service", remote=("code",)),
    )

    office: str = code_column(primary_key=True)
    counter: str = code_column(primary_key=True)
    service: str = code_column(primary_key=True)
    weight: float = 1.0
    after_minutes: int | None = None
