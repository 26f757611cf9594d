"""The visit is over."""

from datetime import datetime

from server.contract.events import EventType
from server.contract.states import Act
from server.operations.ticket_at_counter import ticket_at_counter
from server.operations.ticket_moves import TicketRecord, move
from server.storage.transaction import Actor, OfficeTransaction


def finish_ticket(
    tx: OfficeTransaction, ticket_id: str, counter: str, actor: Actor, now: datetime
) -> TicketRecord:
    """Finish the ticket at the clerk's counter.

    Raises:
        Refusal: `wrong_state` and the refusals of `ticket_at_counter`.
    """
    return finish(tx, ticket_at_counter(tx, ticket_id, counter, actor), now, actor)


def finish(
    tx: OfficeTransaction, ticket: TicketRecord, now: datetime, actor: Actor
) -> TicketRecord:
    """Finish a ticket already known to be at the clerk's counter."""
    changes = {"finished_at": now, "clerk": actor.user}
    return move(tx, ticket, Act.FINISH, EventType.TICKET_FINISHED, now, actor, changes)
