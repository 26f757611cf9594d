"""A clerk presses *next*: the current visit ends and the discipline's choice is called."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select

from server.contract.events import EventType
from server.contract.problems import ProblemCode
from server.contract.states import Act, CounterState
from server.domain.announcement import announce
from server.domain.discipline import Waiting, choose_next
from server.domain.policies import DEFAULT_POLICY
from server.operations.counter_record import CounterRecord, current_ticket, held_counter
from server.operations.finish_ticket import finish
from server.operations.ticket_moves import TicketRecord, find_ticket, move
from server.operations.turn_day import business_day
from server.refusal import Refusal
from server.storage.tables import ActKeyRow
from server.storage.transaction import TICKET, Actor, OfficeTransaction
from server.storage.wire import local

ACT_KEY = ActKeyRow.__table__  # type: ignore[attr-defined]
FIND_KEY = select(ACT_KEY.c.counter, ACT_KEY.c.ticket).where(
    ACT_KEY.c.office == bindparam("office"), ACT_KEY.c.key == bindparam("key")
)
KEEP_KEY = insert(ACT_KEY)
WAITING_LINE = select(
    TICKET.c.id, TICKET.c.number, TICKET.c.service, TICKET.c.place, TICKET.c.priority
).where(
    TICKET.c.office == bindparam("office"),
    TICKET.c.state == "waiting",
    TICKET.c.service.in_(bindparam("services", expanding=True)),
)


def call_next(
    tx: OfficeTransaction, counter_code: str, key: str, actor: Actor, now: datetime
) -> TicketRecord | None:
    """Finish the counter's current ticket and call the next; None when nobody waits for it.

    The same key again answers what it answered the first time and calls nobody.

    Raises:
        Refusal: `unknown_counter`, `counter_closed`, `counter_taken`; `bad_request` when the
            key was used at another counter.
    """
    known = tx.connection.execute(FIND_KEY, {"office": tx.office, "key": key}).one_or_none()
    if known is not None:
        return _answered_before(tx, known, counter_code)
    counter = held_counter(tx, counter_code, actor)
    if counter["state"] != CounterState.OPEN:
        raise Refusal(ProblemCode.COUNTER_CLOSED, "counter_paused", counter=counter_code)
    business_day(tx, now)
    current = current_ticket(tx, counter_code)
    if current is not None:
        finish(tx, current, now, actor)
    profile = tx.plan.counters[counter_code].profile
    chosen = choose_next(_waiting(tx, counter), profile, DEFAULT_POLICY, now)
    called = None
    if chosen is not None:
        ticket = find_ticket(tx, chosen.ticket)
        called = call(tx, ticket, counter_code, current, now, actor)
    tx.connection.execute(
        KEEP_KEY,
        {
            "office": tx.office,
            "key": key,
            "counter": counter_code,
            "ticket": None if called is None else called["id"],
            "at": now,
        },
    )
    return called


def call(
    tx: OfficeTransaction,
    ticket: TicketRecord,
    counter_code: str,
    finished: TicketRecord | None,
    now: datetime,
    actor: Actor,
) -> TicketRecord:
    """Call one ticket to a counter; boards show and speak it."""
    changes = {
        "counter": counter_code,
        "clerk": actor.user,
        "called_at": now,
        "call_count": ticket["call_count"] + 1,
        "called_after": None if finished is None else finished["id"],
    }
    says = call_details(tx, ticket["number"], counter_code, changes["call_count"], now)
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


def _waiting(tx: OfficeTransaction, counter: CounterRecord) -> list[Waiting]:
    services = list(tx.plan.counters[counter["code"]].services)
    rows = tx.connection.execute(WAITING_LINE, {"office": tx.office, "services": services})
    return [Waiting(row.id, row.number, row.service, row.place, row.priority) for row in rows]


def _answered_before(tx: OfficeTransaction, known: Any, counter_code: str) -> TicketRecord | None:
    if known.counter != counter_code:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "key_used_elsewhere",
            errors=[{"field": "Idempotency-Key", "message": "key_used_elsewhere"}],
        )
    return None if known.ticket is None else find_ticket(tx, known.ticket)
