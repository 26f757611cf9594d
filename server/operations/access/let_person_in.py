"""An admin lets somebody sign in at the office."""

from datetime import datetime

from server.contract.states import Role
from server.operations.access.add_person import add_person
from server.operations.at_counter.staff_of_office import given_here
from server.storage.transaction import OfficeTransaction


def let_person_in(
    tx: OfficeTransaction, user: str, name: str, role: Role, password_hash: str, now: datetime
) -> None:
    """Add somebody to this office with a first role.

    Raises:
        Refusal: `wrong_state` (`person_exists`); `bad_request` (`role_of_everywhere`).
    """
    add_person(
        tx.connection,
        office=tx.office,
        user=user,
        name=name,
        role=given_here(role),
        password_hash=password_hash,
        now=now,
    )
