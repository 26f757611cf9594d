"""The letters of devices that hold no more, and how they are wiped."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from server.storage.query import Values
from server.storage.tables import PAIRING

FORGET_ENDED = delete(PAIRING).where(PAIRING.c.ends_at <= bindparam("now"))
ENDED = Values(str, select(PAIRING.c.letters).where(PAIRING.c.ends_at <= bindparam("now")))


def have_ended(connection: Connection, now: datetime) -> bool:
    """Tell whether there are letters to wipe."""
    return ENDED.first(connection, now=now) is not None


def forget_ended(connection: Connection, now: datetime) -> None:
    """Wipe the letters that hold no more."""
    connection.execute(FORGET_ENDED, {"now": now})
