"""Cards that kiosks read: the key of the day, the limit of one person, and how both are forgotten.

A hash is known while the day is open, in no event, and nowhere once the day is closed.
"""

import secrets
from datetime import date

from sqlalchemy import bindparam, delete, select

from server.contract.card import MARK
from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.answers.card import FIND_CARD_KEY
from server.storage.memory import IN_MEMORY
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import CARD_KEY, TAKEN_BY_CARD, TICKET
from server.storage.tables.card_rows import CardKey, TakenByCard
from server.storage.tables.live import IS_LIVE
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction

ADD_KEY = PreparedInsert(CardKey)
ADD_TAKEN = PreparedInsert(TakenByCard)
HELD = Values(
    str,
    select(TICKET.c.number)
    .join(
        TAKEN_BY_CARD,
        (TICKET.c.office == TAKEN_BY_CARD.c.office) & (TICKET.c.id == TAKEN_BY_CARD.c.ticket),
    )
    .where(
        TAKEN_BY_CARD.c.office == bindparam("office"),
        TAKEN_BY_CARD.c.card == bindparam("card"),
        IS_LIVE,
    )
    .order_by(TICKET.c.number),
)
CARD_OF = Values(
    str,
    select(TAKEN_BY_CARD.c.card).where(
        TAKEN_BY_CARD.c.office == bindparam("office"),
        TAKEN_BY_CARD.c.ticket == bindparam("ticket"),
    ),
)
FORGET = tuple(
    delete(table).where(table.c.office == bindparam("in_office"))
    for table in (TAKEN_BY_CARD, CARD_KEY)
)


def keep_card_key(tx: OfficeTransaction, today: date) -> None:
    """See that kiosks find a key while the day is open and the office reads cards, else none."""
    reads = tx.plan.set_up.card.allowed and tx.plan.closed_day != today
    known = FIND_CARD_KEY.first(tx.connection, office=tx.office)
    if reads and known is None:
        key = MARK + secrets.token_hex(32)
        IN_MEMORY.note_key(tx.office, key)
        ADD_KEY.add(tx.connection, CardKey(tx.office, today, key))
    elif known is not None and not reads:
        forget_cards(tx)


def forget_cards(tx: OfficeTransaction) -> None:
    """Wipe the key and what was known under it; the writer sees to log and file afterwards."""
    for statement in FORGET:
        tx.wipe(statement, in_office=tx.office)


def hold_card_to_its_limit(tx: OfficeTransaction, card: str, actor: Actor) -> None:
    """Let nobody who shows a card hold more live numbers than the office gives one person.

    Raises:
        Refusal: `card_limit`; `bad_request` to staff, who have no key to hash a card under.
    """
    if actor.device is None:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "card_of_kiosk",
            errors=[{"field": "card", "message": "card_of_kiosk"}],
        )
    most = tx.plan.set_up.card.numbers_a_person
    if len(HELD.all(tx.connection, office=tx.office, card=card)) >= most:
        raise Refusal(ProblemCode.CARD_LIMIT, count=most)


def hold_return_to_its_limit(tx: OfficeTransaction, ticket: Ticket) -> None:
    """Let nobody who missed a call and then took another number with the card hold both.

    Raises:
        Refusal: `card_limit`, naming the numbers that are held: who asks has the slip in hand.
    """
    card = CARD_OF.first(tx.connection, office=tx.office, ticket=ticket.id)
    if card is None:
        return
    most = tx.plan.set_up.card.numbers_a_person
    held = tuple(HELD.all(tx.connection, office=tx.office, card=card))
    if len(held) >= most:
        raise Refusal(
            ProblemCode.CARD_LIMIT,
            "card_limit_back",
            number=ticket.number,
            count=most,
            held=held,
        )


def note_card(tx: OfficeTransaction, ticket: Ticket, card: str) -> None:
    """Count a number for the card with which it was taken, until the day is closed."""
    ADD_TAKEN.add(tx.connection, TakenByCard(tx.office, ticket.id, ticket.business_day, card))
