"""A person signs in with another password from now on."""

from sqlalchemy import Connection, bindparam, delete, select

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import PERSON, SIGN_IN
from server.storage.tables.rows import Person

HOLD_PERSON = Query(
    Person, select(PERSON).where(PERSON.c.user == bindparam("user")).with_for_update()
)
SAVE_PASSWORD = PreparedUpdate(Person, ("password_hash",))


def change_password(connection: Connection, *, user: str, password_hash: str) -> None:
    """Give a person another password and end all sign-ins that the old one opened.

    Raises:
        Refusal: `bad_request` (`unknown_person`).
    """
    person = HOLD_PERSON.first(connection, user=user)
    if person is None:
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_person", user=user)
    SAVE_PASSWORD.save(connection, person._replace(password_hash=password_hash))
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.user == user))
