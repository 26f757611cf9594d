"""The place of arrival, which a ticket keeps in whatever line it joins later."""

from sqlalchemy import bindparam, select

from server.contract.states import Act
from server.domain.discipline import moment
from server.storage.query import Values
from server.storage.tables import INTERVAL
from server.storage.tables.rows import Ticket
from server.storage.transaction import OfficeTransaction

MOVED_BY_STAFF = Values(
    int,
    select(INTERVAL.c.step)
    .where(
        INTERVAL.c.office == bindparam("office"),
        INTERVAL.c.ticket == bindparam("ticket"),
        INTERVAL.c.act == Act.TRANSFER.value,
        INTERVAL.c.chosen.is_(True),
    )
    .limit(1),
)


def place_of_arrival(tx: OfficeTransaction, ticket: Ticket) -> int:
    """Find the place of arrival.

    That is its own where a clock that was put back gave it a later one, unless staff did.
    """
    arrived = moment(ticket.issued_at)
    if ticket.place <= arrived:
        return arrived
    moved = MOVED_BY_STAFF.first(tx.connection, office=tx.office, ticket=ticket.id) is not None
    return arrived if moved else ticket.place
