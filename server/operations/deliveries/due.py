"""What is due is taken under the office's lock, so that no other process sends it too."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select

from server.storage.prepared import PreparedUpdate
from server.storage.query import Query, Values
from server.storage.tables import DELIVERY
from server.storage.tables.appointment_rows import Delivery
from server.storage.tables.ties import columns_of
from server.storage.transaction import OfficeTransaction

A_BATCH = 20
TRY_LATER = PreparedUpdate(Delivery, ("due_at", "tries"))


def due_of(kinds: Iterable[str]) -> Query[Delivery]:
    """Make the question for what is due of these kinds, the oldest first."""
    return Query(
        Delivery,
        select(*columns_of(Delivery))
        .where(
            DELIVERY.c.office == bindparam("office"),
            DELIVERY.c.due_at <= bindparam("now"),
            DELIVERY.c.kind.in_(list(kinds)),
        )
        .order_by(DELIVERY.c.due_at, DELIVERY.c.id)
        .limit(A_BATCH),
    )


def offices_with_due(kinds: Iterable[str]) -> Values[str]:
    """Make the question in which offices something of these kinds is due."""
    due = DELIVERY.c.kind.in_(list(kinds)), DELIVERY.c.due_at <= bindparam("now")
    return Values(str, select(DELIVERY.c.office).where(*due).distinct())


def try_later(
    tx: OfficeTransaction, delivery: Delivery, first_pause: timedelta, now: datetime
) -> None:
    """Put a delivery off to its next try at once; each pause is twice the one before."""
    due_at = now + first_pause * 2**delivery.tries
    TRY_LATER.save(tx.connection, delivery._replace(due_at=due_at, tries=delivery.tries + 1))
