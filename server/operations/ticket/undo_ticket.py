"""The clerk takes back the last act on a ticket; the person loses nothing by it."""

from datetime import datetime, timedelta

from server.contract.events import AboutTicket, TicketUndone
from server.contract.problems import ProblemCode
from server.contract.states import Act, TicketState
from server.operations.at_counter.counters import current_ticket, held_counter, placed
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.moves.errands import not_done
from server.operations.moves.go_on import may_resume, resume
from server.operations.moves.tickets import back_in_line, find_ticket, move
from server.operations.today.of_today import check_of_today
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def undo_ticket(
    tx: OfficeTransaction, ticket_id: str, counter: str, actor: Actor, now: datetime
) -> Ticket:
    """Undo call, start, no-show or finish, also of one errand of several.

    A call goes back to the ticket's old place in the line; the ticket that the same press of
    *next* finished is served again.

    Raises:
        Refusal: `nothing_to_undo`, also when a finish is too old for the office's rule or
            another clerk's; `wrong_state` when the counter has somebody else meanwhile or the
            ticket is of another day; the refusals of `ticket_at_counter`.
    """
    waits = find_ticket(tx, ticket_id)
    if may_resume(tx, waits, counter, actor, now):
        return _resumed(tx, waits, counter, actor, now)
    ticket = ticket_at_counter(tx, ticket_id, counter, actor)
    check_of_today(tx, ticket, now)
    match TicketState(ticket.state):
        case TicketState.CALLED:
            return _undo_call(tx, ticket, counter, now, actor)
        case TicketState.SERVED:
            _may_undo_finish(tx, ticket, actor, now)
            return _serve_again(tx, ticket, now, actor)
        case TicketState.NO_SHOW:
            _counter_is_free(tx, ticket)
            return _undo(tx, ticket, ticket._replace(finished_at=None), now, actor)
        case _:
            return _undo(tx, ticket, ticket._replace(started_at=None), now, actor)


def _undo(
    tx: OfficeTransaction, ticket: Ticket, becomes: Ticket, now: datetime, actor: Actor
) -> Ticket:
    return move(tx, ticket, becomes, Act.UNDO, _tell, now, actor)


def _tell(told: AboutTicket) -> TicketUndone:
    return TicketUndone(**told)


def _resumed(
    tx: OfficeTransaction, ticket: Ticket, counter: str, actor: Actor, now: datetime
) -> Ticket:
    held_counter(tx, counter, actor)
    check_of_today(tx, ticket, now)
    _is_free(tx, counter)
    return resume(tx, ticket, now, actor)


def _undo_call(
    tx: OfficeTransaction, ticket: Ticket, counter: str, now: datetime, actor: Actor
) -> Ticket:
    before = ticket.called_after
    undone = _undo(tx, ticket, back_in_line(ticket), now, actor)
    if before is not None:
        finished = find_ticket(tx, before)
        if finished.state == TicketState.SERVED and _recent(tx, finished, actor, now):
            _serve_again(tx, finished, now, actor)
        elif may_resume(tx, finished, counter, actor, now):
            resumed = resume(tx, finished, now, actor)
            undone = resumed if resumed.id == undone.id else undone
    return undone


def _serve_again(tx: OfficeTransaction, ticket: Ticket, now: datetime, actor: Actor) -> Ticket:
    _counter_is_free(tx, ticket)
    started_at = ticket.started_at or now
    served = ticket._replace(finished_at=None, started_at=started_at, outcome=None)
    not_done(tx, ticket, ticket.service)
    return _undo(tx, ticket, served, now, actor)


def _counter_is_free(tx: OfficeTransaction, ticket: Ticket) -> None:
    if ticket.counter is not None:
        _is_free(tx, ticket.counter)


def _is_free(tx: OfficeTransaction, counter: str) -> None:
    other = current_ticket(tx, counter)
    if other is not None:
        raise Refusal(
            ProblemCode.WRONG_STATE,
            "counter_has_another",
            counter=placed(tx, counter),
            number=other.number,
        )


def _may_undo_finish(tx: OfficeTransaction, ticket: Ticket, actor: Actor, now: datetime) -> None:
    if not _recent(tx, ticket, actor, now):
        raise Refusal(
            ProblemCode.NOTHING_TO_UNDO,
            "finish_too_old",
            number=ticket.number,
            seconds=tx.plan.rules.clerk.undo_seconds,
        )


def _recent(tx: OfficeTransaction, ticket: Ticket, actor: Actor, now: datetime) -> bool:
    within = timedelta(seconds=tx.plan.rules.clerk.undo_seconds)
    in_time = ticket.finished_at is not None and now - ticket.finished_at <= within
    return in_time and ticket.clerk == actor.user
