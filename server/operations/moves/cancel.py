"""A ticket is withdrawn."""

from datetime import datetime

from server.contract.events import EventType
from server.contract.states import Act, CancelReason
from server.operations.moves.tickets import NOT_PARKED, TicketRecord, move
from server.storage.transaction import Actor, OfficeTransaction


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
