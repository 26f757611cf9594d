"""Somebody may sign in from now on, or with another password."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.refusal import Refusal
from server.storage.tables import PersonRow, SignInRow
from server.storage.transaction import OFFICE

PERSON = PersonRow.__table__  # type: ignore[attr-defined]
SIGN_IN = SignInRow.__table__  # type: ignore[attr-defined]


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
    """Add a person inside the caller's transaction.

    Args:
        connection: in a transaction.
        office: code of the office where the person works.
        user: the name to sign in with, one in the whole database.
        name: how the person is shown.
        role: what the person may do.
        password_hash: from `hash_password`.
        now: the moment.

    Raises:
        Refusal: `unknown_office`; `wrong_state` (`person_exists`).
    """
    lock_office(connection, office)
    known = select(PERSON.c.office).where(PERSON.c.user == user)
    if connection.execute(known).first() is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "person_exists", user=user)
    connection.execute(
        insert(PERSON).values(
            office=office,
            user=user,
            name=name,
            role=role.value,
            password_hash=password_hash,
            created_at=now,
        )
    )


def change_password(connection: Connection, *, user: str, password_hash: str) -> None:
    """Give a person another password and end all sessions that the old one opened.

    Raises:
        Refusal: `bad_request` (`unknown_person`).
    """
    changed = connection.execute(
        update(PERSON).where(PERSON.c.user == user).values(password_hash=password_hash)
    )
    if not changed.rowcount:
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_person", user=user)
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.user == user))


def remove_person(connection: Connection, *, user: str) -> None:
    """Let a person sign in no more and end the sessions; what they did stays in the history.

    A counter that a session still holds stays as it is, for a colleague to take over.

    Raises:
        Refusal: `bad_request` (`unknown_person`).
    """
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.user == user))
    if not connection.execute(delete(PERSON).where(PERSON.c.user == user)).rowcount:
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_person", user=user)


def list_people(connection: Connection, office: str) -> list[dict[str, Any]]:
    """Read who may sign in at an office, by name, without anything secret.

    Raises:
        Refusal: `unknown_office`.
    """
    lock_office(connection, office)
    shown = select(PERSON.c.user, PERSON.c.name, PERSON.c.role).where(PERSON.c.office == office)
    return [dict(row) for row in connection.execute(shown.order_by(PERSON.c.user)).mappings()]


def lock_office(connection: Connection, code: str) -> None:
    """Hold an office, so that two processes do not add the same thing to it.

    Raises:
        Refusal: `unknown_office`.
    """
    held = select(OFFICE.c.code).where(OFFICE.c.code == code).with_for_update()
    if connection.execute(held).first() is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=code)
