"""Keys of presses that were answered: the same one again is answered the same."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, delete, select

from server.storage.prepared import PreparedInsert, PreparedRows
from server.storage.tables import ACT_KEY
from server.storage.tables.rows import ActKey
from server.storage.transaction import OfficeTransaction

KEEP_KEY = PreparedInsert(ActKey)
KEPT_FOR = timedelta(days=1)
"""A key is retried within minutes; a day later it is only weight."""
FORGET_KEYS = delete(ACT_KEY).where(
    ACT_KEY.c.office == bindparam("in_office"), ACT_KEY.c.at < bindparam("before")
)


class Answered(NamedTuple):
    """At which counter a key was used, and the ticket that it called (None: nobody)."""

    counter: str
    ticket: str | None


FIND_KEY = PreparedRows(
    Answered,
    select(ACT_KEY.c.counter, ACT_KEY.c.ticket).where(
        ACT_KEY.c.office == bindparam("office"), ACT_KEY.c.key == bindparam("key")
    ),
)


def find_key(tx: OfficeTransaction, key: str) -> Answered | None:
    """Look up what a key was answered with."""
    known = FIND_KEY.all(tx.connection, {"office": tx.office, "key": key})
    return known[0] if known else None


def keep_key(tx: OfficeTransaction, key: str, answered: Answered, now: datetime) -> None:
    """Remember what a key was answered with."""
    KEEP_KEY.add(tx.connection, ActKey(tx.office, key, answered.counter, answered.ticket, now))


def forget_old_keys(tx: OfficeTransaction, now: datetime) -> None:
    """Forget the keys that nobody retries any more."""
    tx.connection.execute(FORGET_KEYS, {"in_office": tx.office, "before": now - KEPT_FOR})
