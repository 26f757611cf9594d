"""Somebody may sign in from now on."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.refusal import Refusal
from server.storage.lock import lock_office
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import PERSON
from server.storage.tables.rows import Person, Right

KNOWN_PERSON = Values(str, select(PERSON.c.office).where(PERSON.c.user == bindparam("user")))
ADD_PERSON = PreparedInsert(Person)
ADD_RIGHT = PreparedInsert(Right)


def add_person(
    connection: Connection,
    *,
    office: str,
    user: str,
    name: str,
    role: Role,
    password_hash: str,
    now: datetime,
) -> None:
    """Add a person, with a first right, inside the caller's transaction.

    Args:
        connection: in a transaction.
        office: code of the person's own office.
        user: the name to sign in with, one in the whole database.
        name: how the person is shown.
        role: what the person may do there.
        password_hash: from `hash_password`.
        now: the moment.

    Raises:
        Refusal: `unknown_office`; `wrong_state` (`person_exists`).
    """
    lock_office(connection, office)
    if KNOWN_PERSON.first(connection, user=user) is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "person_exists", user=user)
    person = Person(
        office=office, user=user, name=name, password_hash=password_hash, created_at=now
    )
    ADD_PERSON.add(connection, person)
    ADD_RIGHT.add(connection, Right(office, user, role.value))
