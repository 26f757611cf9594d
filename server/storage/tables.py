"""Every table. Each key carries its office: the unit of locking, of order and of spreading."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlmodel import Field, SQLModel


def _sqlite_text(value: datetime | None) -> str | None:
    if value is None:
        return None
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _from_sqlite_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


class Instant(TypeDecorator[datetime]):
    """A moment in UTC: `timestamptz` on PostgreSQL, text without zone on SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """Write SQLite's text in one step; the general way takes three for every moment."""
        return _sqlite_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """Read SQLite's text in one step as well."""
        if dialect.name == "sqlite":
            return _from_sqlite_text
        return super().result_processor(dialect, coltype)

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _code(*, primary_key: bool = False, nullable: bool = False) -> Any:
    return Field(max_length=40, primary_key=primary_key, nullable=nullable)


def _json() -> Any:
    return Field(sa_column=Column(JSON, nullable=False))


def _instant(*, nullable: bool = False) -> Any:
    return Field(default=None, sa_column=Column(Instant, nullable=nullable))


def _of_office(*columns: str, table: str, remote: tuple[str, ...]) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["office", *columns], [f"{table}.office", *(f"{table}.{name}" for name in remote)]
    )


class History(SQLModel, table=True):
    """One row: the name of this database's history, new after a restore."""

    __tablename__ = "history"

    id: int = Field(default=1, primary_key=True)
    epoch: str = Field(max_length=40)


class OfficeRow(SQLModel, table=True):
    """One waiting hall. Its row is the lock, the clock of events and the day that is open."""

    __tablename__ = "office"

    code: str = _code(primary_key=True)
    name: dict[str, str] = _json()
    agency: dict[str, str] = _json()
    timezone: str = Field(max_length=60)
    languages: list[str] = _json()
    accent: str | None = Field(default=None, max_length=7)
    hotline: str | None = Field(default=None, max_length=40)
    texts: dict[str, dict[str, str]] = _json()
    hours: list[dict[str, Any]] = _json()
    pause_reasons: list[dict[str, Any]] = _json()
    closed_day: date | None = None
    """The business day that a supervisor closed before its end."""
    plan_version: int = 0
    seq: int = Field(default=0, sa_column=Column(BigInteger, nullable=False))
    business_day: date | None = None


class FieldRow(SQLModel, table=True):
    """Lĩnh vực: a group of services on the kiosk."""

    __tablename__ = "field"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = _code(primary_key=True)
    code: str = _code(primary_key=True)
    name: dict[str, str] = _json()
    rank: int


class SeriesRow(SQLModel, table=True):
    """A number series and the last number it gave (null: none yet)."""

    __tablename__ = "number_series"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = _code(primary_key=True)
    code: str = _code(primary_key=True)
    prefix: str = Field(max_length=4)
    first: int
    last: int
    digits: int
    start_over: str = Field(max_length=10)
    business_day: date | None = None
    round: int | None = None
    number: int | None = None


class ServiceRow(SQLModel, table=True):
    """What a citizen takes a number for. A retired service keeps its history.

    `open` is what listeners were last told; whether numbers are given, the calendar says.
    """

    __tablename__ = "service"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        _of_office("series", table="number_series", remote=("code",)),
    )

    office: str = _code(primary_key=True)
    code: str = _code(primary_key=True)
    name: dict[str, str] = _json()
    field: str | None = Field(default=None, max_length=40)
    series: str = _code()
    rank: int
    retired: bool = False
    open: bool = False


class CounterRow(SQLModel, table=True):
    """Quầy: who sits there, in which session, and whether it calls."""

    __tablename__ = "counter"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = _code(primary_key=True)
    code: str = _code(primary_key=True)
    name: dict[str, str] = _json()
    zone: str | None = Field(default=None, max_length=40)
    rank: int
    hours: list[dict[str, Any]] = _json()
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
    since: datetime | None = _instant(nullable=True)


