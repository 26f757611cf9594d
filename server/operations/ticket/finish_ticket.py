"""The stay is over."""

from datetime import datetime

from server.contract.states import AT_COUNTER, TicketState
from server.domain.errands import LookAhead, nothing_known
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.hall_rows.asked_moves import go_where_asked
from server.operations.moves.ask_rating import ask_rating
from server.operations.moves.finish import finish
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def finish_ticket(
    tx: OfficeTransaction,
    ticket_id: str,
    counter: str,
    actor: Actor,
    now: datetime,
    outcome: str | None = None,
    look: LookAhead = nothing_known,
    *,
    visit: bool = False,
) -> Ticket:
    """Finish the ticket at the clerk's counter, or the one that was put aside there.

    Whoever sits there is asked how it was, unless the ticket goes on to another errand; it does
    while some are left, and `look` tells what each would cost, unless the whole `visit` is over.

    Raises:
        Refusal: `wrong_state`, those of `ticket_at_counter` and of `finish`.
    """
    ticket = ticket_at_counter(tx, ticket_id, counter, actor)
    finished = finish(tx, ticket, now, actor, outcome, look, visit=visit)
    if ticket.state in AT_COUNTER and finished.state == TicketState.SERVED:
        ask_rating(tx, finished, now)
    go_where_asked(tx, actor, now)
    return finished
