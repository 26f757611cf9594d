"""After rows were wiped and committed: no old copy of them stays in the database's files.

Deleted rows live on in SQLite's log until it is carried over and emptied (the file itself is
overwritten: `secure_delete`), and in PostgreSQL's table until that is written anew.
"""

import logging
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete

from server.storage.database import BUSY_TIMEOUT_MS, open_engine
from server.storage.tables import CARD_KEY, DOOR_KEY, TAKEN_BY_CARD

LOG = logging.getLogger(__name__)

PATIENCE_MS = 200
"""A read that holds the log keeps nobody waiting: it is emptied after a later commit."""
WRITTEN_ANEW = f"VACUUM FULL {CARD_KEY.name}, {TAKEN_BY_CARD.name}, {DOOR_KEY.name}"


class Wiping:
    """What a database still owes to those whose rows were wiped; used by its one writer."""

    def __init__(self) -> None:
        self.owed = False

    def settle(self, connection: Connection | None) -> None:
        """Let log and tables forget, where anything was wiped; outside of any transaction."""
        if not self.owed or connection is None:
            return
        driver = connection.connection.driver_connection
        try:
            if connection.dialect.name == "sqlite":
                self.owed = not _emptied(driver)
            else:
                _write_anew(driver)
                self.owed = False
        except Exception:
            LOG.exception("what was wiped may still lie in the database's files; trying again")


def _emptied(driver: Any) -> bool:
    cursor = driver.cursor()
    cursor.execute(f"PRAGMA busy_timeout={PATIENCE_MS}")
    try:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [[busy, *_]] = cursor.fetchmany(1)
    finally:
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    return not busy


def _write_anew(driver: Any) -> None:
    driver.autocommit = True
    try:
        driver.execute(WRITTEN_ANEW)
    finally:
        driver.autocommit = False


DAY_ENDS_LAST = timedelta(hours=12)
"""So long after UTC's the last day on earth ends: then every office's has."""
ENDED = tuple(
    delete(table).where(table.c.business_day < bindparam("today"))
    for table in (TAKEN_BY_CARD, CARD_KEY, DOOR_KEY)
)


def forget_cards_of_ended_days(url: str, now: datetime) -> None:
    """Wipe what a close would have wiped, had the server been there: before it serves again.

    Raises:
        SQLAlchemyError: the database refuses.
    """
    engine = open_engine(url, writes=True)
    wiping = Wiping()
    try:
        with engine.connect() as connection:
            with connection.begin():
                for statement in ENDED:
                    today = {"today": (now - DAY_ENDS_LAST).date()}
                    wiping.owed |= connection.execute(statement, today).rowcount > 0
            wiping.settle(connection)
    finally:
        engine.dispose()
