"""A supervisor has services give no numbers for a while."""

from collections.abc import Collection, Sequence
from datetime import datetime, time

from sqlalchemy import bindparam, delete

from server.contract.events import OfficeChanged
from server.contract.problems import FieldError, ProblemCode
from server.contract.requests import StopServices
from server.domain.calendar import ONE_DAY
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.today.hours import tell_hours
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.tables import SERVICE_STOP
from server.storage.tables.hall_rows import ServiceStop
from server.storage.transaction import Actor, OfficeTransaction

ADD_STOP = PreparedInsert(ServiceStop)
FORGET_STOP = delete(SERVICE_STOP).where(
    SERVICE_STOP.c.office == bindparam("in_office"), SERVICE_STOP.c.service == bindparam("of")
)


def stop_services(
    tx: OfficeTransaction, request: StopServices, actor: Actor, now: datetime
) -> None:
    """Stop the numbers of some services, or of all, until an hour of today or its end.

    Who waits is served; a service that is stopped already is stopped until the new hour.

    Raises:
        Refusal: `unknown_service`; `bad_request` for an hour that is over.
    """
    services = named_services(tx, request.services)
    until = _until(tx, request.until, now)
    forget_stops(tx, services)
    ADD_STOP.add(tx.connection, *(ServiceStop(tx.office, one, now, until) for one in services))
    tell_of_stops(tx, actor, now)


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


def _until(tx: OfficeTransaction, hour: str | None, now: datetime) -> datetime:
    local = now.astimezone(tx.plan.calendar.timezone)
    midnight = datetime.combine(local.date() + ONE_DAY, time(), tzinfo=local.tzinfo)
    if hour is None:
        return midnight
    until = datetime.combine(local.date(), time.fromisoformat(hour), tzinfo=local.tzinfo)
    if until <= now:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "stop_hour_is_over",
            errors=[FieldError(field="until", message="stop_hour_is_over")],
        )
    return until
