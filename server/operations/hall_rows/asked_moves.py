"""Whoever sits at a counter is asked to go to another one, and goes when nobody is served."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.events import MoveAsked
from server.contract.states import CounterState
from server.operations.at_counter.counters import (
    FIND_COUNTER,
    close,
    current_ticket,
    forget_move,
    sit_down,
)
from server.storage.prepared import PreparedInsert, PreparedRows, PreparedUpdate
from server.storage.tables import ASKED_MOVE
from server.storage.tables.hall_rows import AskedMove
from server.storage.tables.rows import Counter
from server.storage.transaction import Actor, OfficeTransaction

ADD_MOVE = PreparedInsert(AskedMove)
ANSWER_MOVE = PreparedUpdate(AskedMove, ("accepted", "reason"))
MOVE_FROM = PreparedRows(
    AskedMove,
    select(ASKED_MOVE).where(
        ASKED_MOVE.c.office == bindparam("office"), ASKED_MOVE.c.counter == bindparam("counter")
    ),
)
ACCEPTED_BY = PreparedRows(
    AskedMove,
    select(ASKED_MOVE).where(
        ASKED_MOVE.c.office == bindparam("office"),
        ASKED_MOVE.c.sign_in == bindparam("sign_in"),
        ASKED_MOVE.c.accepted.is_(True),
    ),
)


def move_from(tx: OfficeTransaction, counter: Counter) -> AskedMove | None:
    """Read what the sign-in that holds a counter is asked; none that another one was asked."""
    found = MOVE_FROM.all(tx.connection, {"office": tx.office, "counter": counter.code})
    return next((one for one in found if one.sign_in == counter.sign_in), None)


def go_where_asked(tx: OfficeTransaction, actor: Actor, now: datetime) -> bool:
    """Move whoever said yes to the other counter, unless somebody is still served here.

    Answers whether this sign-in sits elsewhere now. Where the other counter is taken meanwhile,
    nobody moves and what was asked is over.
    """
    if actor.sign_in is None:
        return False
    key = {"office": tx.office, "sign_in": actor.sign_in}
    return any(_go(tx, one, actor, now) for one in ACCEPTED_BY.all(tx.connection, key))


def _go(tx: OfficeTransaction, asked: AskedMove, actor: Actor, now: datetime) -> bool:
    if current_ticket(tx, asked.counter) is not None:
        return False
    forget_move(tx, asked.counter)
    here, there = (
        next(iter(FIND_COUNTER.all(tx.connection, {"office": tx.office, "code": code})), None)
        for code in (asked.counter, asked.to)
    )
    if here is None or here.sign_in != actor.sign_in:
        return False
    if there is None or there.state != CounterState.CLOSED:
        tx.append(MoveAsked(counter=asked.counter, to=None), now)
        return False
    close(tx, here, now, actor)
    sit_down(tx, there, actor, now)
    return True
