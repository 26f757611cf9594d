"""Something small that is written to see whether the disk takes it, and changes nothing."""

from datetime import datetime

from sqlalchemy import update

from server.storage.prepared import run_driver
from server.storage.tables import HISTORY
from server.storage.transaction import OfficeTransaction

MOST = 2**31


def write_something(tx: OfficeTransaction, now: datetime) -> None:
    """Write one page, for nobody to read.

    SQLite leaves a page alone whose content is the same: there the number of the file's user,
    which nothing else uses, takes the moment.

    Raises:
        DBAPIError: the database takes nothing.
    """
    if tx.connection.dialect.name == "sqlite":
        run_driver(tx.connection, f"PRAGMA user_version={int(now.timestamp() * 1000) % MOST}")
    else:
        tx.connection.execute(update(HISTORY).values({HISTORY.c.epoch: HISTORY.c.epoch}))
