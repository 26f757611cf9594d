"""A supervisor says that an emergency is over."""

from datetime import datetime

from server.contract.events import EmergencyEnded, OfficeChanged
from server.contract.problems import ProblemCode
from server.contract.requests import EndEmergency
from server.operations.office_rows.changed_plan import plan_changed
from server.refusal import Refusal
from server.storage.prepared import PreparedUpdate
from server.storage.tables.hall_rows import Emergency
from server.storage.transaction import Actor, OfficeTransaction

END_EMERGENCY = PreparedUpdate(Emergency, ("ended_at", "ended_by"))


def end_emergency(
    tx: OfficeTransaction, request: EndEmergency, actor: Actor, now: datetime
) -> None:
    """End the emergency of a hall, or all that go on: boards show their calls again.

    Raises:
        Refusal: `wrong_state` when none goes on, or none of that hall alone.
    """
    over = [one for one in tx.plan.emergencies if request.hall in {None, one.hall}]
    if not over:
        raise Refusal(ProblemCode.WRONG_STATE, "no_emergency")
    for one in over:
        END_EMERGENCY.save(tx.connection, one._replace(ended_at=now, ended_by=actor.user))
    plan_changed(tx)
    for one in over:
        tx.append(EmergencyEnded(emergency=one.id), now, actor)
    tx.append(OfficeChanged(), now, actor)
