"""A clerk sits down at a counter, goes on after a pause, or takes the counter over."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.problems import ProblemCode
from server.contract.states import CounterState
from server.operations.at_counter.counters import (
    HELD_BY_SESSION,
    close,
    current_ticket,
    find_counter,
    placed,
    sit_down,
)
from server.operations.today.business_day import business_day
from server.refusal import Refusal
from server.storage.query import Values
from server.storage.tables import PERSON
from server.storage.tables.rows import Counter
from server.storage.transaction import Actor, OfficeTransaction

NAME_OF = Values(
    str,
    select(PERSON.c.name).where(PERSON.c.user == bindparam("user")),
)


def open_counter(
    tx: OfficeTransaction, code: str, actor: Actor, now: datetime, *, take_over: bool
) -> Counter:
    """Let this sign-in serve at a counter; one sign-in a counter, one counter a sign-in.

    Raises:
        Refusal: `unknown_counter`; `counter_taken` when another sign-in holds it and
            `take_over` is not asked for; `wrong_state` when this sign-in still has somebody at
            another counter.
    """
    business_day(tx, now)  # else the turning day would close what is opened just now
    counter = find_counter(tx, code)
    held_by_me = counter.sign_in == actor.sign_in
    if counter.state == CounterState.OPEN and held_by_me:
        return counter
    if counter.state != CounterState.CLOSED and not held_by_me and not take_over:
        raise Refusal(
            ProblemCode.COUNTER_TAKEN, counter=placed(tx, code), clerk=_name(tx, counter.person)
        )
    _leave_others(tx, code, actor, now)
    return sit_down(tx, counter, actor, now)


def _leave_others(tx: OfficeTransaction, code: str, actor: Actor, now: datetime) -> None:
    held = HELD_BY_SESSION.all(tx.connection, office=tx.office, sign_in=actor.sign_in)
    for other in held:
        if other.code == code:
            continue
        current = current_ticket(tx, other.code)
        if current is not None:
            raise Refusal(
                ProblemCode.WRONG_STATE,
                "finish_first",
                counter=placed(tx, other.code),
                number=current.number,
            )
        close(tx, other, now, actor)


def _name(tx: OfficeTransaction, user: str | None) -> str | None:
    return NAME_OF.first(tx.connection, user=user) or user
