"""The outbox: every event of an office in order, appended here and read by who finds a gap."""

from collections.abc import Sequence
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar

from sqlalchemy import Connection, bindparam, func, select

from server.contract.events import Event, EventType, StoredEvent
from server.storage.prepared import PreparedInsert
from server.storage.query import Query
from server.storage.tables import OUTBOX
from server.storage.tables.rows import OutboxEntry

MOST_AT_ONCE = 1_000

WAKE_CHANNEL = "luot"
"""PostgreSQL notifies other processes here: "office:seq" for each office of a commit."""

APPEND = PreparedInsert(OutboxEntry)
EVENTS_AFTER = Query(
    OutboxEntry,
    select(OUTBOX)
    .where(OUTBOX.c.office == bindparam("office"), OUTBOX.c.seq > bindparam("after"))
    .order_by(OUTBOX.c.seq)
    .limit(MOST_AT_ONCE),
)


Told_co = TypeVar("Told_co", bound=Event | StoredEvent, covariant=True)


class Entry(NamedTuple, Generic[Told_co]):
    """One event as it stands in the outbox.

    Attributes:
        office: code of the office.
        seq: its place among the office's events.
        at: when the act happened.
        event: what happened.
        actor: user name of who did it; None: a device or the clock.
        device: id of the device that did it.
    """

    office: str
    seq: int
    at: datetime
    event: Told_co
    actor: str | None = None
    device: str | None = None


AnyEntry = Entry[Event | StoredEvent]
"""An event appended just now, or read again."""


def append_events(connection: Connection, entries: Sequence[Entry[Event]]) -> None:
    """Append what a transaction tells of; on PostgreSQL its commit wakes the other processes.

    To be called once a transaction: each notifying commit takes a lock of the whole database.

    Raises:
        DBAPIError: the database refuses or is away.
    """
    APPEND.add(connection, *map(_row, entries))
    if connection.dialect.name == "postgresql":
        latest = {one.office: one.seq for one in entries}
        payload = ",".join(f"{office}:{seq}" for office, seq in latest.items())
        connection.execute(select(func.pg_notify(WAKE_CHANNEL, payload)))


def events_after(connection: Connection, office: str, seq: int) -> Sequence[Entry[StoredEvent]]:
    """Read an office's events after `seq` in order, MOST_AT_ONCE at the most."""
    rows = EVENTS_AFTER.all(connection, office=office, after=seq)
    return [
        Entry(
            row.office,
            row.seq,
            row.at,
            StoredEvent(EventType(row.type), row.data),
            row.actor,
            row.device,
        )
        for row in rows
    ]


def _row(entry: Entry[Event]) -> OutboxEntry:
    return OutboxEntry(
        office=entry.office,
        seq=entry.seq,
        type=entry.event.type.value,
        at=entry.at,
        actor=entry.actor,
        device=entry.device,
        data=entry.event.kept(),
    )
