"""A person has one more role, at their own office or at another."""

from sqlalchemy import Connection, bindparam, select

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.operations.access.add_person import ADD_RIGHT, KNOWN_PERSON
from server.refusal import Refusal
from server.storage.lock import lock_office
from server.storage.query import Query
from server.storage.tables import RIGHT
from server.storage.tables.rows import Right

SAME_RIGHT = Query(
    Right,
    select(RIGHT).where(
        RIGHT.c.office == bindparam("office"),
        RIGHT.c.user == bindparam("user"),
        RIGHT.c.role == bindparam("role"),
    ),
)


def give_right(connection: Connection, *, office: str, user: str, role: Role) -> None:
    """Give somebody who signs in already one more role at an office.

    Raises:
        Refusal: `unknown_office`; `bad_request` (`unknown_person`); `wrong_state`
            (`right_given_already`).
    """
    lock_office(connection, office)
    if KNOWN_PERSON.first(connection, user=user) is None:
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_person", user=user)
    right = Right(office, user, role.value)
    if SAME_RIGHT.first(connection, **right._asdict()) is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "right_given_already", **right._asdict())
    ADD_RIGHT.add(connection, right)
