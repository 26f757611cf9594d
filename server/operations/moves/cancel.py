"""A ticket is withdrawn."""

from datetime import datetime

from server.contract.events import AboutTicket, TicketCancelled
from server.contract.states import Act, CancelReason
from server.operations.moves.tickets import move, not_parked
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def cancel(
    tx: OfficeTransaction,
    ticket: Ticket,
    reason: CancelReason,
    now: datetime,
    actor: Actor,
    act: Act = Act.CANCEL,
) -> Ticket:
    """Withdraw a ticket for somebody who may; `act` is what the day's log calls it.

    Raises:
        Refusal: `wrong_state`.
    """
    cancelled = not_parked(ticket)._replace(finished_at=now)

    def tell(told: AboutTicket) -> TicketCancelled:
        return TicketCancelled(**told, reason=reason)

    return move(tx, ticket, cancelled, act, tell, now, actor)
