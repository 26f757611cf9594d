"""A ticket is withdrawn."""

from datetime import datetime

from server.contract.events import EventType
from server.contract.states import Act, CancelReason
from server.operations.at_counter.staff_at_hand import check_at_hand
from server.operations.moves.tickets import NOT_PARKED, TicketRecord, find_ticket, move
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
) -> TicketRecord:
    """Withdraw a ticket that waits or is put aside.

    Raises:
        Refusal: `unknown_ticket`, `wrong_state`, and those of `check_at_hand`.
    """
    check_at_hand(tx, counter, actor, supervises=supervises)
    return cancel(tx, find_ticket(tx, ticket_id), reason, now, actor)


def cancel(
    tx: OfficeTransaction, ticket: TicketRecord, reason: CancelReason, now: datetime, actor: Actor
) -> TicketRecord:
    """Withdraw a ticket for somebody who may.

    Raises:
        Refusal: `wrong_state`.
    """
    changes = {**NOT_PARKED, "finished_at": now}
    says = {"reason": reason.value}
    return move(tx, ticket, Act.CANCEL, EventType.TICKET_CANCELLED, now, actor, changes, says)
