"""A person signs in no more."""

from sqlalchemy import Connection, delete

from server.contract.problems import ProblemCode
from server.operations.access.hide_officer import hide_officer
from server.refusal import Refusal
from server.storage.tables import PERSON, RIGHT, SIGN_IN


def remove_person(connection: Connection, *, user: str) -> None:
    """Let a person sign in no more and end the sign-ins; what they did stays in the history.

    A counter that a sign-in still holds stays as it is, for a colleague to take over.

    Raises:
        Refusal: `bad_request` (`unknown_person`).
    """
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.user == user))
    hide_officer(connection, user=user)
    connection.execute(delete(RIGHT).where(RIGHT.c.user == user))
    if not connection.execute(delete(PERSON).where(PERSON.c.user == user)).rowcount:
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_person", user=user)
