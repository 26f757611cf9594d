"""The counter that an act happens at, and whether the clerk may act there."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from server.contract.events import CounterClosed, CounterOpened
from server.contract.problems import ProblemCode
from server.contract.states import CounterState
from server.refusal import PlacedCounter, Refusal
from server.storage.prepared import PreparedRows, PreparedUpdate
from server.storage.query import Query
from server.storage.tables import ASKED_MOVE, COUNTER, TICKET
from server.storage.tables.live import at_counters
from server.storage.tables.rows import COUNTER_CHANGES, Counter, Ticket
from server.storage.tables.ties import columns_of
from server.storage.transaction import Actor, OfficeTransaction

FIND_COUNTER = PreparedRows(
    Counter,
    select(*columns_of(Counter)).where(
        COUNTER.c.office == bindparam("office"),
        COUNTER.c.code == bindparam("code"),
        COUNTER.c.retired.is_(False),
    ),
)
SAVE_COUNTER = PreparedUpdate(Counter, COUNTER_CHANGES)
FIND_CURRENT = PreparedRows(
    Ticket,
    at_counters(
        select(TICKET).where(
            TICKET.c.office == bindparam("office"), TICKET.c.counter == bindparam("counter")
        )
    ),
)

FORGET_MOVE = delete(ASKED_MOVE).where(
    ASKED_MOVE.c.office == bindparam("of_office"), ASKED_MOVE.c.counter == bindparam("of_counter")
)

HELD_BY_SESSION = Query(
    Counter,
    select(*columns_of(Counter)).where(
        COUNTER.c.office == bindparam("office"), COUNTER.c.sign_in == bindparam("sign_in")
    ),
)


def find_counter(tx: OfficeTransaction, code: str) -> Counter:
    """Read a counter of the locked office.

    Raises:
        Refusal: `unknown_counter`.
    """
    found = FIND_COUNTER.all(tx.connection, {"office": tx.office, "code": code})
    if not found:
        raise Refusal(ProblemCode.UNKNOWN_COUNTER, counter=code)
    return found[0]


def placed(tx: OfficeTransaction, code: str) -> PlacedCounter:
    """Name a counter for a refusal, by the word for its place."""
    known = tx.plan.counters.get(code)
    return PlacedCounter(code, known.about.place if known else "counter")


def held_counter(tx: OfficeTransaction, code: str, actor: Actor) -> Counter:
    """Read a counter that this very sign-in holds, open or paused.

    Raises:
        Refusal: `unknown_counter`; `counter_closed` when nobody sits there; `counter_taken`
            when another sign-in does.
    """
    counter = find_counter(tx, code)
    if counter.state == CounterState.CLOSED:
        raise Refusal(ProblemCode.COUNTER_CLOSED, counter=placed(tx, code))
    if counter.sign_in != actor.sign_in:
        raise Refusal(ProblemCode.COUNTER_TAKEN, "counter_taken_from_you", counter=placed(tx, code))
    return counter


def save_counter(tx: OfficeTransaction, counter: Counter) -> None:
    """Write what may change of a counter."""
    SAVE_COUNTER.save(tx.connection, counter)


def current_ticket(tx: OfficeTransaction, code: str) -> Ticket | None:
    """Read the ticket that occupies a counter."""
    found = FIND_CURRENT.all(tx.connection, {"office": tx.office, "counter": code})
    return found[0] if found else None


def counter_that_calls(tx: OfficeTransaction, counter_code: str, actor: Actor) -> Counter:
    """Read a counter that this sign-in holds and that is not paused.

    Raises:
        Refusal: `unknown_counter`, `counter_closed`, `counter_taken`.
    """
    counter = held_counter(tx, counter_code, actor)
    if counter.state != CounterState.OPEN:
        raise Refusal(
            ProblemCode.COUNTER_CLOSED, "counter_paused", counter=placed(tx, counter_code)
        )
    return counter


def forget_move(tx: OfficeTransaction, code: str) -> None:
    """Forget to which other counter whoever sits at this one was asked to go."""
    tx.connection.execute(FORGET_MOVE, {"of_office": tx.office, "of_counter": code})


def close(tx: OfficeTransaction, counter: Counter, now: datetime, actor: Actor) -> Counter:
    """Close a counter already known to have nobody."""
    closed = counter._replace(
        state=CounterState.CLOSED.value, pause_reason=None, person=None, sign_in=None, since=now
    )
    save_counter(tx, closed)
    forget_move(tx, counter.code)
    tx.append(CounterClosed(counter=counter.code), now, actor)
    return closed


def sit_down(tx: OfficeTransaction, counter: Counter, actor: Actor, now: datetime) -> Counter:
    """Let a sign-in sit at a counter already known to be free for it."""
    opened = counter._replace(
        state=CounterState.OPEN.value,
        pause_reason=None,
        person=actor.user,
        sign_in=actor.sign_in,
        since=now,
    )
    save_counter(tx, opened)
    if counter.sign_in != actor.sign_in:
        forget_move(tx, counter.code)
    tx.append(CounterOpened(counter=counter.code, clerk=actor.name), now, actor)
    return opened


def leave_counters(tx: OfficeTransaction, sign_in_id: str, actor: Actor, now: datetime) -> None:
    """Close the counter of this office that a sign-in holds, unless somebody is at it."""
    for counter in HELD_BY_SESSION.all(tx.connection, office=tx.office, sign_in=sign_in_id):
        if current_ticket(tx, counter.code) is None:
            close(tx, counter, now, actor)
