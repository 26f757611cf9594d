"""Who is reminded of a booked visit, and when; nobody's address outlives the visit."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete

from server.contract.states import DeliveryKind
from server.operations.deliveries.ordered import forget_deliveries, order_delivery
from server.storage.prepared import PreparedInsert
from server.storage.tables import APPOINTMENT_CONTACT
from server.storage.tables.appointment_rows import Appointment, AppointmentContact
from server.storage.transaction import OfficeTransaction

ADD_CONTACT = PreparedInsert(AppointmentContact)
FORGET_CONTACT = delete(APPOINTMENT_CONTACT).where(
    APPOINTMENT_CONTACT.c.office == bindparam("in_office"),
    APPOINTMENT_CONTACT.c.appointment == bindparam("of"),
)
SOON = timedelta(hours=1)
"""Whoever books so shortly before the reminder is told by the first message alone."""


def keep_contact(tx: OfficeTransaction, booked: Appointment, email: str, now: datetime) -> None:
    """Keep where to write about a visit that was just booked, and write."""
    ADD_CONTACT.add(tx.connection, AppointmentContact(tx.office, booked.id, email))
    tell_holder(tx, booked, DeliveryKind.BOOKED, now)


def tell_holder(
    tx: OfficeTransaction, booked: Appointment, kind: DeliveryKind, now: datetime
) -> None:
    """Write to the holder now, and once more before the hour as the office has settled."""
    order_delivery(tx, kind.value, booked.id, now)
    hours = tx.plan.set_up.appointments.remind_hours
    due = booked.slot_at - timedelta(hours=hours)
    if hours and due > now + SOON:
        order_delivery(tx, DeliveryKind.REMINDER.value, booked.id, due)


def forget_contact(tx: OfficeTransaction, appointment: str) -> None:
    """Wipe the address: the visit is over, or will not be."""
    forget_deliveries(tx, appointment)
    tx.connection.execute(FORGET_CONTACT, {"in_office": tx.office, "of": appointment})
