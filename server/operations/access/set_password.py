"""An admin gives somebody of the office another password."""

from datetime import datetime

from server.operations.access.change_password import change_password
from server.operations.at_counter.staff_of_office import (
    Ended,
    known_person,
    sign_ins_end,
    unknown_person,
)
from server.storage.transaction import OfficeTransaction


def set_password(tx: OfficeTransaction, user: str, password_hash: str, now: datetime) -> Ended:
    """Give somebody of this office another password; their sign-ins end.

    Raises:
        Refusal: `bad_request` (`unknown_person`), also for somebody of another office.
    """
    known = known_person(tx, user)
    if known.office != tx.office:
        raise unknown_person(user)
    ended = sign_ins_end(tx, known.user, now)
    change_password(tx.connection, user=known.user, password_hash=password_hash)
    return ended
