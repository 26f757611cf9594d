"""What was ordered to be sent, until it left or is given up."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, bindparam, delete

from server.storage.prepared import PreparedInsert
from server.storage.tables import DELIVERY
from server.storage.tables.appointment_rows import Delivery
from server.storage.transaction import OfficeTransaction

ADD_DELIVERY = PreparedInsert(Delivery)
FORGET_DELIVERIES = delete(DELIVERY).where(
    DELIVERY.c.office == bindparam("in_office"), DELIVERY.c.about == bindparam("of")
)
FORGET_DELIVERY = delete(DELIVERY).where(
    DELIVERY.c.office == bindparam("in_office"), DELIVERY.c.id == bindparam("of")
)


def order_delivery(tx: OfficeTransaction, kind: str, about: str, due_at: datetime) -> None:
    """Order something to be sent about a visit or a phone, named by its id."""
    add_delivery(tx.connection, tx.office, kind, about, due_at)


def add_delivery(
    connection: Connection, office: str, kind: str, about: str, due_at: datetime
) -> None:
    """Order it also by a command beside the server."""
    ADD_DELIVERY.add(connection, Delivery(office, str(uuid4()), kind, about, due_at, 0))


def forget_deliveries(tx: OfficeTransaction, about: str) -> None:
    """Send nothing more of what was ordered about a visit or a phone."""
    tx.connection.execute(FORGET_DELIVERIES, {"in_office": tx.office, "of": about})


def forget_delivery(tx: OfficeTransaction, delivery: str) -> None:
    """Forget what was sent, or never will be."""
    tx.connection.execute(FORGET_DELIVERY, {"in_office": tx.office, "of": delivery})
