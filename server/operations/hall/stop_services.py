"""A supervisor has services give no numbers for a while."""

from datetime import datetime, time

from server.contract.problems import FieldError, ProblemCode
from server.contract.requests import StopServices
from server.domain.calendar import ONE_DAY
from server.operations.hall_rows.stops import forget_stops, named_services, tell_of_stops
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.tables.hall_rows import ServiceStop
from server.storage.transaction import Actor, OfficeTransaction

ADD_STOP = PreparedInsert(ServiceStop)


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
