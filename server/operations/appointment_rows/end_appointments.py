"""Visits that nobody came for as the day turns, and those that the office itself did not keep."""

from datetime import date, datetime

from sqlalchemy import bindparam, select

from server.contract.events import AppointmentCancelled, AppointmentMissed
from server.contract.states import AppointmentState
from server.operations.appointment_rows.find_appointment import SAVE_APPOINTMENT
from server.operations.appointment_rows.reminders import forget_contact
from server.storage.answers.appointments import cannot_be_kept
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
    """End the visits of days before, and wipe where their holders were written to.

    They count as missed; where the office had closed at their hour, they were cancelled by it.
    """
    for booked in NOT_KEPT.all(tx.connection, office=tx.office, today=today):
        closed = cannot_be_kept(tx.plan, booked)
        state = AppointmentState.CANCELLED if closed else AppointmentState.MISSED
        SAVE_APPOINTMENT.save(tx.connection, booked._replace(state=state.value))
        forget_contact(tx, booked.id)
        ended = AppointmentCancelled if closed else AppointmentMissed
        tx.append(ended(appointment=booked.id, service=booked.service), now)
