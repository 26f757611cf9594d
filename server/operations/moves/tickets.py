"""How any act moves a ticket: the transition table, its row, its history and the event."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from server.contract.events import EventType
from server.contract.problems import ProblemCode
from server.contract.states import Act, TicketState
from server.domain.ticket import ImpossibleActError, after
from server.refusal import Refusal
from server.storage.answers.wire import ticket_wire
from server.storage.prepared import Prepared
from server.storage.tables import INTERVAL, TICKET
from server.storage.transaction import Actor, OfficeTransaction

TicketRecord = dict[str, Any]
"""A ticket's row by column name."""

CHANGING = (
    "state",
    "service",
    "place",
    "counter",
    "clerk",
    "called_at",
    "started_at",
    "finished_at",
    "call_count",
    "called_after",
    "print_state",
    "print_reason",
    "copies",
    "step",
    "priority",
    "first",
    "for_counter",
    "after_calls",
    "returned_at",
    "park_reason",
    "remind_at",
    "reminded",
    "outcome",
    "appointment_at",
)

NOT_PARKED: Mapping[str, Any] = {"park_reason": None, "remind_at": None, "reminded": False}
BACK_IN_LINE: Mapping[str, Any] = {
    "counter": None,
    "clerk": None,
    "called_at": None,
    "started_at": None,
    "finished_at": None,
    "called_after": None,
    "call_count": 0,
    **NOT_PARKED,
}
"""The columns of a ticket that no counter has, its call forgotten."""

FIND_TICKET = Prepared(
    select(TICKET).where(TICKET.c.office == bindparam("office"), TICKET.c.id == bindparam("id"))
)
SAVE_TICKET = Prepared(
    update(TICKET)
    .where(TICKET.c.office == bindparam("in_office"), TICKET.c.id == bindparam("with_id"))
    .values({name: bindparam(f"new_{name}") for name in CHANGING})
)
CLOSE_INTERVAL = Prepared(
    update(INTERVAL)
    .where(
        INTERVAL.c.office == bindparam("in_office"),
        INTERVAL.c.ticket == bindparam("of_ticket"),
        INTERVAL.c.step == bindparam("at_step"),
    )
    .values(left_at=bindparam("left"))
)


def find_ticket(tx: OfficeTransaction, ticket_id: str) -> TicketRecord:
    """Read a ticket of the locked office.

    Raises:
        Refusal: `unknown_ticket`.
    """
    found = FIND_TICKET.records(tx.connection, {"office": tx.office, "id": ticket_id})
    if not found:
        raise Refusal(ProblemCode.UNKNOWN_TICKET, ticket=ticket_id)
    return found[0]


def save_ticket(tx: OfficeTransaction, ticket: TicketRecord) -> None:
    """Write what may change of a ticket."""
    values = {f"new_{name}": ticket[name] for name in CHANGING}
    SAVE_TICKET.run(tx.connection, {"in_office": tx.office, "with_id": ticket["id"], **values})


def remember_state(
    tx: OfficeTransaction, ticket: Mapping[str, Any], act: str, now: datetime
) -> None:
    """Open the history interval of the state that an act gave the ticket."""
    tx.remember(
        {
            "office": tx.office,
            "ticket": ticket["id"],
            "step": ticket["step"],
            "act": act,
            "state": ticket["state"],
            "service": ticket["service"],
            "counter": ticket["counter"],
            "clerk": ticket["clerk"],
            "entered_at": now,
            "left_at": None,
        }
    )


def ticket_event(tx: OfficeTransaction, ticket: Mapping[str, Any]) -> dict[str, Any]:
    """Say what every ticket event says, for all audiences."""
    return {
        "ticket": ticket_wire(ticket, tx.plan.calendar.timezone, tx.public_url),
        "number": ticket["number"],
        "service": ticket["service"],
        "counter": ticket["counter"],
        "state": ticket["state"],
        "waiting": {ticket["service"]: tx.waiting(ticket["service"])},
    }


def move(
    tx: OfficeTransaction,
    ticket: TicketRecord,
    act: Act,
    event: EventType,
    now: datetime,
    actor: Actor,
    changes: Mapping[str, Any] | None = None,
    says: Mapping[str, Any] | None = None,
) -> TicketRecord:
    """Do an act on a ticket and append its event; answers the ticket as it now stands.

    `changes` are columns that change with the state, `says` what the event tells beside the
    ticket itself.

    Raises:
        Refusal: `wrong_state` or `nothing_to_undo`, when the table lacks the pair.
    """
    was = TicketState(ticket["state"])
    try:
        state = after(was, act)
    except ImpossibleActError as impossible:
        raise Refusal(
            ProblemCode(impossible.why), number=ticket["number"], state=was, act=act
        ) from None
    moved = {**ticket, **(changes or {}), "state": state.value, "step": ticket["step"] + 1}
    tx.write_history()
    CLOSE_INTERVAL.run(
        tx.connection,
        {
            "in_office": tx.office,
            "of_ticket": ticket["id"],
            "at_step": ticket["step"],
            "left": now,
        },
    )
    if was is TicketState.WAITING:
        tx.shift_waiting(ticket["service"], -1)
    if state is TicketState.WAITING:
        tx.shift_waiting(moved["service"], +1)
    save_ticket(tx, moved)
    remember_state(tx, moved, act, now)
    told = {**ticket_event(tx, moved), **(says or {})}
    if moved["service"] != ticket["service"]:
        told["waiting"] = {one["service"]: tx.waiting(one["service"]) for one in (ticket, moved)}
    tx.append(event, told, now, actor)
    return moved
