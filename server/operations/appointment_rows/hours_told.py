"""Who booked an hour is written to when the office closes it, and when it opens it after all."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from server.contract.states import AppointmentState, DeliveryKind
from server.operations.deliveries.ordered import order_delivery
from server.storage.answers.appointments import cannot_be_kept
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import APPOINTMENT, APPOINTMENT_CONTACT, DELIVERY
from server.storage.tables.appointment_rows import Appointment
from server.storage.transaction import OfficeTransaction

TO_COME = Query(
    Appointment,
    select(APPOINTMENT)
    .join_from(
        APPOINTMENT,
        APPOINTMENT_CONTACT,
        (APPOINTMENT_CONTACT.c.office == APPOINTMENT.c.office)
        & (APPOINTMENT_CONTACT.c.appointment == APPOINTMENT.c.id),
    )
    .where(
        APPOINTMENT.c.office == bindparam("office"),
        APPOINTMENT.c.slot_at > bindparam("now"),
        APPOINTMENT.c.state == AppointmentState.BOOKED.value,
    )
    .order_by(APPOINTMENT.c.slot_at, APPOINTMENT.c.id),
)
FORGET_KIND = delete(DELIVERY).where(
    DELIVERY.c.office == bindparam("in_office"),
    DELIVERY.c.about == bindparam("of"),
    DELIVERY.c.kind == bindparam("of_kind"),
)
OTHER = {
    DeliveryKind.CLOSED: DeliveryKind.REOPENED,
    DeliveryKind.REOPENED: DeliveryKind.CLOSED,
}


def tell_of_hours(tx: OfficeTransaction, before: OfficePlan, now: datetime) -> None:
    """Write at once to each holder whose hour `before` had open and the plan has not, or back.

    A letter that has not left yet and is no longer true is taken back instead: nobody is told that
    something is over of which they never heard.
    """
    for visit in TO_COME.all(tx.connection, office=tx.office, now=now):
        closed = cannot_be_kept(tx.plan, visit)
        if closed == cannot_be_kept(before, visit):
            continue
        kind = DeliveryKind.CLOSED if closed else DeliveryKind.REOPENED
        other = {"in_office": tx.office, "of": visit.id, "of_kind": OTHER[kind].value}
        if not tx.connection.execute(FORGET_KIND, other).rowcount:
            order_delivery(tx, kind.value, visit.id, now)
