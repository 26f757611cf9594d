"""A person has a role no longer."""

from sqlalchemy import Connection, delete

from server.contract.problems import FieldError, ProblemCode
from server.contract.states import Role
from server.operations.office_rows.officer_card import wipe_officer_card
from server.refusal import Refusal
from server.storage.answers.named_offices import practice_of
from server.storage.identities import rights_of
from server.storage.office_lock import lock_office
from server.storage.tables import RIGHT, SIGN_IN


def take_right(connection: Connection, *, office: str, user: str, role: Role) -> None:
    """Take a role from somebody, and where the office practises, and end their sign-ins.

    The sign-ins were opened with it.

    Whoever has no right left can still sign in, and do nothing; how they were shown is wiped.

    Raises:
        Refusal: `unknown_office`; `bad_request` (`unknown_right`).
    """
    lock_office(connection, office)
    meant = (RIGHT.c.office == office) & (RIGHT.c.user == user) & (RIGHT.c.role == role.value)
    if not connection.execute(delete(RIGHT).where(meant)).rowcount:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "unknown_right",
            errors=[FieldError(field="role", message="unknown_right")],
            office=office,
            user=user,
            role=role.value,
        )
    there = practice_of(connection, office)
    meant = (RIGHT.c.office == there) & (RIGHT.c.user == user) & (RIGHT.c.role == role.value)
    connection.execute(delete(RIGHT).where(meant))
    connection.execute(delete(SIGN_IN).where(SIGN_IN.c.user == user))
    if office not in rights_of(connection, user):
        wipe_officer_card(connection, user, office)
