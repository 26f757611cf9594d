"""A supervisor asks everybody to leave the hall."""

from datetime import datetime
from uuid import uuid4

from server.contract.events import EmergencyBegan, OfficeChanged
from server.contract.problems import ProblemCode
from server.contract.requests import BeginEmergency
from server.operations.office_rows.changed_plan import plan_changed
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.tables.hall_rows import Emergency
from server.storage.transaction import Actor, OfficeTransaction

ADD_EMERGENCY = PreparedInsert(Emergency)


def begin_emergency(
    tx: OfficeTransaction, request: BeginEmergency, actor: Actor, now: datetime
) -> None:
    """Let boards show and speak nothing but the way out; kiosks and phones say it as well.

    Numbers keep their place, and nothing that a clerk does is refused.

    Raises:
        Refusal: `wrong_state` when an emergency goes on already.
    """
    if tx.plan.emergency is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "emergency_goes_on")
    emergency = Emergency(tx.office, str(uuid4()), now, None, actor.user, None, request.exit)
    ADD_EMERGENCY.add(tx.connection, emergency)
    plan_changed(tx)
    tx.append(EmergencyBegan(emergency=emergency.id, exit=request.exit), now, actor)
    tx.append(OfficeChanged(), now, actor)
