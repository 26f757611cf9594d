"""Reading the outbox: what anyone does who finds a gap."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select

from server.contract.events import EventType
from server.storage.tables import OUTBOX
from server.storage.transaction import Committed

MOST_AT_ONCE = 1_000

EVENTS_AFTER = (
    select(OUTBOX)
    .where(OUTBOX.c.office == bindparam("office"), OUTBOX.c.seq > bindparam("after"))
    .order_by(OUTBOX.c.seq)
    .limit(MOST_AT_ONCE)
)


def events_after(connection: Connection, office: str, seq: int) -> Sequence[Committed]:
    """Read an office's events after `seq` in order, MOST_AT_ONCE at the most."""
    rows = connection.execute(EVENTS_AFTER, {"office": office, "after": seq})
    return [Committed(row.office, row.seq, EventType(row.type), row.at, row.data) for row in rows]
