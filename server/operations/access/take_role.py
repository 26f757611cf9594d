"""An admin takes a role at the office from somebody."""

from datetime import datetime

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.operations.access.take_right import take_right
from server.operations.at_counter.staff_of_office import Ended, known_person, sign_ins_end
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def take_role(tx: OfficeTransaction, user: str, role: Role, actor: Actor, now: datetime) -> Ended:
    """Take a role from somebody; their sign-ins end.

    Nobody takes the admin's role from themselves: an office that nobody can set up helps no one.

    Raises:
        Refusal: `wrong_state` (`own_admin`); `bad_request` (`unknown_person`, `unknown_right`).
    """
    known = known_person(tx, user)
    if role is Role.ADMIN and known.user == actor.user:
        raise Refusal(ProblemCode.WRONG_STATE, "own_admin")
    ended = sign_ins_end(tx, known.user, now)
    take_right(tx.connection, office=tx.office, user=known.user, role=role)
    return ended
