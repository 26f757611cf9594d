"""Messages whose time has come are taken, so that no other process sends them too."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, select

from server.contract.states import DeliveryKind
from server.operations.deliveries.due import due_of, try_later
from server.operations.deliveries.ordered import forget_delivery
from server.storage.answers.appointments import cannot_be_kept
from server.storage.query import Query
from server.storage.tables import APPOINTMENT, APPOINTMENT_CONTACT
from server.storage.tables.appointment_rows import Appointment, Delivery
from server.storage.transaction import OfficeTransaction

MOST_TRIES = 8
FIRST_PAUSE = timedelta(minutes=2)
"""Before the second try; each pause is twice the one before."""


class Message(NamedTuple):
    """What is to be sent: its id, what it says, of which visit, and to whom."""

    id: str
    kind: str
    code: str
    language: str
    email: str


DUE = due_of(one.value for one in DeliveryKind)


class Holder(NamedTuple):
    """Where and how somebody who booked is written to."""

    code: str
    language: str
    email: str


HOLDER = Query(
    Holder,
    select(APPOINTMENT.c.code, APPOINTMENT.c.language, APPOINTMENT_CONTACT.c.email)
    .join_from(
        APPOINTMENT,
        APPOINTMENT_CONTACT,
        (APPOINTMENT_CONTACT.c.office == APPOINTMENT.c.office)
        & (APPOINTMENT_CONTACT.c.appointment == APPOINTMENT.c.id),
    )
    .where(APPOINTMENT.c.office == bindparam("office"), APPOINTMENT.c.id == bindparam("id")),
)


VISIT = Query(
    Appointment,
    select(APPOINTMENT).where(
        APPOINTMENT.c.office == bindparam("office"), APPOINTMENT.c.id == bindparam("id")
    ),
)


def take_due_mail(tx: OfficeTransaction, now: datetime) -> list[Message]:
    """Take what is due: under the office's lock each is put off to its next try at once.

    What was tried MOST_TRIES times, what has nobody to go to any more, and what is true no more
    is given up.
    """
    taken = []
    for one in DUE.all(tx.connection, office=tx.office, now=now):
        holder = HOLDER.first(tx.connection, office=tx.office, id=one.about)
        if holder is None or one.tries >= MOST_TRIES or _is_untrue(tx, one):
            forget_delivery(tx, one.id)
            continue
        try_later(tx, one, FIRST_PAUSE, now)
        taken.append(Message(one.id, one.kind, holder.code, holder.language, holder.email))
    return taken


def _is_untrue(tx: OfficeTransaction, delivery: Delivery) -> bool:
    """Tell whether a letter says that an hour is closed which is open by now."""
    if delivery.kind != DeliveryKind.CLOSED:
        return False
    visit = VISIT.first(tx.connection, office=tx.office, id=delivery.about)
    return visit is not None and not cannot_be_kept(tx.plan, visit)
