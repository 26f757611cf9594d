"""The stay goes on with another service, without a second ticket."""

from datetime import datetime

from server.contract.events import AboutTicket, TicketServiceAdded
from server.contract.problems import ProblemCode
from server.contract.states import Act
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.moves.tickets import move
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def add_service(
    tx: OfficeTransaction, ticket_id: str, counter: str, service: str, actor: Actor, now: datetime
) -> Ticket:
    """Serve the person at the counter with another service from now on.

    The history begins a new interval, so that each service is measured for itself.

    Raises:
        Refusal: `unknown_service`; `wrong_state`, also for the service being served already;
            the refusals of `ticket_at_counter`.
    """
    if service not in tx.plan.services:
        raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=service)
    ticket = ticket_at_counter(tx, ticket_id, counter, actor)
    if ticket.service == service:
        raise Refusal(ProblemCode.WRONG_STATE, "same_service", number=ticket.number)
    return move(tx, ticket, ticket._replace(service=service), Act.ADD_SERVICE, _tell, now, actor)


def _tell(told: AboutTicket) -> TicketServiceAdded:
    return TicketServiceAdded(**told)
