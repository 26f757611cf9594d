"""A ticket is withdrawn."""

from datetime import datetime

from server.contract.states import CancelReason
from server.operations.at_counter.staff_at_hand import check_at_hand
from server.operations.moves.cancel import cancel
from server.operations.moves.tickets import find_ticket
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def cancel_ticket(
    tx: OfficeTransaction,
    ticket_id: str,
    counter: str | None,
    reason: CancelReason,
    actor: Actor,
    now: datetime,
    *,
    supervises: bool,
) -> Ticket:
    """Withdraw a ticket that waits or is put aside.

    Raises:
        Refusal: `unknown_ticket`, `wrong_state`, and those of `check_at_hand`.
    """
    ticket = find_ticket(tx, ticket_id)
    check_at_hand(tx, ticket, counter, actor, supervises=supervises)
    return cancel(tx, ticket, reason, now, actor)
