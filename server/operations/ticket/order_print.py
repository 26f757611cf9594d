"""Staff order a copy of a slip from a kiosk."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.events import TicketPrintOrdered
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, PrintState
from server.operations.moves.tickets import find_ticket, save_ticket, whole_ticket
from server.refusal import Refusal
from server.storage.query import Values
from server.storage.tables import DEVICE
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction

FIND_PRINTING = Values(
    str,
    select(DEVICE.c.id).where(
        DEVICE.c.office == bindparam("office"),
        DEVICE.c.id == bindparam("id"),
        DEVICE.c.kind.in_([DeviceKind.KIOSK.value, DeviceKind.AGENT.value]),
    ),
)


def order_print(
    tx: OfficeTransaction, ticket_id: str, device: str | None, actor: Actor, now: datetime
) -> Ticket:
    """Ask a device for a copy, numbered from 2 and marked as one on paper.

    Of a number that staff issued, the first slip is no copy but number 1.

    Raises:
        Refusal: `unknown_ticket`; `unknown_device` when neither the request nor the ticket
            names a device that prints.
    """
    ticket = find_ticket(tx, ticket_id)
    wanted = device or ticket.device
    found = FIND_PRINTING.first(tx.connection, office=tx.office, id=wanted)
    if found is None:
        raise Refusal(ProblemCode.UNKNOWN_DEVICE, device=wanted)
    # Pending again, so that a copy that fails too is told to staff.
    is_copy = ticket.print_state != PrintState.NONE or ticket.copies > 0
    ordered = ticket._replace(
        print_state=PrintState.PENDING.value,
        print_reason=None,
        copies=ticket.copies + is_copy,
    )
    save_ticket(tx, ordered)
    event = TicketPrintOrdered(
        ticket=whole_ticket(tx, ordered),
        number=ordered.number,
        device=found,
        copy=ordered.copies + 1,
    )
    tx.append(event, now, actor)
    return ordered
