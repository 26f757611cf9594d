"""A person has one more role, at their own office or at another."""

from sqlalchemy import Connection

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.operations.office_rows.person import ROLES, add_right, is_known
from server.refusal import Refusal
from server.storage.office_lock import lock_office


def give_right(connection: Connection, *, office: str, user: str, role: Role) -> None:
    """Give somebody who signs in already one more role at an office.

    Raises:
        Refusal: `unknown_office`; `bad_request` (`unknown_person`); `wrong_state`
            (`right_given_already`).
    """
    lock_office(connection, office)
    if not is_known(connection, user):
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_person", user=user)
    if role in ROLES.all(connection, office=office, user=user):
        raise Refusal(
            ProblemCode.WRONG_STATE,
            "right_given_already",
            office=office,
            user=user,
            role=role.value,
        )
    add_right(connection, office, user, role)
