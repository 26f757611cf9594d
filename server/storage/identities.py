"""Finding who holds a token: a signed-in person or a device."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from server.contract.states import DeviceKind, Role
from server.storage.tables import DEVICE, PERSON, SIGN_IN
from server.storage.transaction import Actor

FIND_SIGN_IN = (
    select(SIGN_IN.c.office, SIGN_IN.c.id, SIGN_IN.c.expires_at, PERSON)
    .join(PERSON, (PERSON.c.office == SIGN_IN.c.office) & (PERSON.c.user == SIGN_IN.c.user))
    .where(SIGN_IN.c.token_hash == bindparam("token_hash"))
)
GOING_ON = select(SIGN_IN.c.token_hash).where(
    SIGN_IN.c.token_hash.in_(bindparam("hashes", expanding=True)),
    SIGN_IN.c.expires_at > bindparam("now"),
)
LET_IN = select(DEVICE.c.token_hash).where(
    DEVICE.c.token_hash.in_(bindparam("hashes", expanding=True))
)
AT_ONCE = 500
"""Hashes that one statement asks for."""
FIND_DEVICE = select(DEVICE).where(DEVICE.c.token_hash == bindparam("token_hash"))
FIND_PERSON = select(PERSON).where(PERSON.c.user == bindparam("user"))


@dataclass(frozen=True, slots=True)
class Identity:
    """Who asks: exactly one of `role` (a person) and `kind` (a device) is set."""

    office: str
    actor: Actor
    name: str
    role: Role | None = None
    kind: DeviceKind | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """A person as sign-in needs to know them."""

    office: str
    user: str
    name: str
    role: Role
    password_hash: str


def find_identity(connection: Connection, token_hash: str) -> Identity | None:
    """Find the person or device that a token belongs to; expiry is the caller's to check."""
    row = connection.execute(FIND_SIGN_IN, {"token_hash": token_hash}).mappings().one_or_none()
    if row is not None:
        actor = Actor(user=row["user"], name=row["name"], sign_in=row["id"])
        return Identity(
            row["office"],
            actor,
            row["name"],
            role=Role(row["role"]),
            expires_at=row["expires_at"],
        )
    row = connection.execute(FIND_DEVICE, {"token_hash": token_hash}).mappings().one_or_none()
    if row is None:
        return None
    return Identity(
        row["office"], Actor(device=row["id"]), row["name"], kind=DeviceKind(row["kind"])
    )


def valid_tokens(connection: Connection, token_hashes: Sequence[str], now: datetime) -> set[str]:
    """Pick, of these hashes, those of sessions that go on and of devices that are let in."""
    found: set[str] = set()
    for start in range(0, len(token_hashes), AT_ONCE):
        values = {"hashes": token_hashes[start : start + AT_ONCE], "now": now}
        found.update(connection.scalars(GOING_ON, values))
        found.update(connection.scalars(LET_IN, values))
    return found


def find_account(connection: Connection, user: str) -> Account | None:
    """Find the person who signs in by this name."""
    row = connection.execute(FIND_PERSON, {"user": user}).mappings().one_or_none()
    if row is None:
        return None
    return Account(row["office"], row["user"], row["name"], Role(row["role"]), row["password_hash"])
