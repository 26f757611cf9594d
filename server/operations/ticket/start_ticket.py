"""The person is at the counter: the way ends and the service begins."""

from datetime import datetime

from server.contract.events import EventType
from server.contract.states import Act
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.moves.tickets import TicketRecord, move
from server.storage.transaction import Actor, OfficeTransaction


def start_ticket(
    tx: OfficeTransaction, ticket_id: str, counter: str, actor: Actor, now: datetime
) -> TicketRecord:
    """Begin to serve a called ticket.

    Raises:
        Refusal: `wrong_state` and the refusals of `ticket_at_counter`.
    """
    ticket = ticket_at_counter(tx, ticket_id, counter, actor)
    event = EventType.TICKET_STARTED
    return move(tx, ticket, Act.START, event, now, actor, {"started_at": now})
