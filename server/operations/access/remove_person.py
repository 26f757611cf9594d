"""A person signs in no more."""

from sqlalchemy import Connection, delete

from server.contract.problems import ProblemCode
from server.operations.office_rows.officer_card import wipe_officer_card
from server.refusal import Refusal
from server.storage.tables import PERSON, RIGHT, SIGN_IN


def remove_person(connection: Connection, *, user: str) -> None:
    """Let a person sign in no more and end the sign-ins; what they did stays in the history.

    A counter that a sign-in still holds stays as it is, for a colleague to take over.

    Raises:
        Refusal: `bad_request` (`unknown_person`).
    """
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.user == user))
    wipe_officer_card(connection, user)
    connection.execute(delete(RIGHT).where(RIGHT.c.user == user))
    if not connection.execute(delete(PERSON).where(PERSON.c.user == user)).rowcount:
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_person", user=user)
