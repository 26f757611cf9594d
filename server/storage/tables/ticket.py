"""Tables of tickets: their places in the queue and their histories."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Column, Index, UniqueConstraint, false, text
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, instant_column, of_office


class TicketRow(SQLModel, table=True):
    """A place in the queue. `place` orders the line: microseconds of arrival unless moved.

    `called_after` names the ticket that the same press of *next* finished, so that one undo
    brings back both. `first`, `for_counter` and `after_calls` are what moves have made of its
    place; a call leaves them alone, so that its undo finds the old place again. After a missed
    call it is held back for `after_calls` calls of its service since `returned_at`. With
    `appointment_at` it enters the line at that hour. `promised_low` and `promised_high` are the
    minutes of waiting that were told when it was taken; null: nothing was. `let_passes` counts how
    often its holder let others pass, which holds it back as a missed call does; `rejoined` tells
    that the holder came back after a missed call without staff, which is done once; `missed_calls`
    counts how often the number was read out by itself since nobody came. One `from_home` is
    called once `confirmed_at` is set; `put_back` tells that its turn came before that. `errands`
    counts those of a holder who has several; 0: its service is all.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        of_office("service", table="service", remote=("code",)),
        of_office("series", table="number_series", remote=("code",)),
        UniqueConstraint(
            "office", "series", "business_day", "round", "serial", name="ticket_number_once"
        ),
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
        Index(
            "ticket_live",
            "office",
            "series",
            sqlite_where=text("state IN ('called', 'parked', 'serving', 'waiting')"),
            postgresql_where=text("state IN ('called', 'parked', 'serving', 'waiting')"),
        ),
        Index("ticket_of_day", "office", "business_day", "state"),
        Index("ticket_last_called", "office", "business_day", "last_called_at"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    number: str = Field(max_length=12)
    series: str = code_column()
    business_day: date
    round: int
    serial: int
    service: str = code_column()
    state: str = Field(max_length=12)
    place: int = Field(sa_column=Column(BigInteger, nullable=False))
    priority: str | None = Field(max_length=40)
    language: str = Field(max_length=3)
    issue_key: str = Field(max_length=80)
    follow_code: str = Field(max_length=20)
    issued_at: datetime = instant_column()
    called_at: datetime | None = instant_column(nullable=True)
    started_at: datetime | None = instant_column(nullable=True)
    finished_at: datetime | None = instant_column(nullable=True)
    counter: str | None = Field(max_length=40)
    clerk: str | None = Field(max_length=80)
    call_count: int
    last_called_at: datetime | None = instant_column(nullable=True)
    last_call: int | None = Field(sa_column=Column(BigInteger, nullable=True))
    called_after: str | None = Field(max_length=36)
    print_state: str = Field(max_length=10)
    print_reason: str | None = Field(max_length=80)
    copies: int
    device: str | None = Field(max_length=36)
    step: int
    first: bool
    for_counter: str | None = Field(max_length=40)
    after_calls: int
    returned_at: datetime | None = instant_column(nullable=True)
    park_reason: str | None = Field(max_length=40)
    remind_at: datetime | None = instant_column(nullable=True)
    reminded: bool
    outcome: str | None = Field(max_length=40)
    appointment_at: datetime | None = instant_column(nullable=True)
    promised_low: int | None
    promised_high: int | None
    let_passes: int = Field(sa_column_kwargs={"server_default": "0"})
    rejoined: bool = Field(sa_column_kwargs={"server_default": false()})
    missed_calls: int = Field(sa_column_kwargs={"server_default": "0"})
    from_home: bool = Field(sa_column_kwargs={"server_default": false()})
    confirmed_at: datetime | None = instant_column(nullable=True)
    put_back: bool = Field(sa_column_kwargs={"server_default": false()})
    errands: int = Field(sa_column_kwargs={"server_default": "0"})
    origin: str | None = Field(default=None, max_length=40)
    """The office that gave it, where that was merged into this one since."""


class IntervalRow(SQLModel, table=True):
    """One stretch of a ticket's history: the act it began with, a state, where, by whom, when.

    `chosen`: a person, and not the order, gave the ticket its turn or its place.
    """

    __tablename__ = "ticket_interval"
    __table_args__ = (of_office("ticket", table="ticket", remote=("id",)),)

    office: str = code_column(primary_key=True)
    ticket: str = Field(max_length=36, primary_key=True)
    step: int = Field(primary_key=True)
    act: str = Field(max_length=12)
    state: str = Field(max_length=12)
    service: str = code_column()
    counter: str | None = Field(max_length=40)
    clerk: str | None = Field(max_length=80)
    entered_at: datetime = instant_column()
    left_at: datetime | None = instant_column(nullable=True)
    chosen: bool = Field(sa_column_kwargs={"server_default": false()})
