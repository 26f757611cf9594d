"""Whoever holds a slip waits no longer."""

from datetime import datetime

from server.contract.states import Act, CancelReason
from server.operations.moves.cancel import cancel
from server.operations.moves.tickets import find_ticket
from server.operations.today.of_today import check_of_today
from server.storage.tables.rows import Ticket
from server.storage.transaction import NOBODY, OfficeTransaction


def leave_line(tx: OfficeTransaction, ticket_id: str, now: datetime) -> Ticket:
    """Withdraw a ticket that waits or is put aside, for its holder; there is no way back.

    Raises:
        Refusal: `unknown_ticket`; `wrong_state`, also for a ticket of another day.
    """
    ticket = find_ticket(tx, ticket_id)
    check_of_today(tx, ticket, now)
    return cancel(tx, ticket, CancelReason.LEFT, now, NOBODY, Act.LEAVE)
