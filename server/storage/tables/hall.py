"""Tables of how a supervisor steers the hall: stops, outages, alerts, mornings, who sits where."""

import datetime as dt

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, codes_column, instant_column, of_office


class ServiceStopRow(SQLModel, table=True):
    """A service that gives no numbers for a while, because a supervisor said so."""

    __tablename__ = "service_stop"
    __table_args__ = (of_office("service", table="service", remote=("code",)),)

    office: str = code_column(primary_key=True)
    service: str = code_column(primary_key=True)
    since: dt.datetime = instant_column()
    until: dt.datetime = instant_column()


class OutageRow(SQLModel, table=True):
    """A stretch in which the provincial or national system was down.

    `services` null: all of them. `people` is how many were in the hall or came meanwhile, known
    when it is over.
    """

    __tablename__ = "outage"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("outage_began", "office", "began_at"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    began_at: dt.datetime = instant_column()
    ended_at: dt.datetime | None = instant_column(nullable=True)
    began_by: str | None = Field(max_length=80)
    ended_by: str | None = Field(max_length=80)
    services: list[str] | None = codes_column(nullable=True)
    people: int | None


class EmergencyRow(SQLModel, table=True):
    """A stretch in which everybody was asked to leave the hall; `exit` null: by any way out.

    `hall` is the one hall that it is of; null: the whole office.
    """

    __tablename__ = "emergency"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("emergency_began", "office", "began_at"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    began_at: dt.datetime = instant_column()
    ended_at: dt.datetime | None = instant_column(nullable=True)
    began_by: str | None = Field(max_length=80)
    ended_by: str | None = Field(max_length=80)
    exit: int | None
    hall: str | None = Field(max_length=40)


class AlertRow(SQLModel, table=True):
    """Something that needs a supervisor, from when a rule saw it until it saw it gone.

    `about` is the code of a service or counter, or a device's id. `told_at`: since when
    supervisors know; null: only whoever sits at the counter was asked whether help is needed, and
    `wanted` is what that person answered.
    """

    __tablename__ = "alert"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("alert_since", "office", "since"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    kind: str = Field(max_length=20)
    about: str = Field(max_length=40)
    figure: int | None
    since: dt.datetime = instant_column()
    ended_at: dt.datetime | None = instant_column(nullable=True)
    told_at: dt.datetime | None = instant_column(nullable=True)
    wanted: bool | None


class DayStartRow(SQLModel, table=True):
    """Who began a working day, when, and which checks stood red then."""

    __tablename__ = "day_start"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    business_day: dt.date = Field(primary_key=True)
    at: dt.datetime = instant_column()
    begun_by: str | None = Field(max_length=80)
    red: list[str] = codes_column()


class SeatRow(SQLModel, table=True):
    """Who sits at a counter on a day, and who stands in."""

    __tablename__ = "seat"
    __table_args__ = (of_office("counter", table="counter", remote=("code",)),)

    office: str = code_column(primary_key=True)
    day: dt.date = Field(primary_key=True)
    counter: str = code_column(primary_key=True)
    person: str = Field(max_length=80)
    stand_in: str | None = Field(max_length=80)


class AskedMoveRow(SQLModel, table=True):
    """To which counter whoever sits at this one is asked to go.

    `sign_in` is who was asked: of anybody else nothing is asked. `accepted` null: no answer yet.
    """

    __tablename__ = "asked_move"
    __table_args__ = (of_office("counter", table="counter", remote=("code",)),)

    office: str = code_column(primary_key=True)
    counter: str = code_column(primary_key=True)
    sign_in: str = Field(max_length=64)
    to: str = code_column()
    since: dt.datetime = instant_column()
    accepted: bool | None
    reason: str | None = Field(max_length=20)


class DayPlanRow(SQLModel, table=True):
    """Who leads on a day, as the office writes it, and who is on leave, by user names."""

    __tablename__ = "day_plan"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    day: dt.date = Field(primary_key=True)
    leader: str | None = Field(max_length=80)
    away: list[str] = codes_column()


class AlertTargetsRow(SQLModel, table=True):
    """Where an office's alerts go beside the page."""

    __tablename__ = "alert_targets"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    emails: list[str] = codes_column()
    webhook: str | None = Field(max_length=400)
    answer_minutes: int = Field(sa_column_kwargs={"server_default": "3"})


class AlertRuleRow(SQLModel, table=True):
    """From which figure on something needs a supervisor: people or minutes, by its kind."""

    __tablename__ = "alert_rule"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    rank: int = Field(primary_key=True)
    kind: str = Field(max_length=20)
    limit: int
    services: list[str] = codes_column()
