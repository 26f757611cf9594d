"""A supervisor says that the emergency is over."""

from datetime import datetime

from server.contract.events import EmergencyEnded, OfficeChanged
from server.contract.problems import ProblemCode
from server.operations.office_rows.changed_plan import plan_changed
from server.refusal import Refusal
from server.storage.prepared import PreparedUpdate
from server.storage.tables.hall_rows import Emergency
from server.storage.transaction import Actor, OfficeTransaction

END_EMERGENCY = PreparedUpdate(Emergency, ("ended_at", "ended_by"))


def end_emergency(tx: OfficeTransaction, actor: Actor, now: datetime) -> None:
    """End the emergency that goes on: boards show their calls again.

    Raises:
        Refusal: `wrong_state` when none goes on.
    """
    emergency = tx.plan.emergency
    if emergency is None:
        raise Refusal(ProblemCode.WRONG_STATE, "no_emergency")
    END_EMERGENCY.save(tx.connection, emergency._replace(ended_at=now, ended_by=actor.user))
    plan_changed(tx)
    tx.append(EmergencyEnded(emergency=emergency.id), now, actor)
    tx.append(OfficeChanged(), now, actor)
