"""Tables of what happened: the outbox, and the keys of acts already done."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Index, text
from sqlmodel import Field, SQLModel

from server.contract.events.event import EventData
from server.storage.tables.columns import (
    code_column,
    codes_column,
    instant_column,
    json_column,
)

OF_COUNTERS = "type IN ('counter.opened', 'counter.paused', 'counter.closed')"
"""What happened at counters: few of all events, and asked for by their time alone."""


class OutboxRow(SQLModel, table=True):
    """What happened, in order, append-only: the live feed's truth and the audit log."""

    __tablename__ = "outbox"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index(
            "outbox_counters",
            "office",
            "at",
            sqlite_where=text(OF_COUNTERS),
            postgresql_where=text(OF_COUNTERS),
        ),
    )

    office: str = code_column(primary_key=True)
    seq: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    type: str = Field(max_length=40)
    at: datetime = instant_column()
    actor: str | None = Field(max_length=80)
    device: str | None = Field(max_length=36)
    data: EventData = json_column()


class ActKeyRow(SQLModel, table=True):
    """The idempotency key of a request that was done: by whom, for what, and where it led to."""

    __tablename__ = "act_key"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("act_key_age", "office", "at"),
    )

    office: str = code_column(primary_key=True)
    key: str = Field(max_length=80, primary_key=True)
    who: str = Field(max_length=90)
    asked: str = Field(max_length=64)
    tickets: list[str] = codes_column()
    at: datetime = instant_column()
