"""A booked visit will not be: its place is somebody else's at once."""

from datetime import datetime

from server.contract.events import AppointmentCancelled
from server.contract.states import AppointmentState
from server.operations.appointment_rows.find_appointment import SAVE_APPOINTMENT, still_booked
from server.operations.appointment_rows.reminders import forget_contact
from server.storage.tables.appointment_rows import Appointment
from server.storage.transaction import Actor, OfficeTransaction


def cancel_appointment(
    tx: OfficeTransaction, code: str, actor: Actor, now: datetime
) -> Appointment:
    """Give a place back.

    Raises:
        Refusal: those of `still_booked`.
    """
    cancelled = still_booked(tx, code)._replace(state=AppointmentState.CANCELLED.value)
    SAVE_APPOINTMENT.save(tx.connection, cancelled)
    forget_contact(tx, cancelled.id)
    tx.append(AppointmentCancelled(appointment=cancelled.id, service=cancelled.service), now, actor)
    return cancelled
