"""Whoever was served is asked how it was, on the tablet of the counter."""

from datetime import date, datetime
from uuid import uuid4

from sqlalchemy import bindparam, delete, select

from server.contract.events import RatingAsked
from server.domain.rating import OPEN_FOR, SENT_WITHIN
from server.storage.prepared import PreparedInsert, PreparedRows, PreparedUpdate
from server.storage.tables import RATING_ASK
from server.storage.tables.rating_rows import RatingAsk
from server.storage.tables.rows import Ticket
from server.storage.transaction import OfficeTransaction

FIND_ASK = PreparedRows(
    RatingAsk,
    select(RATING_ASK).where(
        RATING_ASK.c.office == bindparam("office"), RATING_ASK.c.ticket == bindparam("ticket")
    ),
)
KEEP_ASK = PreparedInsert(RatingAsk)
SAVE_ASK = PreparedUpdate(RatingAsk, ("rating", "answered"))
FORGET_ASKS = delete(RATING_ASK).where(
    RATING_ASK.c.office == bindparam("in_office"), RATING_ASK.c.business_day < bindparam("before")
)


def ask_rating(tx: OfficeTransaction, ticket: Ticket, now: datetime) -> None:
    """Open the tablets of the counter that has just finished a ticket; where there are none, none.

    To be asked after the call that the same press made: a later call locks the tablet. A visit
    whose finish was undone and done again is asked anew, unless it was rated.
    """
    tablets = tx.plan.tablets.get(ticket.counter or "", ())
    if not tablets:
        return
    found = find_ask(tx, ticket)
    if found is not None and found.answered:
        return
    rating = str(uuid4())
    if found is None:
        KEEP_ASK.add(
            tx.connection, RatingAsk(tx.office, ticket.id, rating, ticket.business_day, False)
        )
    else:
        SAVE_ASK.save(tx.connection, found._replace(rating=rating))
    seconds = int(OPEN_FOR.total_seconds())
    for device in tablets:
        told = RatingAsked(
            rating=rating, counter=ticket.counter or "", device=device, seconds=seconds
        )
        tx.append(told, now)


def find_ask(tx: OfficeTransaction, ticket: Ticket) -> RatingAsk | None:
    """Read whether a ticket's holder was asked, and has answered."""
    found = FIND_ASK.all(tx.connection, {"office": tx.office, "ticket": ticket.id})
    return found[0] if found else None


def note_answer(tx: OfficeTransaction, ticket: Ticket, asked: RatingAsk | None) -> None:
    """Remember that a visit was rated, and nothing of the answer."""
    if asked is None:
        KEEP_ASK.add(
            tx.connection, RatingAsk(tx.office, ticket.id, None, ticket.business_day, True)
        )
    else:
        SAVE_ASK.save(tx.connection, asked._replace(answered=True))


def forget_old_asks(tx: OfficeTransaction, today: date) -> None:
    """Forget which visits were rated when none of them can be rated any more."""
    tx.connection.execute(FORGET_ASKS, {"in_office": tx.office, "before": today - SENT_WITHIN})
