"""A supervisor asks whoever sits at a counter to go to another one, or asks no longer."""

from datetime import datetime

from server.contract.events import MoveAsked
from server.contract.problems import ProblemCode
from server.contract.states import CounterState
from server.operations.at_counter.counters import find_counter, forget_move, placed
from server.operations.hall_rows.asked_moves import ADD_MOVE
from server.operations.today.business_day import business_day
from server.refusal import Refusal
from server.storage.tables.hall_rows import AskedMove
from server.storage.transaction import Actor, OfficeTransaction


def ask_move(
    tx: OfficeTransaction, counter: str, to: str | None, actor: Actor, now: datetime
) -> None:
    """Ask, in place of what was asked before; `to` None asks no longer.

    Raises:
        Refusal: `unknown_counter`; `counter_closed` when nobody sits there to be asked;
            `wrong_state` when somebody sits at the other counter.
    """
    business_day(tx, now)  # else the turning day would close whose sitter is asked just now
    asked = find_counter(tx, counter)
    if to is not None:
        there = find_counter(tx, to)
        if asked.state == CounterState.CLOSED or asked.sign_in is None:
            raise Refusal(ProblemCode.COUNTER_CLOSED, counter=placed(tx, counter))
        if there.state != CounterState.CLOSED:
            raise Refusal(ProblemCode.WRONG_STATE, "somebody_there", counter=placed(tx, to))
    forget_move(tx, counter)
    if to is not None:
        row = AskedMove(tx.office, counter, asked.sign_in or "", to, now, None, None)
        ADD_MOVE.add(tx.connection, row)
    tx.append(MoveAsked(counter=counter, to=to), now, actor)
