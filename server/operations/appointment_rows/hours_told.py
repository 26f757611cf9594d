"""Who booked an hour is written to when the office closes it, and when it opens it after all."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from server.contract.states import AppointmentState, DeliveryKind
from server.operations.deliveries.ordered import add_delivery
from server.storage.answers.appointments import cannot_be_kept
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.tables import APPOINTMENT, APPOINTMENT_CONTACT, DELIVERY
from server.storage.tables.appointment_rows import Appointment

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


@contextmanager
def telling_of_hours(connection: Connection, office: str, now: datetime) -> Iterator[None]:
    """Tell of hours that a command closes or opens beside the server, as the console does.

    The office is locked by whoever begins this; one that is made anew has told nobody an hour.
    """
    before = read_plan(connection, office)
    yield
    after = read_plan(connection, office)
    if before is not None and after is not None:
        tell_of_hours(connection, after, before, now)


def tell_of_hours(
    connection: Connection, plan: OfficePlan, before: OfficePlan, now: datetime
) -> None:
    """Write at once to each holder whose hour `before` had open and the plan has not, or back.

    A letter that has not left yet and is no longer true is taken back instead: nobody is told that
    something is over of which they never heard.
    """
    for visit in TO_COME.all(connection, office=plan.code, now=now):
        closed = cannot_be_kept(plan, visit)
        if closed == cannot_be_kept(before, visit):
            continue
        kind = DeliveryKind.CLOSED if closed else DeliveryKind.REOPENED
        other = {"in_office": plan.code, "of": visit.id, "of_kind": OTHER[kind].value}
        if not connection.execute(FORGET_KIND, other).rowcount:
            add_delivery(connection, plan.code, kind.value, visit.id, now)
