"""What becomes of booked visits. Their codes and addresses are in no event, only their ids."""

from server.contract.events.event import Event, event
from server.contract.events.fields import AppointmentId, Number, ServiceCode, SlotAt
from server.contract.events.kind import EventType


@event(EventType.APPOINTMENT_BOOKED)
class AppointmentBooked(Event):
    """Somebody booked a visit."""

    appointment: AppointmentId
    service: ServiceCode
    slot_at: SlotAt


@event(EventType.APPOINTMENT_MOVED)
class AppointmentMoved(Event):
    """A booked visit has another hour."""

    appointment: AppointmentId
    service: ServiceCode
    slot_at: SlotAt


@event(EventType.APPOINTMENT_CANCELLED)
class AppointmentCancelled(Event):
    """A booked visit will not be."""

    appointment: AppointmentId
    service: ServiceCode


@event(EventType.APPOINTMENT_ARRIVED)
class AppointmentArrived(Event):
    """Whoever booked has come and has a number; `ticket.issued` came before."""

    appointment: AppointmentId
    service: ServiceCode
    number: Number


@event(EventType.APPOINTMENT_MISSED)
class AppointmentMissed(Event):
    """Nobody came for a booked visit of a day before."""

    appointment: AppointmentId
    service: ServiceCode
