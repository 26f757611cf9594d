"""Somebody books a visit: a service, a day, a slot, and nobody's name."""

import secrets
from datetime import datetime
from uuid import uuid4

from server.contract.events import AppointmentBooked
from server.contract.requests import BookAppointment
from server.contract.states import AppointmentState
from server.domain.appointment import CODE_LETTERS, CODE_SIGNS
from server.operations.appointment_rows.find_appointment import ADD_APPOINTMENT
from server.operations.appointment_rows.free_slot import free_slot
from server.operations.appointment_rows.reminders import keep_contact
from server.storage.tables.appointment_rows import Appointment
from server.storage.transaction import Actor, OfficeTransaction


def book_appointment(
    tx: OfficeTransaction,
    wanted: BookAppointment,
    minutes: float | None,
    actor: Actor,
    now: datetime,
    *,
    reminds: bool,
) -> Appointment:
    """Book a visit; `minutes` is the usual length of a stay, as far as it is known.

    An address is kept only where the server `reminds`.

    Raises:
        Refusal: those of `free_slot`.
    """
    at = free_slot(tx, wanted.service, wanted.day, wanted.slot, minutes, now)
    booked = Appointment(
        office=tx.office,
        id=str(uuid4()),
        code="".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LETTERS)),
        service=wanted.service,
        business_day=tx.plan.calendar.business_day(at),
        slot_at=at,
        state=AppointmentState.BOOKED.value,
        language=wanted.language,
        booked_at=now,
        moves=0,
        ticket=None,
    )
    ADD_APPOINTMENT.add(tx.connection, booked)
    if wanted.email is not None and reminds:
        keep_contact(tx, booked, wanted.email, now)
    tx.append(
        AppointmentBooked(appointment=booked.id, service=booked.service, slot_at=at), now, actor
    )
    return booked
