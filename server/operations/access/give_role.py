"""An admin gives somebody one more role at the office."""

from server.contract.states import Role
from server.operations.access.give_right import give_right
from server.operations.at_counter.staff_of_office import given_here, known_person
from server.storage.transaction import OfficeTransaction


def give_role(tx: OfficeTransaction, user: str, role: Role) -> None:
    """Give somebody who signs in already, here or elsewhere, one more role at this office.

    Raises:
        Refusal: `wrong_state` (`right_given_already`); `bad_request` (`unknown_person`,
            `role_of_everywhere`).
    """
    known = known_person(tx, user)
    give_right(tx.connection, office=tx.office, user=known.user, role=given_here(role))
