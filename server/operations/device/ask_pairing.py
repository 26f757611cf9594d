"""A device that knows no token shows letters."""

import secrets
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind
from server.credentials import new_token, token_hash, token_of_secret
from server.domain.pairing import LETTERS_SHOWN, PAIRING_LETTERS, ends_at
from server.operations.device_rows.ended_letters import forget_ended
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import PAIRING
from server.storage.tables.pairing_rows import Pairing

MOST_WAITING = 2_000
"""Whoever asks for letters without end fills nobody's disk."""
ADD_PAIRING = PreparedInsert(Pairing)
SHOWN = Values(str, select(PAIRING.c.letters).where(PAIRING.c.letters == bindparam("letters")))
COUNT = Values(int, select(func.count()).select_from(PAIRING))


class AskedPairing(NamedTuple):
    """What a device is told: the secret, which is known only now, and the letters to show."""

    secret: str
    letters: str
    ends_at: datetime


def ask_pairing(connection: Connection, kind: DeviceKind | None, now: datetime) -> AskedPairing:
    """Keep a device's letters for ten minutes, and forget those that have ended.

    Raises:
        Refusal: `too_many_requests` when too many devices wait already.
    """
    forget_ended(connection, now)
    if (COUNT.first(connection) or 0) >= MOST_WAITING:
        wait = 60
        raise Refusal(ProblemCode.TOO_MANY_REQUESTS, retry_after=wait, seconds=wait)
    secret, until = new_token(), ends_at(now)
    letters = _free_letters(connection)
    token = token_hash(token_of_secret(secret))
    waiting = Pairing(
        secret_hash=token_hash(secret),
        letters=letters,
        token_hash=token,
        kind=None if kind is None else kind.value,
        ends_at=until,
        office=None,
        device=None,
    )
    ADD_PAIRING.add(connection, waiting)
    return AskedPairing(secret, letters, until)


def _free_letters(connection: Connection) -> str:
    while True:
        letters = "".join(secrets.choice(PAIRING_LETTERS) for _ in range(LETTERS_SHOWN))
        if SHOWN.first(connection, letters=letters) is None:
            return letters
