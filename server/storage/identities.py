"""Finding who holds a token: a signed-in person or a device."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.sql import exists

from server.contract.signs import as_user_name
from server.contract.states import DeviceKind, Role
from server.storage.query import Query, Values
from server.storage.tables import COUNTER, DEVICE, PERSON, RIGHT, SIGN_IN
from server.storage.tables.rows import Device, Person, Right
from server.storage.transaction import Actor


class SignedIn(NamedTuple):
    """A sign-in and whose it is."""

    office: str
    id: str
    expires_at: datetime
    seen_at: datetime
    holds_counter: bool
    user: str
    name: str


HOLDS_COUNTER = exists(select(COUNTER.c.code).where(COUNTER.c.sign_in == SIGN_IN.c.id))
"""Who holds a counter is at work, however quiet the hall is."""
GOES_ON = (SIGN_IN.c.expires_at > bindparam("now")) & (
    (SIGN_IN.c.seen_at > bindparam("seen_since")) | HOLDS_COUNTER
)
"""A sign-in that has neither expired nor been idle for too long."""
FIND_SIGN_IN = Query(
    SignedIn,
    select(
        SIGN_IN.c.office,
        SIGN_IN.c.id,
        SIGN_IN.c.expires_at,
        SIGN_IN.c.seen_at,
        HOLDS_COUNTER.label("holds_counter"),
        PERSON.c.user,
        PERSON.c.name,
    )
    .join(PERSON, (PERSON.c.office == SIGN_IN.c.office) & (PERSON.c.user == SIGN_IN.c.user))
    .where(SIGN_IN.c.token_hash == bindparam("token_hash")),
)
GOING_ON = Values(
    str,
    select(SIGN_IN.c.token_hash).where(
        SIGN_IN.c.token_hash.in_(bindparam("hashes", expanding=True)), GOES_ON
    ),
)
LET_IN = Values(
    str,
    select(DEVICE.c.token_hash).where(DEVICE.c.token_hash.in_(bindparam("hashes", expanding=True))),
)
AT_ONCE = 500
"""Hashes that one statement asks for."""
FIND_DEVICE = Query(Device, select(DEVICE).where(DEVICE.c.token_hash == bindparam("token_hash")))
RIGHTS_OF = Query(
    Right,
    select(RIGHT).where(RIGHT.c.user == bindparam("user")).order_by(RIGHT.c.office, RIGHT.c.role),
)
FIND_PERSON = Query(Person, select(PERSON).where(PERSON.c.folded == bindparam("folded")))


@dataclass(frozen=True, slots=True)
class Identity:
    """Who asks: a device, with its `kind`, or a person, with `rights`.

    Attributes:
        office: a device's office, or a person's own.
        actor: who that is in what happens.
        name: how they are shown.
        rights: a person's roles by the office where they have them.
        kind: what a device is for; None: a person.
        expires_at: when a person's sign-in ends at the latest.
        seen_at: when a sign-in last did something, to the minute; when a device was last heard.
        holds_counter: whether it holds a counter at some office.
    """

    office: str
    actor: Actor
    name: str
    rights: Mapping[str, frozenset[Role]] = field(default_factory=dict)
    kind: DeviceKind | None = None
    expires_at: datetime | None = None
    seen_at: datetime | None = None
    holds_counter: bool = False

    def has_ended(self, now: datetime, idle: timedelta) -> bool:
        """Tell whether a sign-in has expired, or did nothing for `idle` and holds no counter."""
        if self.expires_at is None or self.seen_at is None:
            return False
        idles = not self.holds_counter and self.seen_at <= now - idle
        return idles or self.expires_at <= now

    def roles(self, office: str) -> frozenset[Role]:
        """Tell a person's roles at an office; who is of the centre is so at every one."""
        here = self.rights.get(office, frozenset())
        anywhere = {role for roles in self.rights.values() for role in roles}
        return here | {Role.CENTRE} if Role.CENTRE in anywhere else here


@dataclass(frozen=True, slots=True)
class Account:
    """A person as sign-in needs to know them."""

    office: str
    user: str
    name: str
    password_hash: str


def find_identity(connection: Connection, token_hash: str) -> Identity | None:
    """Find the person or device that a token belongs to; its end is the caller's to check."""
    found = FIND_SIGN_IN.first(connection, token_hash=token_hash)
    if found is not None:
        return Identity(
            found.office,
            Actor(user=found.user, name=found.name, sign_in=found.id),
            found.name,
            rights=rights_of(connection, found.user),
            expires_at=found.expires_at,
            seen_at=found.seen_at,
            holds_counter=found.holds_counter,
        )
    device = FIND_DEVICE.first(connection, token_hash=token_hash)
    if device is None:
        return None
    return Identity(
        device.office,
        Actor(device=device.id),
        device.name,
        kind=DeviceKind(device.kind),
        seen_at=device.seen_at,
    )


def valid_tokens(
    connection: Connection, token_hashes: Sequence[str], now: datetime, idle: timedelta
) -> set[str]:
    """Pick, of these hashes, those of sign-ins that go on and of devices that are let in."""
    going_on = {"now": now, "seen_since": now - idle}
    found: set[str] = set()
    for start in range(0, len(token_hashes), AT_ONCE):
        hashes = token_hashes[start : start + AT_ONCE]
        found.update(GOING_ON.all(connection, hashes=hashes, **going_on))
        found.update(LET_IN.all(connection, hashes=hashes))
    return found


def find_account(connection: Connection, user: str) -> Account | None:
    """Find the person who signs in by this name, however it is written."""
    person = FIND_PERSON.first(connection, folded=as_user_name(user))
    if person is None:
        return None
    return Account(person.office, person.user, person.name, person.password_hash)


def rights_of(connection: Connection, user: str) -> dict[str, frozenset[Role]]:
    """Read a person's roles by office."""
    rights: dict[str, frozenset[Role]] = {}
    for one in RIGHTS_OF.all(connection, user=user):
        rights[one.office] = rights.get(one.office, frozenset()) | {Role(one.role)}
    return rights
