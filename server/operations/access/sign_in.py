"""A person signs in: once in one browser or program."""

from datetime import datetime

from sqlalchemy import bindparam, delete

from server.storage.prepared import PreparedInsert
from server.storage.tables import SIGN_IN
from server.storage.tables.rows import SignIn
from server.storage.transaction import OfficeTransaction

ADD_SIGN_IN = PreparedInsert(SignIn)
FORGET_EXPIRED = delete(SIGN_IN).where(
    SIGN_IN.c.office == bindparam("in_office"), SIGN_IN.c.expires_at <= bindparam("by")
)


def sign_in(
    tx: OfficeTransaction,
    user: str,
    hashed: str,
    sign_in_id: str,
    expires_at: datetime,
    now: datetime,
) -> None:
    """Keep the sign-in of a person of this office whose password has been verified.

    `hashed` is the hash of its token. Those that have expired are forgotten on the way.
    """
    tx.connection.execute(FORGET_EXPIRED, {"in_office": tx.office, "by": now})
    opened = SignIn(
        office=tx.office,
        id=sign_in_id,
        user=user,
        token_hash=hashed,
        created_at=now,
        expires_at=expires_at,
    )
    ADD_SIGN_IN.add(tx.connection, opened)
