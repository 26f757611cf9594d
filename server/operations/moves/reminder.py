"""Staff are reminded of a ticket that was put aside."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.events import TicketReminder
from server.operations.moves.tickets import about, save_ticket
from server.storage.query import Query
from server.storage.tables import TICKET
from server.storage.tables.rows import Ticket
from server.storage.transaction import OfficeTransaction

TIME_IS_UP = Query(
    Ticket,
    select(TICKET)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        TICKET.c.state == "parked",
        TICKET.c.remind_at <= bindparam("now"),
        TICKET.c.reminded.is_(False),
    )
    .order_by(TICKET.c.remind_at, TICKET.c.number),
)


def remind_of_parked(tx: OfficeTransaction, now: datetime) -> None:
    """Tell staff, once, of each parked ticket whose time is up."""
    due = TIME_IS_UP.all(tx.connection, office=tx.office, day=tx.business_day, now=now)
    for one in due:
        ticket = one._replace(reminded=True)
        save_ticket(tx, ticket)
        assert ticket.park_reason is not None  # noqa: S101 -- parking gave it one
        tx.append(TicketReminder(**about(tx, ticket), reason=ticket.park_reason), now)
