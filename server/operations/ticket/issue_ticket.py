"""A number is taken: durable and consecutive."""

from collections.abc import Sequence
from datetime import date, datetime

from server.contract.answers.as_json import WaitJson
from server.contract.problems import ProblemCode
from server.contract.requests import IssueTicket
from server.operations.at_counter.staff_at_hand import check_sits_where_served
from server.operations.moves.listed_code import check_priority
from server.operations.today.admission import admit, admit_appointment
from server.operations.today.business_day import business_day
from server.operations.today.cards import hold_card_to_its_limit, note_card
from server.operations.today.give_number import give_number
from server.operations.today.several import admit_also
from server.refusal import Refusal
from server.storage.set_up.plan import ServicePlan
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def issue_ticket(
    tx: OfficeTransaction,
    request: IssueTicket,
    key: str,
    actor: Actor,
    now: datetime,
    *,
    supervises: bool = False,
    promised: WaitJson | None = None,
    order: Sequence[str] = (),
) -> Ticket:
    """Give out the next number of a service; `key` is what it was asked for by.

    With further errands it is a number of the first of `order`, in which they are done.

    `promised` is the wait that its holder is told, kept for the office's record.

    Raises:
        Refusal: `unknown_service`, `service_closed`, `quota_reached`, `bad_request` for an
            unknown priority, `numbers_used_up`, `too_many_requests` from a kiosk past its
            limit; with a card those of `hold_card_to_its_limit`; for an appointment those of
            `admit_appointment`; to staff who give a place before others, by priority or hour,
            those of `check_sits_where_served`.
    """
    today = business_day(tx, now)
    service, hour = _admitted(tx, request, actor, today, now, supervises=supervises)
    admit_also(tx, request.service, request.also, now)
    request = request.model_copy(update={"appointment_at": hour})
    if request.card is not None:
        hold_card_to_its_limit(tx, request.card, actor)
    order = (order or (request.service, *request.also)) if request.also else ()
    first = tx.plan.services[order[0]] if order else service
    ticket = give_number(tx, first, request, key, actor, today, now, promised, errands=order)
    if request.card is not None:
        note_card(tx, ticket, request.card)
    return ticket


def _admitted(
    tx: OfficeTransaction,
    request: IssueTicket,
    actor: Actor,
    today: date,
    now: datetime,
    *,
    supervises: bool,
) -> tuple[ServicePlan, datetime | None]:
    """Find the service, and the hour that a number of it has."""
    service = tx.plan.services.get(request.service)
    if service is None:
        raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=request.service)
    check_priority(tx, request.priority)
    hour = None
    if request.appointment_at is None:
        admit(tx, service.code, now)
    else:
        hour = admit_appointment(tx, service.code, request.appointment_at, actor, today, now)
    goes_sooner = request.appointment_at is not None or request.priority is not None
    if goes_sooner and actor.device is None:
        for one in (service.code, *request.also):
            check_sits_where_served(tx, one, today, actor, supervises=supervises)
    return service, hour
