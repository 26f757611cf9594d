"""A supervisor asks everybody to leave a hall, or every hall of the office."""

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

    Numbers keep their place, and nothing that a clerk does is refused. One of the whole office
    may begin while a hall has one of its own, not the other way round.

    Raises:
        Refusal: `unknown_zone` for a hall that the office has not; `wrong_state` when an
            emergency of that hall, or of the whole office, goes on already.
    """
    hall = request.hall
    if hall is not None and hall not in {one.code for one in tx.plan.set_up.halls}:
        raise Refusal(ProblemCode.UNKNOWN_ZONE, zone=hall)
    if any(one.hall in {None, hall} for one in tx.plan.emergencies):
        raise Refusal(ProblemCode.WRONG_STATE, "emergency_goes_on")
    emergency = Emergency(tx.office, str(uuid4()), now, None, actor.user, None, request.exit, hall)
    ADD_EMERGENCY.add(tx.connection, emergency)
    plan_changed(tx)
    began = EmergencyBegan(emergency=emergency.id, exit=request.exit, hall=hall)
    tx.append(began, now, actor)
    tx.append(OfficeChanged(), now, actor)
