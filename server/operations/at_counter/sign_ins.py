"""Sign-ins of a person, and how one ends: with it, the counter that it holds."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from server.operations.at_counter.counters import leave_counters
from server.storage.query import Query
from server.storage.tables import SIGN_IN
from server.storage.tables.rows import SignIn
from server.storage.transaction import Actor, OfficeTransaction

FIND = Query(
    SignIn,
    select(SIGN_IN).where(SIGN_IN.c.office == bindparam("office"), SIGN_IN.c.id == bindparam("id")),
)
OF_PERSON = Query(
    SignIn,
    select(SIGN_IN).where(
        SIGN_IN.c.office == bindparam("office"), SIGN_IN.c.user == bindparam("user")
    ),
)
END = delete(SIGN_IN).where(
    SIGN_IN.c.office == bindparam("in_office"), SIGN_IN.c.id == bindparam("with_id")
)
FORGET_EXPIRED = delete(SIGN_IN).where(
    SIGN_IN.c.office == bindparam("in_office"), SIGN_IN.c.expires_at <= bindparam("by")
)


def forget_expired(tx: OfficeTransaction, now: datetime) -> None:
    """Forget the sign-ins that have expired: their tokens open nothing any more."""
    tx.connection.execute(FORGET_EXPIRED, {"in_office": tx.office, "by": now})


def find_sign_in(tx: OfficeTransaction, sign_in_id: str) -> SignIn | None:
    """Read a sign-in of somebody of this office."""
    return FIND.first(tx.connection, office=tx.office, id=sign_in_id)


def sign_ins_of(tx: OfficeTransaction, user: str) -> list[SignIn]:
    """Read every sign-in of somebody of this office."""
    return OF_PERSON.all(tx.connection, office=tx.office, user=user)


def end_sign_in(tx: OfficeTransaction, sign_in: SignIn, now: datetime) -> None:
    """End a sign-in and close the counter of this office that it holds.

    A counter with somebody at it remains open: the stay is not lost, and the clerk, signed in
    again, or a colleague takes it over.
    """
    leave_counters(tx, sign_in.id, Actor(user=sign_in.user), now)
    tx.connection.execute(END, {"in_office": tx.office, "with_id": sign_in.id})
