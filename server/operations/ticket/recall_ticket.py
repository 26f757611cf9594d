"""The clerk calls the same number again; boards show and speak it again."""

from datetime import datetime

from server.contract.events import EventType
from server.contract.states import Act
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.moves.call import call_details
from server.operations.moves.tickets import move
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def recall_ticket(
    tx: OfficeTransaction, ticket_id: str, counter: str, actor: Actor, now: datetime
) -> Ticket:
    """Repeat a call; the way still counts from the first one.

    Raises:
        Refusal: `wrong_state` and the refusals of `ticket_at_counter`.
    """
    ticket = ticket_at_counter(tx, ticket_id, counter, actor)
    times = ticket.call_count + 1
    says = call_details(tx, ticket.number, counter, times, now)
    event = EventType.TICKET_RECALLED
    recalled = ticket._replace(call_count=times)
    return move(tx, ticket, recalled, Act.RECALL, event, now, actor, says)
