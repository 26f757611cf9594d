"""A sign-in did something."""

from datetime import datetime

from sqlalchemy import bindparam, update

from server.storage.tables import SIGN_IN
from server.storage.transaction import OfficeTransaction

SEE = (
    update(SIGN_IN)
    .where(SIGN_IN.c.office == bindparam("in_office"), SIGN_IN.c.id == bindparam("with_id"))
    .values({SIGN_IN.c.seen_at: bindparam("at")})
)


def note_seen(tx: OfficeTransaction, sign_in_id: str, now: datetime) -> None:
    """Note when a sign-in last did something; one that has ended is no mistake."""
    tx.connection.execute(SEE, {"in_office": tx.office, "with_id": sign_in_id, "at": now})
