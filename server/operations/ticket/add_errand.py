"""Staff add an errand to a ticket: the same number goes on to it when the one of now is done."""

from datetime import datetime

from server.contract.events import AboutTicket, TicketErrandAdded
from server.contract.problems import ProblemCode
from server.contract.requests import AddErrand
from server.contract.states import Act
from server.operations.at_counter.staff_at_hand import check_at_hand
from server.operations.moves.errands import add_errand_row
from server.operations.moves.tickets import check_may, find_ticket, move
from server.operations.today.admission import admit
from server.operations.today.of_today import check_of_today
from server.operations.today.several import check_count
from server.refusal import Refusal
from server.storage.answers.errands import errands_of
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def add_errand(
    tx: OfficeTransaction,
    ticket_id: str,
    request: AddErrand,
    actor: Actor,
    now: datetime,
    *,
    supervises: bool,
) -> Ticket:
    """Add an errand to a ticket that waits, is at a counter or was put aside; it is done last.

    Raises:
        Refusal: `unknown_ticket`, `unknown_service`; `wrong_state`, also for a ticket of another
            day and for an errand that it has; `bad_request` for more than the office allows;
            `service_closed`, `quota_reached`; the refusals of `check_at_hand`.
    """
    if request.service not in tx.plan.services:
        raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=request.service)
    ticket = find_ticket(tx, ticket_id)
    check_at_hand(tx, ticket, request.counter, actor, supervises=supervises)
    check_of_today(tx, ticket, now)
    check_may(ticket, Act.ADD_ERRAND)
    errands = errands_of(tx.connection, ticket)
    known = {one.service for one in errands} or {ticket.service}
    if request.service in known:
        raise Refusal(ProblemCode.WRONG_STATE, "same_errand", number=ticket.number)
    check_count(tx, len(known) + 1, "service")
    admit(tx, request.service, now)
    more = add_errand_row(tx, ticket, request.service)
    return move(tx, ticket, more, Act.ADD_ERRAND, _tell, now, actor)


def _tell(told: AboutTicket) -> TicketErrandAdded:
    return TicketErrandAdded(**told)
