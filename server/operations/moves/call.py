"""A ticket is called: what its row, its history and the boards get to know."""

from datetime import datetime
from typing import Any

from server.contract.events import EventType
from server.contract.states import Act
from server.domain.announcement import announce
from server.operations.moves.tickets import NOT_PARKED, TicketRecord, move
from server.storage.answers.wire import local
from server.storage.transaction import Actor, OfficeTransaction


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
            for one in announce(number, counter_code, tx.plan.office.languages)
        ],
    }
