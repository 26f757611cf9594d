"""The counter that an act happens at, and whether the clerk may act there."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, text, update

from server.contract.events import CounterClosed
from server.contract.problems import ProblemCode
from server.contract.states import CounterState
from server.operations.moves.tickets import TicketRecord
from server.refusal import Refusal
from server.storage.prepared import Prepared
from server.storage.tables import COUNTER, TICKET
from server.storage.transaction import Actor, OfficeTransaction

FIND_COUNTER = Prepared(
    select(COUNTER).where(
        COUNTER.c.office == bindparam("office"),
        COUNTER.c.code == bindparam("code"),
        COUNTER.c.retired.is_(False),
    )
)
SAVE_COUNTER = (
    update(COUNTER)
    .where(COUNTER.c.office == bindparam("in_office"), COUNTER.c.code == bindparam("with_code"))
    .values(
        {
            name: bindparam(f"new_{name}")
            for name in ("state", "pause_reason", "person", "sign_in", "since")
        }
    )
)
FIND_CURRENT = Prepared(
    select(TICKET).where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.counter == bindparam("counter"),
        # In the words of the unique index, which so finds the one ticket.
        text("state IN ('called', 'serving')"),
    )
)

CounterRecord = dict[str, Any]


def find_counter(tx: OfficeTransaction, code: str) -> CounterRecord:
    """Read a counter of the locked office.

    Raises:
        Refusal: `unknown_counter`.
    """
    found = FIND_COUNTER.records(tx.connection, {"office": tx.office, "code": code})
    if not found:
        raise Refusal(ProblemCode.UNKNOWN_COUNTER, counter=code)
    return found[0]


def held_counter(tx: OfficeTransaction, code: str, actor: Actor) -> CounterRecord:
    """Read a counter that this very session holds, open or paused.

    Raises:
        Refusal: `unknown_counter`; `counter_closed` when nobody sits there; `counter_taken`
            when another session does.
    """
    counter = find_counter(tx, code)
    if counter["state"] == CounterState.CLOSED:
        raise Refusal(ProblemCode.COUNTER_CLOSED, counter=code)
    if counter["sign_in"] != actor.sign_in:
        raise Refusal(ProblemCode.COUNTER_TAKEN, "counter_taken_from_you", counter=code)
    return counter


def save_counter(tx: OfficeTransaction, counter: CounterRecord) -> None:
    """Write what may change of a counter."""
    tx.connection.execute(
        SAVE_COUNTER,
        {
            "in_office": tx.office,
            "with_code": counter["code"],
            **{
                f"new_{name}": counter[name]
                for name in ("state", "pause_reason", "person", "sign_in", "since")
            },
        },
    )


def current_ticket(tx: OfficeTransaction, code: str) -> TicketRecord | None:
    """Read the ticket that occupies a counter."""
    found = FIND_CURRENT.records(tx.connection, {"office": tx.office, "counter": code})
    return found[0] if found else None


def counter_that_calls(tx: OfficeTransaction, counter_code: str, actor: Actor) -> CounterRecord:
    """Read a counter that this session holds and that is not paused.

    Raises:
        Refusal: `unknown_counter`, `counter_closed`, `counter_taken`.
    """
    counter = held_counter(tx, counter_code, actor)
    if counter["state"] != CounterState.OPEN:
        raise Refusal(ProblemCode.COUNTER_CLOSED, "counter_paused", counter=counter_code)
    return counter


def close(
    tx: OfficeTransaction, counter: CounterRecord, now: datetime, actor: Actor
) -> CounterRecord:
    """Close a counter already known to have nobody."""
    closed = {
        **counter,
        "state": CounterState.CLOSED.value,
        "pause_reason": None,
        "person": None,
        "sign_in": None,
        "since": now,
    }
    save_counter(tx, closed)
    tx.append(CounterClosed(counter=counter["code"]), now, actor)
    return closed


HELD_BY_SESSION = select(COUNTER).where(
    COUNTER.c.office == bindparam("office"), COUNTER.c.sign_in == bindparam("sign_in")
)
