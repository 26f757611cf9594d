"""Visits that nobody came for, as the day turns."""

from datetime import date, datetime

from sqlalchemy import bindparam, select

from server.contract.events import AppointmentMissed
from server.contract.states import AppointmentState
from server.operations.appointment_rows.find_appointment import SAVE_APPOINTMENT
from server.operations.appointment_rows.reminders import forget_contact
from server.storage.query import Query
from server.storage.tables import APPOINTMENT
from server.storage.tables.appointment_rows import Appointment
from server.storage.transaction import OfficeTransaction

NOT_KEPT = Query(
    Appointment,
    select(APPOINTMENT)
    .where(
        APPOINTMENT.c.office == bindparam("office"),
        APPOINTMENT.c.business_day < bindparam("today"),
        APPOINTMENT.c.state == AppointmentState.BOOKED.value,
    )
    .order_by(APPOINTMENT.c.slot_at, APPOINTMENT.c.id),
)


def end_appointments(tx: OfficeTransaction, today: date, now: datetime) -> None:
    """Count the visits of days before as missed, and wipe where their holders were written to."""
    for booked in NOT_KEPT.all(tx.connection, office=tx.office, today=today):
        missed = booked._replace(state=AppointmentState.MISSED.value)
        SAVE_APPOINTMENT.save(tx.connection, missed)
        forget_contact(tx, booked.id)
        tx.append(AppointmentMissed(appointment=booked.id, service=booked.service), now)
