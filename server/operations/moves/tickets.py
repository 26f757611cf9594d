"""How any act moves a ticket: the transition table, its row, its history and the event."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal, NamedTuple, TypedDict

from sqlalchemy import bindparam, select

from server.contract.answers.as_json import TicketJson
from server.contract.events import AboutTicket, TicketEvent
from server.contract.problems import ProblemCode
from server.contract.states import Act, TicketState
from server.domain.ticket import ImpossibleActError, after
from server.refusal import Refusal
from server.storage.answers.errands import errands_of
from server.storage.answers.wire import ticket_wire
from server.storage.prepared import PreparedRows, PreparedUpdate
from server.storage.tables import TICKET
from server.storage.tables.rows import TICKET_CHANGES, Interval, Ticket
from server.storage.tables.ticket import IntervalRow
from server.storage.tables.ties import part_of
from server.storage.transaction import Actor, OfficeTransaction

FIND_TICKET = PreparedRows(
    Ticket,
    select(TICKET).where(TICKET.c.office == bindparam("office"), TICKET.c.id == bindparam("id")),
)
SAVE_TICKET = PreparedUpdate(Ticket, TICKET_CHANGES)


@part_of(IntervalRow)
class LeftInterval(NamedTuple):
    """When a stretch of a ticket's history ended."""

    office: str
    ticket: str
    step: int
    left_at: datetime | None


CLOSE_INTERVAL = PreparedUpdate(LeftInterval, ("left_at",))


class NotParked(TypedDict):
    """What a ticket has that nobody put aside."""

    park_reason: None
    remind_at: None
    reminded: Literal[False]


class NotCalled(TypedDict):
    """What a ticket has that no counter has, whether new or back in the line."""

    counter: None
    clerk: None
    called_at: None
    started_at: None
    finished_at: None
    called_after: None
    call_count: Literal[0]
    last_called_at: None
    last_call: None


class Unused(TypedDict):
    """What a ticket has with which its holder has done nothing, and whose turn nobody missed."""

    from_home: Literal[False]
    errands: Literal[0]
    let_passes: Literal[0]
    rejoined: Literal[False]
    missed_calls: Literal[0]
    confirmed_at: None
    put_back: Literal[False]


UNUSED: Unused = {
    "from_home": False,
    "errands": 0,
    "let_passes": 0,
    "rejoined": False,
    "missed_calls": 0,
    "confirmed_at": None,
    "put_back": False,
}
NOT_PARKED: NotParked = {"park_reason": None, "remind_at": None, "reminded": False}
NOT_CALLED: NotCalled = {
    "counter": None,
    "clerk": None,
    "called_at": None,
    "started_at": None,
    "finished_at": None,
    "called_after": None,
    "call_count": 0,
    "last_called_at": None,
    "last_call": None,
}


def not_parked(ticket: Ticket) -> Ticket:
    """Forget why a ticket was put aside."""
    return ticket._replace(**NOT_PARKED)


def back_in_line(ticket: Ticket) -> Ticket:
    """Make of a ticket one that no counter has, its call forgotten."""
    return ticket._replace(**NOT_PARKED, **NOT_CALLED)


def find_ticket(tx: OfficeTransaction, ticket_id: str) -> Ticket:
    """Read a ticket of the locked office.

    Raises:
        Refusal: `unknown_ticket`.
    """
    found = FIND_TICKET.all(tx.connection, {"office": tx.office, "id": ticket_id})
    if not found:
        raise Refusal(ProblemCode.UNKNOWN_TICKET, ticket=ticket_id)
    return found[0]


def save_ticket(tx: OfficeTransaction, ticket: Ticket) -> None:
    """Write what may change of a ticket."""
    SAVE_TICKET.save(tx.connection, ticket)


def remember_state(
    tx: OfficeTransaction, ticket: Ticket, act: str, now: datetime, *, chosen: bool = False
) -> None:
    """Open the history interval of the state that an act gave the ticket.

    `chosen`: a person, and not the order, gave it its turn or its place.
    """
    tx.remember(
        Interval(
            office=tx.office,
            ticket=ticket.id,
            step=ticket.step,
            act=act,
            state=ticket.state,
            service=ticket.service,
            counter=ticket.counter,
            clerk=ticket.clerk,
            entered_at=now,
            left_at=None,
            chosen=chosen,
        )
    )


def whole_ticket(tx: OfficeTransaction, ticket: Ticket) -> TicketJson:
    """Write a ticket as the contract's Ticket."""
    errands = errands_of(tx.connection, ticket)
    return ticket_wire(ticket, tx.plan.calendar.timezone, tx.public_url, errands=errands)


def about(tx: OfficeTransaction, ticket: Ticket) -> AboutTicket:
    """Say what every event on a ticket says."""
    return {
        "ticket": whole_ticket(tx, ticket),
        "number": ticket.number,
        "service": ticket.service,
        "counter": ticket.counter,
        "state": ticket.state,
        "business_day": ticket.business_day,
        "waiting": {ticket.service: tx.waiting(ticket.service)},
    }


Tell = Callable[[AboutTicket], TicketEvent]
"""Makes an act's event of what every event on a ticket says."""


def move(
    tx: OfficeTransaction,
    ticket: Ticket,
    becomes: Ticket,
    act: Act,
    tell: Tell,
    now: datetime,
    actor: Actor,
    *,
    chosen: bool = False,
) -> Ticket:
    """Do an act on a ticket and append its event; answers the ticket as it now stands.

    `becomes` is the ticket with whatever else changes with its state; `chosen` as for
    `remember_state`.

    Raises:
        Refusal: `wrong_state` or `nothing_to_undo`, when the table lacks the pair.
    """
    moved = becomes._replace(state=_state_after(ticket, act).value, step=ticket.step + 1)
    write_move(tx, ticket, moved, act, now, chosen=chosen)
    told = about(tx, moved)
    # Of a ticket that goes back to the line, boards must know whose call went away.
    told["counter"] = moved.counter or ticket.counter
    if moved.service != ticket.service:
        told["waiting"] = {one.service: tx.waiting(one.service) for one in (ticket, moved)}
    tx.append(tell(told), now, actor)
    return moved


def check_may(ticket: Ticket, act: Act) -> None:
    """Demand that the table knows an act in a ticket's state.

    Raises:
        Refusal: `wrong_state` or `nothing_to_undo`.
    """
    _state_after(ticket, act)


def _state_after(ticket: Ticket, act: Act) -> TicketState:
    was = TicketState(ticket.state)
    try:
        return after(was, act)
    except ImpossibleActError as impossible:
        raise Refusal(
            ProblemCode(impossible.why), number=ticket.number, state=was, act=act
        ) from None


def write_move(
    tx: OfficeTransaction,
    ticket: Ticket,
    moved: Ticket,
    act: str,
    now: datetime,
    *,
    chosen: bool = False,
) -> None:
    """Write a ticket's row and history, and count the line that it left or joined."""
    tx.write_history()
    CLOSE_INTERVAL.save(tx.connection, LeftInterval(tx.office, ticket.id, ticket.step, now))
    if ticket.state == TicketState.WAITING:
        tx.shift_waiting(ticket.service, -1)
    if moved.state == TicketState.WAITING:
        tx.shift_waiting(moved.service, +1)
    save_ticket(tx, moved)
    remember_state(tx, moved, act, now, chosen=chosen)
