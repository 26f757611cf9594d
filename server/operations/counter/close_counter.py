"""The clerk leaves the counter."""

from datetime import datetime

from server.contract.problems import ProblemCode
from server.operations.at_counter.counters import (
    close,
    current_ticket,
    held_counter,
    placed,
)
from server.refusal import Refusal
from server.storage.tables.rows import Counter
from server.storage.transaction import Actor, OfficeTransaction


def close_counter(tx: OfficeTransaction, code: str, actor: Actor, now: datetime) -> Counter:
    """Close a counter that has nobody.

    Raises:
        Refusal: `wrong_state` while somebody is at the counter; `unknown_counter`,
            `counter_closed`, `counter_taken`.
    """
    counter = held_counter(tx, code, actor)
    current = current_ticket(tx, code)
    if current is not None:
        raise Refusal(
            ProblemCode.WRONG_STATE, "finish_first", counter=placed(tx, code), number=current.number
        )
    return close(tx, counter, now, actor)
