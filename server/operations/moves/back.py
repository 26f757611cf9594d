"""Somebody who missed a call is back in the line."""

from datetime import datetime

from server.contract.events import AboutTicket, TicketReturned
from server.contract.states import Act
from server.operations.moves.tickets import back_in_line, move
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def back_after_missed_call(
    tx: OfficeTransaction, ticket: Ticket, act: Act, now: datetime, actor: Actor
) -> Ticket:
    """Put a missed ticket behind the next calls of its service, as many as the office says.

    Raises:
        Refusal: `wrong_state`.
    """
    back = back_in_line(ticket)._replace(
        first=False, after_calls=tx.plan.rules.clerk.return_after_calls, returned_at=now
    )
    return move(tx, ticket, back, act, tell_returned, now, actor)


def tell_returned(told: AboutTicket) -> TicketReturned:
    """Make the event of a ticket that is back in the line."""
    return TicketReturned(**told)
