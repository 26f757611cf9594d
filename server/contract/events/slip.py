"""What becomes of a ticket's slip."""

from server.contract.events.event import Event, event
from server.contract.events.fields import Copy, DeviceId, Number, WholeTicket, WhyNotPrinted
from server.contract.events.kind import EventType


@event(EventType.TICKET_PRINTED)
class TicketPrinted(Event):
    """The slip came out, or (`ticket.print` is `sent`) was sent to a printer that cannot tell."""

    ticket: WholeTicket
    number: Number
    device: DeviceId


@event(EventType.TICKET_PRINT_FAILED)
class TicketPrintFailed(Event):
    """The slip did not come out, or nobody knows; the number stays valid."""

    ticket: WholeTicket
    number: Number
    device: DeviceId
    reason: WhyNotPrinted


@event(EventType.TICKET_PRINT_ORDERED, kiosk=("ticket", "device", "copy"), meant_for="device")
class TicketPrintOrdered(Event):
    """Staff asked a device for a copy of the slip; of all devices only that one hears of it."""

    ticket: WholeTicket
    number: Number
    device: DeviceId
    copy: Copy
