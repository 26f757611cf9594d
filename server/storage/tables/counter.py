"""Tables of counters: who sits there, and what they serve."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import (
    code_column,
    codes_column,
    instant_column,
    of_office,
    stretches_column,
    words_column,
)


class CounterRow(SQLModel, table=True):
    """Quầy: who sits there, by which sign-in, and whether it calls."""

    __tablename__ = "counter"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("counter_sign_in", "sign_in"),
    )

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    place: str = Field(max_length=10)
    zone: str | None = Field(max_length=40)
    rank: int
    retired: bool
    state: str = Field(max_length=10)
    pause_reason: str | None = Field(max_length=40)
    person: str | None = Field(max_length=80)
    sign_in: str | None = Field(max_length=64)
    since: datetime | None = instant_column(nullable=True)


class CounterHoursRow(SQLModel, table=True):
    """When a counter is staffed on some weekdays; on others it follows the hall."""

    __tablename__ = "counter_hours"
    __table_args__ = (of_office("counter", table="counter", remote=("code",)),)

    office: str = code_column(primary_key=True)
    counter: str = code_column(primary_key=True)
    rank: int = Field(primary_key=True)
    days: list[str] = codes_column()
    sessions: list[dict[str, str | None]] = stretches_column()


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
    weight: float
    after_minutes: int | None


class FileProfileRow(SQLModel, table=True):
    """The work profile that the office file last gave a counter, whatever it has now.

    A counter without a row is one of whose file nothing is remembered.
    """

    __tablename__ = "file_profile"
    __table_args__ = (
        of_office("counter", table="counter", remote=("code",)),
        of_office("service", table="service", remote=("code",)),
    )

    office: str = code_column(primary_key=True)
    counter: str = code_column(primary_key=True)
    service: str = code_column(primary_key=True)
    weight: float
    after_minutes: int | None
