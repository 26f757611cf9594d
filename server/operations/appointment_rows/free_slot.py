"""A slot that somebody wants, if it has a place left."""

from datetime import date, datetime

from server.contract.problems import FieldError, ProblemCode
from server.refusal import Refusal
from server.storage.answers.appointments import slots_on
from server.storage.answers.wire import local
from server.storage.transaction import OfficeTransaction


def free_slot(
    tx: OfficeTransaction, service: str, day: date, slot: str, minutes: float | None, now: datetime
) -> datetime:
    """Find the moment of a slot, such as "08:30", that has a place left.

    `minutes` is the usual length of a stay, as far as it is known.

    Raises:
        Refusal: `unknown_service`; `bad_request` for a day or hour that is none of the office's
            slots; `slot_full`, also for one that is too soon.
    """
    zone = tx.plan.calendar.timezone
    for one in slots_on(tx.connection, tx.plan, service, day, minutes, now):
        if f"{local(one.at, zone):%H:%M}" == slot:
            if one.left > 0:
                return one.at
            raise Refusal(ProblemCode.SLOT_FULL, slot=slot)
    wrong = FieldError(field="slot", message="no_such_slot")
    raise Refusal(ProblemCode.BAD_REQUEST, "no_such_slot", errors=[wrong], slot=slot)
