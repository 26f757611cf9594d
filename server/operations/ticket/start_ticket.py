"""The person is at the counter: the way ends and the service begins."""

from datetime import datetime

from server.contract.events import AboutTicket, TicketStarted
from server.contract.states import Act
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.moves.tickets import move
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def start_ticket(
    tx: OfficeTransaction, ticket_id: str, counter: str, actor: Actor, now: datetime
) -> Ticket:
    """Begin to serve a called ticket.

    Raises:
        Refusal: `wrong_state` and the refusals of `ticket_at_counter`.
    """
    ticket = ticket_at_counter(tx, ticket_id, counter, actor)
    return move(tx, ticket, ticket._replace(started_at=now), Act.START, _tell, now, actor)


def _tell(told: AboutTicket) -> TicketStarted:
    return TicketStarted(**told)
