"""A clerk presses *next*: the current visit ends and the discipline's choice is called."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, insert, select

from server.contract.events import EventType
from server.contract.problems import ProblemCode
from server.contract.states import Act, CounterState, TicketState
from server.domain.announcement import announce
from server.domain.discipline import choose_next
from server.operations.at_counter.counters import CounterRecord, current_ticket, held_counter
from server.operations.moves.tickets import NOT_PARKED, TicketRecord, find_ticket, move
from server.operations.ticket.finish_ticket import finish
from server.operations.today.business_day import business_day
from server.refusal import Refusal
from server.storage.answers.wire import local
from server.storage.line import latest_calls, line_heads
from server.storage.prepared import Prepared
from server.storage.tables import ActKeyRow
from server.storage.transaction import Actor, OfficeTransaction

ACT_KEY = ActKeyRow.__table__  # type: ignore[attr-defined]
FIND_KEY = Prepared(
    select(ACT_KEY.c.counter, ACT_KEY.c.ticket).where(
        ACT_KEY.c.office == bindparam("office"), ACT_KEY.c.key == bindparam("key")
    )
)
KEEP_KEY = Prepared(insert(ACT_KEY), ACT_KEY.columns.keys())


def call_next(
    tx: OfficeTransaction,
    counter_code: str,
    key: str,
    actor: Actor,
    now: datetime,
    outcome: str | None = None,
) -> TicketRecord | None:
    """Finish the counter's current ticket, with this outcome, and call the next.

    None when nobody waits for the counter. The same key again answers what it answered the
    first time, and a second press right after a call answers that call; both call nobody.

    Raises:
        Refusal: those of `counter_that_calls` and of `finish`; `bad_request` when the key was
            used at another counter.
    """
    known = FIND_KEY.run(tx.connection, {"office": tx.office, "key": key})
    if known:
        [(counter, ticket)] = known
        return _answered_before(tx, counter, ticket, counter_code)
    counter_that_calls(tx, counter_code, actor)
    today = business_day(tx, now)
    called = current_ticket(tx, counter_code)
    if called is None or not _just_called(tx, called, now):
        called = _end_and_call(tx, counter_code, called, outcome, today, actor, now)
    KEEP_KEY.run(
        tx.connection,
        {
            "office": tx.office,
            "key": key,
            "counter": counter_code,
            "ticket": None if called is None else called["id"],
            "at": now,
        },
    )
    return called


def counter_that_calls(tx: OfficeTransaction, counter_code: str, actor: Actor) -> CounterRecord:
    """Read a counter that this session holds and that is not paused.

    Raises:
        Refusal: `unknown_counter`, `counter_closed`, `counter_taken`.
    """
    counter = held_counter(tx, counter_code, actor)
    if counter["state"] != CounterState.OPEN:
        raise Refusal(ProblemCode.COUNTER_CLOSED, "counter_paused", counter=counter_code)
    return counter


def _just_called(tx: OfficeTransaction, current: TicketRecord, now: datetime) -> bool:
    """Tell a press that only trembles from one that means the next person."""
    pause = timedelta(seconds=tx.plan.rules.clerk.next_pause_seconds)
    return bool(current["state"] == TicketState.CALLED and now - current["called_at"] < pause)


def _end_and_call(
    tx: OfficeTransaction,
    counter_code: str,
    current: TicketRecord | None,
    outcome: str | None,
    today: date,
    actor: Actor,
    now: datetime,
) -> TicketRecord | None:
    if current is not None:
        finish(tx, current, now, actor, outcome)
    profile = tx.plan.profile(counter_code, today)
    policy = tx.plan.rules.policy
    waiting = line_heads(tx.connection, tx.office)
    history = latest_calls(tx.connection, tx.office, policy, today, profile.services)
    chosen = choose_next(waiting, profile, policy, now, history)
    if chosen is None:
        return None
    return call(tx, find_ticket(tx, chosen.ticket), counter_code, current, now, actor)


def call(
    tx: OfficeTransaction,
    ticket: TicketRecord,
    counter_code: str,
    finished: TicketRecord | None,
    now: datetime,
    actor: Actor,
    *,
    chosen: bool = False,
) -> TicketRecord:
    """Call one ticket to a counter; boards show and speak it.

    `finished` is the ticket that the same press ended; `chosen` marks a jump out of the order.
    """
    changes = {
        **NOT_PARKED,
        "counter": counter_code,
        "clerk": actor.user,
        "called_at": now,
        "started_at": None,
        "call_count": ticket["call_count"] + 1,
        "called_after": None if finished is None else finished["id"],
    }
    says = call_details(tx, ticket["number"], counter_code, changes["call_count"], now)
    if chosen:
        says["chosen"] = True
    return move(tx, ticket, Act.CALL, EventType.TICKET_CALLED, now, actor, changes, says)


def call_details(
    tx: OfficeTransaction, number: str, counter_code: str, call_count: int, now: datetime
) -> dict[str, Any]:
    """Say what a board needs to show and speak a call."""
    return {
        "call_count": call_count,
        "called_at": local(now, tx.plan.calendar.timezone),
        "announcement": [
            {"language": one.language, "clips": list(one.clips)}
            for one in announce(number, counter_code, tx.plan.languages)
        ],
    }


def _answered_before(
    tx: OfficeTransaction, counter: str, ticket: str | None, counter_code: str
) -> TicketRecord | None:
    if counter != counter_code:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "key_used_elsewhere",
            errors=[{"field": "Idempotency-Key", "message": "key_used_elsewhere"}],
        )
    return None if ticket is None else find_ticket(tx, ticket)
