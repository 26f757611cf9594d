"""Numbers from home that nobody has confirmed: put back once when reached, then they lapse."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, select

from server.contract.events import AboutTicket, TicketExpired, TicketPutBack
from server.contract.states import Act, ExpireReason
from server.domain.from_home import confirmed_by
from server.operations.moves.tickets import move
from server.storage.query import Query
from server.storage.tables import TICKET
from server.storage.tables.live import waiting
from server.storage.tables.rows import Ticket
from server.storage.transaction import NOBODY, OfficeTransaction

UNCONFIRMED = Query(
    Ticket,
    waiting(
        select(TICKET).where(
            TICKET.c.office == bindparam("office"),
            TICKET.c.from_home.is_(True),
            TICKET.c.confirmed_at.is_(None),
        )
    ).order_by(TICKET.c.place, TICKET.c.number),
)


def is_too_late(tx: OfficeTransaction, ticket: Ticket, now: datetime) -> bool:
    """Tell whether the time to confirm a number from home is over."""
    return now > confirmed_by(ticket.issued_at, tx.plan.set_up.from_home.confirm_minutes)


def pass_over(tx: OfficeTransaction, ticket: Ticket, now: datetime) -> None:
    """Let others go before a number whose turn came unconfirmed; the second time it lapses."""
    if ticket.put_back or is_too_late(tx, ticket, now):
        _lapse(tx, ticket, now)
        return
    calls = tx.plan.set_up.from_home.back_after_calls
    # Whoever the same press calls instead is the first of those that go before.
    since = now - timedelta(microseconds=1)
    held = ticket._replace(put_back=True, after_calls=calls, returned_at=since)

    def tell(told: AboutTicket) -> TicketPutBack:
        return TicketPutBack(**told, calls=calls)

    move(tx, ticket, held, Act.PUT_BACK, tell, now, NOBODY)


def lapse_unconfirmed(tx: OfficeTransaction, now: datetime) -> None:
    """Let the numbers from home lapse whose time to confirm is over."""
    for ticket in UNCONFIRMED.all(tx.connection, office=tx.office):
        if is_too_late(tx, ticket, now):
            _lapse(tx, ticket, now)


def _lapse(tx: OfficeTransaction, ticket: Ticket, now: datetime) -> None:
    move(tx, ticket, ticket, Act.LAPSE, _not_confirmed, now, NOBODY)


def _not_confirmed(told: AboutTicket) -> TicketExpired:
    return TicketExpired(**told, reason=ExpireReason.NOT_CONFIRMED)
