"""What becomes of a ticket's slip, and of a trial of one."""

from server.contract.events.event import Event, event
from server.contract.events.fields import (
    Copy,
    DeviceId,
    Number,
    TrialOrder,
    TrialResult,
    TrialTexts,
    WholeTicket,
    WhyNotPrinted,
)
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


@event(EventType.SLIP_TRIAL_ORDERED, kiosk=("device", "slip"), meant_for="device")
class SlipTrialOrdered(Event):
    """An admin tries a slip on a device before its settings are saved; nobody gets a number."""

    device: DeviceId
    slip: TrialTexts


@event(EventType.SLIP_TRIAL_ENDED)
class SlipTrialEnded(Event):
    """A trial of a slip came out, or did not."""

    device: DeviceId
    trial: TrialOrder
    result: TrialResult
    reason: WhyNotPrinted
