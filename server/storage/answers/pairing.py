"""How far a device is that shows letters: the contract's Pairing."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.access_as_json import PairingJson
from server.credentials import token_hash, token_of_secret
from server.storage.query import Query
from server.storage.tables import PAIRING
from server.storage.tables.pairing_rows import Pairing

BY_SECRET = Query(
    Pairing,
    select(PAIRING).where(
        PAIRING.c.secret_hash == bindparam("secret_hash"), PAIRING.c.ends_at > bindparam("now")
    ),
)


def pairing_answer(connection: Connection, secret: str, now: datetime) -> PairingJson | None:
    """Tell a device how far it is; None for a secret that is good no more.

    Its token is told as often as it asks: an answer may be lost, and only its own secret makes it.
    """
    found = BY_SECRET.first(connection, secret_hash=token_hash(secret), now=now)
    if found is None:
        return None
    return {
        "letters": found.letters,
        "ends_at": found.ends_at,
        "token": None if found.office is None else token_of_secret(secret),
        "office": found.office,
        "kind": found.kind,
    }