class ProfileRow(SQLModel, table=True):
    """Work profile: a service that a counter serves, preferred by `weight`.

    With `after_minutes` the counter only helps, with whoever has waited so long.
    """

    __tablename__ = "work_profile"
    __table_args__ = (
        _of_office("counter", table="counter", remote=("code",)),
        _of_office("service", table="service", remote=("code",)),
    )

    office: str = _code(primary_key=True)
    counter: str = _code(primary_key=True)
    service: str = _code(primary_key=True)
    weight: float = 1.0
    after_minutes: int | None = None


class BoardRow(SQLModel, table=True):
    """How the wall board of one zone looks and sounds; zone "" is the whole hall."""

    __tablename__ = "board"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = _code(primary_key=True)
    zone: str = Field(max_length=40, primary_key=True)
    settings: dict[str, Any] = _json()


class PrinterRow(SQLModel, table=True):
    """A slip printer and the kiosk that owns it."""

    __tablename__ = "printer"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = _code(primary_key=True)
    code: str = _code(primary_key=True)
    name: dict[str, str] = _json()
    url: str = Field(max_length=400)
    kiosk: str | None = Field(default=None, max_length=80)


class PersonRow(SQLModel, table=True):
    """Somebody who signs in; only a hash of the password is kept."""

    __tablename__ = "person"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        UniqueConstraint("user", name="person_user"),
    )

    office: str = _code(primary_key=True)
    user: str = Field(max_length=80, primary_key=True)
    name: str = Field(max_length=120)
    role: str = Field(max_length=20)
    password_hash: str = Field(max_length=200)
    created_at: datetime = _instant()


