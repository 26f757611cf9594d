"""The stay goes on with another service, without a second ticket."""

from datetime import datetime

from server.contract.events import AboutTicket, TicketServiceAdded
from server.contract.problems import ProblemCode
from server.contract.states import Act
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.moves.errands import add_errand_row, done_here, not_done
from server.operations.moves.tickets import move
from server.refusal import Refusal
from server.storage.answers.errands import errands_of
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def add_service(
    tx: OfficeTransaction, ticket_id: str, counter: str, service: str, actor: Actor, now: datetime
) -> Ticket:
    """Serve the person at the counter with another service from now on.

    The history begins a new interval, so that each service is measured for itself.
    One of the ticket's own errands that was to come later is done now; what was done so far is.

    Raises:
        Refusal: `unknown_service`; `wrong_state`, also for the service being served already;
            the refusals of `ticket_at_counter`.
    """
    if service not in tx.plan.services:
        raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=service)
    ticket = ticket_at_counter(tx, ticket_id, counter, actor)
    if ticket.service == service:
        raise Refusal(ProblemCode.WRONG_STATE, "same_service", number=ticket.number)
    goes_on = _with_errand(tx, ticket, service, now)._replace(service=service)
    return move(tx, ticket, goes_on, Act.ADD_SERVICE, _tell, now, actor)


def _with_errand(tx: OfficeTransaction, ticket: Ticket, service: str, now: datetime) -> Ticket:
    """Let a ticket with several errands do this one now: one of its own, or one more."""
    errands = errands_of(tx.connection, ticket)
    if not errands:
        return ticket
    done_here(tx, ticket, now)
    known = any(one.service == service for one in errands)
    more = ticket if known else add_errand_row(tx, ticket, service)
    not_done(tx, more, service)
    return more


def _tell(told: AboutTicket) -> TicketServiceAdded:
    return TicketServiceAdded(**told)
