"""A person signs out."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, delete, select

from server.operations.at_counter.counters import leave_counters
from server.storage.query import Query
from server.storage.tables import SIGN_IN
from server.storage.transaction import Actor, OfficeTransaction


class SignedIn(NamedTuple):
    """Whose sign-in it is."""

    user: str


WHO = Query(
    SignedIn,
    select(SIGN_IN.c.user).where(
        SIGN_IN.c.office == bindparam("office"), SIGN_IN.c.id == bindparam("id")
    ),
)
END_SIGN_IN = delete(SIGN_IN).where(
    SIGN_IN.c.office == bindparam("in_office"), SIGN_IN.c.id == bindparam("with_id")
)


def sign_out(tx: OfficeTransaction, sign_in_id: str, now: datetime) -> None:
    """End a sign-in and close the counter that it holds.

    A counter with somebody at it remains open: the stay is not lost, and the clerk, signed in
    again, or a colleague takes it over. One that has ended already is no mistake.
    """
    who = WHO.first(tx.connection, office=tx.office, id=sign_in_id)
    if who is None:
        return
    leave_counters(tx, sign_in_id, Actor(user=who.user), now)
    tx.connection.execute(END_SIGN_IN, {"in_office": tx.office, "with_id": sign_in_id})
