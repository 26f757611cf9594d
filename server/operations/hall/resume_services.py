"""A supervisor lets stopped services give numbers again."""

from datetime import datetime

from server.contract.problems import ProblemCode
from server.contract.requests import ResumeServices
from server.operations.hall_rows.stops import forget_stops, named_services, tell_of_stops
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def resume_services(
    tx: OfficeTransaction, request: ResumeServices, actor: Actor, now: datetime
) -> None:
    """End the stop of some services, or of all; their hours and quotas hold as ever.

    Raises:
        Refusal: `unknown_service`; `wrong_state` when none of them is stopped.
    """
    services = named_services(tx, request.services)
    calendar = tx.plan.calendar
    if not any(calendar.stop_at(now, one) for one in services):
        raise Refusal(ProblemCode.WRONG_STATE, "no_service_stopped")
    forget_stops(tx, services)
    tell_of_stops(tx, actor, now)
