"""A person signs in with another password from now on."""

from sqlalchemy import Connection, delete, update

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.tables import PERSON, SIGN_IN


def change_password(connection: Connection, *, user: str, password_hash: str) -> None:
    """Give a person another password and end all sign-ins that the old one opened.

    Raises:
        Refusal: `bad_request` (`unknown_person`).
    """
    changed = connection.execute(
        update(PERSON).where(PERSON.c.user == user).values(password_hash=password_hash)
    )
    if not changed.rowcount:
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_person", user=user)
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.user == user))
