"""The clerk takes back the last act on a ticket; the person loses nothing by it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from server.contract.events import EventType
from server.contract.problems import ProblemCode
from server.contract.states import Act, TicketState
from server.operations.at_counter.counters import current_ticket
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.moves.tickets import BACK_IN_LINE, TicketRecord, find_ticket, move
from server.operations.today.of_today import check_of_today
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def undo_ticket(
    tx: OfficeTransaction, ticket_id: str, counter: str, actor: Actor, now: datetime
) -> TicketRecord:
    """Undo call, start, no-show or finish.

    A call goes back to the ticket's old place in the line; the ticket that the same press of
    *next* finished is served again.

    Raises:
        Refusal: `nothing_to_undo`, also when a finish is too old for the office's rule or
            another clerk's; `wrong_state` when the counter has somebody else meanwhile or the
            ticket is of another day; the refusals of `ticket_at_counter`.
    """
    ticket = ticket_at_counter(tx, ticket_id, counter, actor)
    check_of_today(tx, ticket, now)
    match TicketState(ticket["state"]):
        case TicketState.CALLED:
            return _undo_call(tx, ticket, now, actor)
        case TicketState.SERVED:
            _may_undo_finish(tx, ticket, actor, now)
            return _serve_again(tx, ticket, now, actor)
        case TicketState.NO_SHOW:
            _counter_is_free(tx, ticket)
            return _undo(tx, ticket, now, actor, {"finished_at": None})
        case _:
            return _undo(tx, ticket, now, actor, {"started_at": None})


def _undo(
    tx: OfficeTransaction,
    ticket: TicketRecord,
    now: datetime,
    actor: Actor,
    changes: Mapping[str, object],
) -> TicketRecord:
    return move(tx, ticket, Act.UNDO, EventType.TICKET_UNDONE, now, actor, changes)


def _undo_call(
    tx: OfficeTransaction, ticket: TicketRecord, now: datetime, actor: Actor
) -> TicketRecord:
    before = ticket["called_after"]
    # The counter in the event tells boards which counter's call went away.
    undone = move(
        tx,
        ticket,
        Act.UNDO,
        EventType.TICKET_UNDONE,
        now,
        actor,
        BACK_IN_LINE,
        {"counter": ticket["counter"]},
    )
    if before is not None:
        finished = find_ticket(tx, before)
        if finished["state"] == TicketState.SERVED and _recent(tx, finished, actor, now):
            _serve_again(tx, finished, now, actor)
    return undone


def _serve_again(
    tx: OfficeTransaction, ticket: TicketRecord, now: datetime, actor: Actor
) -> TicketRecord:
    _counter_is_free(tx, ticket)
    started_at = ticket["started_at"] or now
    changes = {"finished_at": None, "started_at": started_at, "outcome": None}
    return _undo(tx, ticket, now, actor, changes)


def _counter_is_free(tx: OfficeTransaction, ticket: TicketRecord) -> None:
    other = current_ticket(tx, ticket["counter"])
    if other is not None:
        raise Refusal(
            ProblemCode.WRONG_STATE,
            "counter_has_another",
            counter=ticket["counter"],
            number=other["number"],
        )


def _may_undo_finish(
    tx: OfficeTransaction, ticket: TicketRecord, actor: Actor, now: datetime
) -> None:
    if not _recent(tx, ticket, actor, now):
        raise Refusal(
            ProblemCode.NOTHING_TO_UNDO,
            "finish_too_old",
            number=ticket["number"],
            seconds=tx.plan.rules.clerk.undo_seconds,
        )


def _recent(tx: OfficeTransaction, ticket: TicketRecord, actor: Actor, now: datetime) -> bool:
    within = timedelta(seconds=tx.plan.rules.clerk.undo_seconds)
    in_time: bool = now - ticket["finished_at"] <= within
    return in_time and ticket["clerk"] == actor.user
