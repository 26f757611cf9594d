"""A kiosk or print agent says what became of a slip."""

from datetime import datetime
from typing import Literal

from server.contract.events import Event, TicketPrinted, TicketPrintFailed
from server.contract.states import PrintState
from server.operations.moves.tickets import find_ticket, save_ticket, whole_ticket
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def report_print(
    tx: OfficeTransaction,
    ticket_id: str,
    result: Literal["printed", "sent", "failed"],
    reason: str | None,
    actor: Actor,
    now: datetime,
) -> Ticket:
    """Note a slip as printed, or as failed and why; the same report again changes nothing.

    A slip once printed stays printed: a later failed copy is told to staff but does not
    take the first slip away. One that was sent to a printer which cannot tell counts as out, until
    a report says otherwise.

    Raises:
        Refusal: `unknown_ticket`.
    """
    ticket = find_ticket(tx, ticket_id)
    failed = result == "failed"
    why = reason if failed else None
    if (ticket.print_state, ticket.print_reason) == (result, why):
        return ticket
    told = ticket
    if result == "printed" or ticket.print_state != PrintState.PRINTED:
        told = ticket._replace(print_state=result, print_reason=why)
        save_ticket(tx, told)
    assert actor.device is not None  # noqa: S101 -- nobody but devices may report
    whole = whole_ticket(tx, told)
    event: Event
    if failed:
        event = TicketPrintFailed(
            ticket=whole, number=told.number, device=actor.device, reason=reason
        )
    else:
        event = TicketPrinted(ticket=whole, number=told.number, device=actor.device)
    tx.append(event, now, actor)
    return told
