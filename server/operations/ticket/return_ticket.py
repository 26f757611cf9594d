"""Somebody put aside, or missed when called, is back in the line."""

from datetime import datetime

from server.contract.states import Act, TicketState
from server.operations.at_counter.staff_at_hand import check_at_hand
from server.operations.moves.back import back_after_missed_call, tell_returned
from server.operations.moves.tickets import back_in_line, find_ticket, move
from server.operations.today.of_today import check_of_today
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def return_ticket(
    tx: OfficeTransaction,
    ticket_id: str,
    counter: str | None,
    actor: Actor,
    now: datetime,
    *,
    supervises: bool,
) -> Ticket:
    """Put a ticket back: a parked one at its arrival place, a missed one after the next few.

    Raises:
        Refusal: `unknown_ticket`; `wrong_state`, also for a ticket of another day; the
            refusals of `check_at_hand`.
    """
    ticket = find_ticket(tx, ticket_id)
    check_at_hand(tx, ticket, counter, actor, supervises=supervises)
    check_of_today(tx, ticket, now)
    if ticket.state == TicketState.NO_SHOW:
        return back_after_missed_call(tx, ticket, Act.RETURN, now, actor)
    back = back_in_line(ticket)._replace(first=False, after_calls=0, returned_at=None)
    return move(tx, ticket, back, Act.RETURN, tell_returned, now, actor)
