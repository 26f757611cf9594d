"""Who is reminded of a booked visit, and when; nobody's address outlives the visit."""

from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import bindparam, delete

from server.contract.states import DeliveryKind
from server.storage.prepared import PreparedInsert
from server.storage.tables import APPOINTMENT_CONTACT, DELIVERY
from server.storage.tables.appointment_rows import Appointment, AppointmentContact, Delivery
from server.storage.transaction import OfficeTransaction

ADD_CONTACT = PreparedInsert(AppointmentContact)
ADD_DELIVERY = PreparedInsert(Delivery)
FORGET_CONTACT = delete(APPOINTMENT_CONTACT).where(
    APPOINTMENT_CONTACT.c.office == bindparam("in_office"),
    APPOINTMENT_CONTACT.c.appointment == bindparam("of"),
)
FORGET_DELIVERIES = delete(DELIVERY).where(
    DELIVERY.c.office == bindparam("in_office"), DELIVERY.c.about == bindparam("of")
)
FORGET_DELIVERY = delete(DELIVERY).where(
    DELIVERY.c.office == bindparam("in_office"), DELIVERY.c.id == bindparam("of")
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
    _order(tx, booked, kind, now)
    hours = tx.plan.set_up.appointments.remind_hours
    due = booked.slot_at - timedelta(hours=hours)
    if hours and due > now + SOON:
        _order(tx, booked, DeliveryKind.REMINDER, due)


def forget_messages(tx: OfficeTransaction, appointment: str) -> None:
    """Send nothing more of what was to be sent about a visit."""
    tx.connection.execute(FORGET_DELIVERIES, {"in_office": tx.office, "of": appointment})


def forget_message(tx: OfficeTransaction, message: str) -> None:
    """Forget a message that was sent, or never will be."""
    tx.connection.execute(FORGET_DELIVERY, {"in_office": tx.office, "of": message})


def forget_contact(tx: OfficeTransaction, appointment: str) -> None:
    """Wipe the address: the visit is over, or will not be."""
    forget_messages(tx, appointment)
    tx.connection.execute(FORGET_CONTACT, {"in_office": tx.office, "of": appointment})


def _order(
    tx: OfficeTransaction, booked: Appointment, kind: DeliveryKind, due_at: datetime
) -> None:
    ADD_DELIVERY.add(
        tx.connection, Delivery(tx.office, str(uuid4()), kind.value, booked.id, due_at, 0)
    )
