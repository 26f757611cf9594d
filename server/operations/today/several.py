"""Whether one number may be taken for several errands, and for these."""

from collections.abc import Sequence
from datetime import datetime

from server.contract.problems import FieldError, ProblemCode
from server.operations.today.admission import admit
from server.refusal import Refusal
from server.storage.transaction import OfficeTransaction


def admit_also(tx: OfficeTransaction, service: str, also: Sequence[str], now: datetime) -> None:
    """Let further errands onto the number of a service.

    Raises:
        Refusal: `bad_request` for more than the office allows, and for one named twice;
            `unknown_service`, `service_closed`, `quota_reached` for any of them.
    """
    if not also:
        return
    check_count(tx, 1 + len(also), "also")
    if len({service, *also}) <= len(also):
        raise _refused("errand_twice")
    for one in also:
        if one not in tx.plan.services:
            raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=one)
        admit(tx, one, now)


def check_count(tx: OfficeTransaction, errands: int, field: str) -> None:
    """Demand that so many errands may be on one number.

    Raises:
        Refusal: `bad_request` naming the field.
    """
    most = tx.plan.set_up.queue.errands_a_number
    if errands > max(most, 1):
        raise _refused("too_many_errands" if most > 1 else "no_errands", field, most)


def _refused(reason: str, field: str = "also", most: int = 0) -> Refusal:
    wrong = FieldError(field=field, message=reason)
    return Refusal(ProblemCode.BAD_REQUEST, reason, errors=[wrong], most=most)
