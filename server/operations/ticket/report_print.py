"""A kiosk or print agent says what became of a slip."""

from collections.abc import Callable
from datetime import datetime

from server.contract.events import Event, TicketPrinted, TicketPrintFailed
from server.contract.requests import PrintReport
from server.contract.states import PrintState
from server.operations.moves.tickets import find_ticket, save_ticket, whole_ticket
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def report_print(
    tx: OfficeTransaction,
    ticket_id: str,
    report: PrintReport,
    actor: Actor,
    now: datetime,
    *,
    hold_to_its_rate: Callable[[], None],
) -> Ticket:
    """Note a slip as printed, or as failed and why; the same report again changes nothing.

    A slip once printed stays printed, until staff order a copy: what is reported of it after that
    changes nothing. One that was sent to a printer which cannot tell counts as out, until a report
    says otherwise. `hold_to_its_rate` is asked before another failure is told.

    Raises:
        Refusal: `unknown_ticket`; those of `hold_to_its_rate`.
    """
    ticket = find_ticket(tx, ticket_id)
    failed = report.result == "failed"
    why = report.reason.value if failed and report.reason else None
    is_known = (ticket.print_state, ticket.print_reason) == (report.result, why)
    if is_known or ticket.print_state == PrintState.PRINTED:
        return ticket
    if failed:
        hold_to_its_rate()
    told = ticket._replace(print_state=report.result, print_reason=why)
    save_ticket(tx, told)
    assert actor.device is not None  # noqa: S101 -- nobody but devices may report
    whole = whole_ticket(tx, told)
    event: Event
    if failed:
        event = TicketPrintFailed(ticket=whole, number=told.number, device=actor.device, reason=why)
    else:
        event = TicketPrinted(ticket=whole, number=told.number, device=actor.device)
    tx.append(event, now, actor)
    return told
