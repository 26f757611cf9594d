"""Services that give no numbers for a while: named, forgotten, told of."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete

from server.contract.events import OfficeChanged
from server.contract.problems import ProblemCode
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.today.hours import tell_hours
from server.refusal import Refusal
from server.storage.tables import SERVICE_STOP
from server.storage.transaction import Actor, OfficeTransaction

FORGET_STOP = delete(SERVICE_STOP).where(
    SERVICE_STOP.c.office == bindparam("in_office"), SERVICE_STOP.c.service == bindparam("of")
)


def named_services(tx: OfficeTransaction, codes: Sequence[str] | None) -> list[str]:
    """Give the services that a request names, each once; all for None.

    Raises:
        Refusal: `unknown_service`.
    """
    for code in codes or ():
        if code not in tx.plan.services:
            raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=code)
    return list(tx.plan.services if codes is None else dict.fromkeys(codes))


def forget_stops(tx: OfficeTransaction, services: Collection[str]) -> None:
    """Forget that services were stopped."""
    for one in services:
        tx.connection.execute(FORGET_STOP, {"in_office": tx.office, "of": one})


def tell_of_stops(tx: OfficeTransaction, actor: Actor, now: datetime) -> None:
    """Let everybody read anew which services give numbers; nothing after it may fail."""
    plan_changed(tx)
    tell_hours(tx, now, actor)
    tx.append(OfficeChanged(), now, actor)
