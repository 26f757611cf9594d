"""Somebody may sign in from now on."""

from datetime import datetime

from sqlalchemy import Connection

from server.contract.problems import ProblemCode
from server.contract.signs import as_user_name
from server.contract.states import Role
from server.operations.office_rows.person import add_right, is_known
from server.refusal import Refusal
from server.storage.office_lock import lock_office
from server.storage.prepared import PreparedInsert
from server.storage.tables.rows import Person

ADD_PERSON = PreparedInsert(Person)


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
    if is_known(connection, user):
        raise Refusal(ProblemCode.WRONG_STATE, "person_exists", user=user)
    person = Person(
        office=office,
        user=user,
        folded=as_user_name(user),
        name=name,
        password_hash=password_hash,
        created_at=now,
    )
    ADD_PERSON.add(connection, person)
    add_right(connection, office, user, role)