class SignInRow(SQLModel, table=True):
    """One signed-in browser or program; only a hash of its token is kept."""

    __tablename__ = "sign_in"
    __table_args__ = (
        _of_office("user", table="person", remote=("user",)),
        UniqueConstraint("token_hash", name="sign_in_token"),
    )

    office: str = _code(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    user: str = Field(max_length=80)
    token_hash: str = Field(max_length=64)
    created_at: datetime = _instant()
    expires_at: datetime = _instant()


class DeviceRow(SQLModel, table=True):
    """A kiosk, board, rating tablet or print agent; only a hash of its token is kept."""

    __tablename__ = "device"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        UniqueConstraint("token_hash", name="device_token"),
        UniqueConstraint("office", "kind", "name", name="device_name"),
    )

    office: str = _code(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    kind: str = Field(max_length=10)
    name: str = Field(max_length=80)
    token_hash: str = Field(max_length=64)
    created_at: datetime = _instant()
    online: bool = False
    trouble: str | None = Field(default=None, max_length=80)
    seen_at: datetime | None = _instant(nullable=True)


class TicketRow(SQLModel, table=True):
    """A place in the queue. `place` orders the line: microseconds of arrival unless moved.

    `called_after` names the ticket that the same press of *next* finished, so that one undo
    brings back both. `first`, `for_counter` and `after_calls` are what moves have made of its
    place; a call leaves them alone, so that its undo finds the old place again. After a missed
    call it is held back for `after_calls` calls of its service since `returned_at`. With
    `appointment_at` it enters the line at that hour.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        _of_office("service", table="service", remote=("code",)),
        _of_office("series", table="number_series", remote=("code",)),
        UniqueConstraint(
            "office", "series", "business_day", "round", "serial", name="ticket_number_once"
        ),
        UniqueConstraint("office", "issue_key", name="ticket_issue_key"),
        UniqueConstraint("follow_code", name="ticket_follow_code"),
        Index(
            "ticket_one_at_counter",
            "office",
            "counter",
            unique=True,
            sqlite_where=text("state IN ('called', 'serving')"),
            postgresql_where=text("state IN ('called', 'serving')"),
        ),
        Index(
            "ticket_waiting_line",
            "office",
            "service",
            "place",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index("ticket_of_day", "office", "business_day", "state"),
        Index("ticket_finished", "office", "service", "finished_at"),
    )

    office: str = _code(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    number: str = Field(max_length=12)
    series: str = _code()
    business_day: date
    round: int
    serial: int
    service: str = _code()
    state: str = Field(max_length=12)
    place: int = Field(sa_column=Column(BigInteger, nullable=False))
    priority: str | None = Field(default=None, max_length=40)
    language: str = Field(max_length=2)
    issue_key: str = Field(max_length=80)
    follow_code: str = Field(max_length=20)
    issued_at: datetime = _instant()
    called_at: datetime | None = _instant(nullable=True)
    started_at: datetime | None = _instant(nullable=True)
    finished_at: datetime | None = _instant(nullable=True)
    counter: str | None = Field(default=None, max_length=40)
    clerk: str | None = Field(default=None, max_length=80)
    call_count: int = 0
    called_after: str | None = Field(default=None, max_length=36)
    print_state: str = Field(default="none", max_length=10)
    print_reason: str | None = Field(default=None, max_length=80)
    copies: int = 0
    device: str | None = Field(default=None, max_length=36)
    step: int = 0
    first: bool = False
    for_counter: str | None = Field(default=None, max_length=40)
    after_calls: int = 0
    returned_at: datetime | None = _instant(nullable=True)
    park_reason: str | None = Field(default=None, max_length=40)
    remind_at: datetime | None = _instant(nullable=True)
    reminded: bool = False
    outcome: str | None = Field(default=None, max_length=40)
    appointment_at: datetime | None = _instant(nullable=True)


class IntervalRow(SQLModel, table=True):
    """One stretch of a ticket's history: the act it began with, a state, where, by whom, when."""

    __tablename__ = "ticket_interval"
    __table_args__ = (_of_office("ticket", table="ticket", remote=("id",)),)

    office: str = _code(primary_key=True)
    ticket: str = Field(max_length=36, primary_key=True)
    step: int = Field(primary_key=True)
    act: str = Field(max_length=12)
    state: str = Field(max_length=12)
    service: str = _code()
    counter: str | None = Field(default=None, max_length=40)
    clerk: str | None = Field(default=None, max_length=80)
    entered_at: datetime = _instant()
    left_at: datetime | None = _instant(nullable=True)


class OutboxRow(SQLModel, table=True):
    """What happened, in order, append-only: the live feed's truth and the audit log."""

    __tablename__ = "outbox"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = _code(primary_key=True)
    seq: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    type: str = Field(max_length=40)
    at: datetime = _instant()
    actor: str | None = Field(default=None, max_length=80)
    device: str | None = Field(default=None, max_length=36)
    data: dict[str, Any] = _json()


class ActKeyRow(SQLModel, table=True):
    """The idempotency key of an act other than issue, and what it led to (null: nobody)."""

    __tablename__ = "act_key"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("act_key_age", "at"),
    )

    office: str = _code(primary_key=True)
    key: str = Field(max_length=80, primary_key=True)
    counter: str = _code()
    ticket: str | None = Field(default=None, max_length=36)
    at: datetime = _instant()


class OfficeCalendarRow(SQLModel, table=True):
    """What an office's calendar holds beside the hall's week and the dated exceptions."""

    __tablename__ = "office_calendar"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = _code(primary_key=True)
    settings: dict[str, Any] = _json()
    service_hours: list[dict[str, Any]] = _json()
    quotas: list[dict[str, Any]] = _json()
    special_days: list[dict[str, Any]] = _json()


class CalendarDayRow(SQLModel, table=True):
    """A dated exception of an office: holiday, swap, closure, one-off hours, and its source."""

    __tablename__ = "calendar_day"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = _code(primary_key=True)
    day: date = Field(primary_key=True)
    kind: str = Field(max_length=10)
    name: dict[str, str] = _json()
    source: str = Field(max_length=400)
    sessions: list[dict[str, Any]] | None = Field(
        default=None, sa_column=Column(JSON(none_as_null=True))
    )
    services: list[str] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))


class QueueRulesRow(SQLModel, table=True):
    """How an office calls: its order, its limits, and its lists for acts at the counter."""

    __tablename__ = "queue_rules"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = _code(primary_key=True)
    queue: dict[str, Any] = _json()
    limits: dict[str, Any] = _json()
    priorities: list[dict[str, Any]] = _json()
    park_reasons: list[dict[str, Any]] = _json()
    outcomes: list[dict[str, Any]] = _json()


METADATA = SQLModel.metadata
