"""The clerk calls the same number again; boards show and speak it again."""

from datetime import datetime

from server.contract.events import AboutTicket, AboutTicketCalled, TicketRecalled
from server.contract.states import Act
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.moves.call import about_call
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
    recalled = ticket._replace(call_count=times, last_called_at=now, last_call=tx.next_seq)
    details = about_call(tx, ticket.number, counter, times, now)

    def tell(told: AboutTicket) -> TicketRecalled:
        at_counter: AboutTicketCalled = {**told, "counter": counter}
        return TicketRecalled(**at_counter, **details)

    return move(tx, ticket, recalled, Act.RECALL, tell, now, actor)
