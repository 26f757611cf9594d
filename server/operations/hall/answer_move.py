"""Whoever sits at a counter says whether to go to the other one."""

from datetime import datetime

from server.contract.events import MoveAnswered
from server.contract.hall_requests import AnswerMove
from server.contract.problems import ProblemCode
from server.contract.states import CounterState
from server.operations.at_counter.counters import find_counter, held_counter, placed
from server.operations.hall_rows.asked_moves import ANSWER_MOVE, go_where_asked, move_from
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def answer_move(
    tx: OfficeTransaction, counter: str, answer: AnswerMove, actor: Actor, now: datetime
) -> None:
    """Keep the answer; a yes moves at once where nobody is served, else when that visit ends.

    Raises:
        Refusal: those of `held_counter`; `wrong_state` when that is not asked there (any more),
            or the other counter is taken meanwhile.
    """
    held = held_counter(tx, counter, actor)
    asked = move_from(tx, held)
    if asked is None or asked.to != answer.to:
        raise Refusal(ProblemCode.WRONG_STATE, "no_such_move")
    if answer.accepted and find_counter(tx, asked.to).state != CounterState.CLOSED:
        raise Refusal(ProblemCode.WRONG_STATE, "somebody_there", counter=placed(tx, asked.to))
    reason = None if answer.reason is None else answer.reason.value
    ANSWER_MOVE.save(tx.connection, asked._replace(accepted=answer.accepted, reason=reason))
    told = MoveAnswered(counter=counter, to=asked.to, accepted=answer.accepted, reason=reason)
    tx.append(told, now, actor)
    go_where_asked(tx, actor, now)
