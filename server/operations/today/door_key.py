"""The key of a day's codes at the door, and what is known under it of who took numbers at home."""

import secrets
from datetime import date

from sqlalchemy import bindparam, delete

from server.storage.answers.door import FIND_DOOR_KEY
from server.storage.prepared import PreparedInsert
from server.storage.tables import DOOR_KEY, TAKEN_AT_HOME
from server.storage.tables.from_home_rows import DoorKey
from server.storage.transaction import OfficeTransaction

ADD_DOOR_KEY = PreparedInsert(DoorKey)
FORGET = tuple(
    delete(table).where(table.c.office == bindparam("in_office"))
    for table in (TAKEN_AT_HOME, DOOR_KEY)
)


def door_key(tx: OfficeTransaction, today: date) -> str:
    """Give the day's key; a new day throws the old one away, and what was known under it."""
    known = FIND_DOOR_KEY.first(tx.connection, office=tx.office, day=today)
    if known is not None:
        return known
    for statement in FORGET:
        tx.connection.execute(statement, {"in_office": tx.office})
    key = secrets.token_hex(32)
    ADD_DOOR_KEY.add(tx.connection, DoorKey(tx.office, today, key))
    return key


def keep_door_key(tx: OfficeTransaction, today: date) -> None:
    """See that boards and kiosks have a code to show where numbers are taken at home."""
    if tx.plan.set_up.from_home.allowed:
        door_key(tx, today)
