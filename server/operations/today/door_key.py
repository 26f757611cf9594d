"""The key of a day: of codes at the door, of who took numbers at home, of forms asked by slips."""

import secrets
from datetime import date

from sqlalchemy import bindparam, delete, select

from server.domain.survey import takes_forms
from server.storage.answers.door import FIND_DOOR_KEY
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import DOOR_KEY, TAKEN_AT_HOME
from server.storage.tables.from_home_rows import DoorKey
from server.storage.transaction import OfficeTransaction

ADD_DOOR_KEY = PreparedInsert(DoorKey)
KEY_OF = Values(
    date, select(DOOR_KEY.c.business_day).where(DOOR_KEY.c.office == bindparam("office"))
)
FORGET = tuple(
    delete(table).where(table.c.office == bindparam("in_office"))
    for table in (TAKEN_AT_HOME, DOOR_KEY)
)


def door_key(tx: OfficeTransaction, today: date) -> str:
    """Give the day's key; a new day throws the old one away, and what was known under it."""
    known = FIND_DOOR_KEY.first(tx.connection, office=tx.office, day=today)
    if known is not None:
        return known
    _forget(tx)
    key = secrets.token_hex(32)
    ADD_DOOR_KEY.add(tx.connection, DoorKey(tx.office, today, key))
    return key


def keep_door_key(tx: OfficeTransaction, today: date) -> None:
    """See that there is a key where numbers are taken at home or a campaign asks, else no old one.

    With an old key whoever reads the database would find which form was whose.
    """
    asks = any(takes_forms(one.first, one.last, today) for one in tx.plan.set_up.campaigns)
    if tx.plan.set_up.from_home.allowed or asks:
        door_key(tx, today)
    elif KEY_OF.first(tx.connection, office=tx.office) not in {None, today}:
        _forget(tx)


def _forget(tx: OfficeTransaction) -> None:
    for statement in FORGET:
        tx.wipe(statement, in_office=tx.office)
