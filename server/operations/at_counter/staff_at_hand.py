"""Who may act on a ticket that is at no counter: a clerk at an open counter, or a supervisor."""

from server.contract.problems import ProblemCode
from server.operations.at_counter.counters import held_counter
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def check_at_hand(
    tx: OfficeTransaction, counter: str | None, actor: Actor, *, supervises: bool
) -> None:
    """Demand a counter that this sign-in holds; a supervisor may name none.

    Raises:
        Refusal: `bad_request` when a clerk names none, `unknown_counter`, `counter_closed`,
            `counter_taken`.
    """
    if counter is not None:
        held_counter(tx, counter, actor)
    elif not supervises:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            errors=[{"field": "counter", "message": "field.missing"}],
            fields="counter",
        )
