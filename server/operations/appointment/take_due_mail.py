"""Messages whose time has come are taken, so that no other process sends them too."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, select

from server.operations.appointment_rows.reminders import forget_message
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import APPOINTMENT, APPOINTMENT_CONTACT, DELIVERY
from server.storage.tables.appointment_rows import Delivery
from server.storage.tables.ties import columns_of
from server.storage.transaction import OfficeTransaction

A_BATCH = 20
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


DUE = Query(
    Delivery,
    select(*columns_of(Delivery))
    .where(DELIVERY.c.office == bindparam("office"), DELIVERY.c.due_at <= bindparam("now"))
    .order_by(DELIVERY.c.due_at, DELIVERY.c.id)
    .limit(A_BATCH),
)


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
TRY_LATER = PreparedUpdate(Delivery, ("due_at", "tries"))


def take_due_mail(tx: OfficeTransaction, now: datetime) -> list[Message]:
    """Take what is due: under the office's lock each is put off to its next try at once.

    What was tried MOST_TRIES times, and what has nobody to go to any more, is given up.
    """
    taken = []
    for one in DUE.all(tx.connection, office=tx.office, now=now):
        holder = HOLDER.first(tx.connection, office=tx.office, id=one.about)
        if holder is None or one.tries >= MOST_TRIES:
            forget_message(tx, one.id)
            continue
        pause = FIRST_PAUSE * 2**one.tries
        TRY_LATER.save(tx.connection, one._replace(due_at=now + pause, tries=one.tries + 1))
        taken.append(Message(one.id, one.kind, holder.code, holder.language, holder.email))
    return taken
