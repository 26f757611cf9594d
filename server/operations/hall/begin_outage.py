"""A supervisor says that the provincial or national system is down."""

from datetime import datetime
from uuid import uuid4

from server.contract.events import OfficeChanged, OutageBegan
from server.contract.problems import ProblemCode
from server.contract.requests import BeginOutage
from server.operations.hall_rows.stops import named_services
from server.operations.office_rows.changed_plan import plan_changed
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.tables.hall_rows import Outage
from server.storage.transaction import Actor, OfficeTransaction

ADD_OUTAGE = PreparedInsert(Outage)


def begin_outage(tx: OfficeTransaction, request: BeginOutage, actor: Actor, now: datetime) -> None:
    """Note an outage of all services or of those named: kiosk, board and phones say so.

    Numbers keep their place, and are given on.

    Raises:
        Refusal: `unknown_service`; `wrong_state` when an outage goes on already.
    """
    services = None if request.services is None else named_services(tx, request.services)
    if tx.plan.outage is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "outage_goes_on")
    outage = Outage(tx.office, str(uuid4()), now, None, actor.user, None, services, None)
    ADD_OUTAGE.add(tx.connection, outage)
    plan_changed(tx)
    tx.append(OutageBegan(outage=outage.id, services=services), now, actor)
    tx.append(OfficeChanged(), now, actor)
