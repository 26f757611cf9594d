"""One errand of a ticket is done and it goes on to the next, or back to where it came from."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select

from server.contract.events import AboutTicket, TicketUndone, TicketWentOn
from server.contract.states import Act, TicketState
from server.domain.discipline import minutes
from server.domain.errands import LookAhead
from server.operations.moves.arrival import place_of_arrival
from server.operations.moves.errands import done_here, next_errand, not_done
from server.operations.moves.tickets import back_in_line, move
from server.storage.query import Query
from server.storage.tables import INTERVAL
from server.storage.tables.rows import Interval, Ticket
from server.storage.transaction import Actor, OfficeTransaction

STEPS = Query(
    Interval,
    select(INTERVAL)
    .where(INTERVAL.c.office == bindparam("office"), INTERVAL.c.ticket == bindparam("ticket"))
    .order_by(INTERVAL.c.step),
)
LEAVE_NO_TRACE = frozenset({Act.CALL, Act.UNDO})
"""Acts after which a ticket that went on may still come back: a call that was taken back."""


def go_on(
    tx: OfficeTransaction,
    ticket: Ticket,
    now: datetime,
    actor: Actor,
    outcome: str | None,
    look: LookAhead,
) -> Ticket:
    """Let a ticket with errands left wait for the one that costs the least waiting from now on.

    It stands in that line where it would had it come for that errand alone: before those who
    came after it and behind those who came before. An appointment's hour was for the errand that
    is done.

    Raises:
        Refusal: `wrong_state`.
    """
    done_here(tx, ticket, now)
    service = next_errand(tx, ticket, look, minutes(now - ticket.issued_at))
    sent = back_in_line(ticket)._replace(
        service=service,
        place=place_of_arrival(tx, ticket),
        first=False,
        for_counter=None,
        after_calls=0,
        returned_at=None,
        appointment_at=None,
    )

    def tell(told: AboutTicket) -> TicketWentOn:
        return TicketWentOn(**told, outcome=outcome)

    return move(tx, ticket, sent, Act.GO_ON, tell, now, actor)


def may_resume(
    tx: OfficeTransaction, ticket: Ticket, counter: str, actor: Actor, now: datetime
) -> bool:
    """Tell whether a ticket went on from this counter, by this clerk, and may still come back."""
    if not ticket.errands or ticket.state != TicketState.WAITING:
        return False
    before = _before_it_went_on(_steps(tx, ticket))
    if before is None or before.left_at is None:
        return False
    within = timedelta(seconds=tx.plan.rules.clerk.undo_seconds)
    of_this = before.counter == counter and before.clerk == actor.user
    return of_this and now - before.left_at <= within


def resume(tx: OfficeTransaction, ticket: Ticket, now: datetime, actor: Actor) -> Ticket:
    """Serve a ticket again where it went on from, as `may_resume` has allowed.

    Should its call be taken back as well, it waits at the place of its arrival: what else staff or
    an hour had made of that place ended with the errand.
    """
    steps = _steps(tx, ticket)
    before = _before_it_went_on(steps)
    assert before is not None  # noqa: S101 -- asked before
    not_done(tx, ticket, before.service)
    stay = [one for one in steps if one.step <= before.step]
    called = [one.entered_at for one in stay if one.act == Act.CALL]
    started = [
        one.entered_at for one in stay if one.act == Act.START and one.entered_at >= called[-1]
    ]
    served = ticket._replace(
        service=before.service,
        counter=before.counter,
        clerk=before.clerk,
        called_at=called[-1],
        started_at=started[-1] if started else now,
    )
    return move(tx, ticket, served, Act.RESUME, _tell, now, actor)


def _tell(told: AboutTicket) -> TicketUndone:
    return TicketUndone(**told)


def _steps(tx: OfficeTransaction, ticket: Ticket) -> Sequence[Interval]:
    tx.write_history()
    return STEPS.all(tx.connection, office=tx.office, ticket=ticket.id)


def _before_it_went_on(steps: Sequence[Interval]) -> Interval | None:
    """Find the stretch that ended when it last went on; None where it did more since than that."""
    for place in range(len(steps) - 1, 0, -1):
        if steps[place].act == Act.GO_ON:
            return steps[place - 1]
        if steps[place].act not in LEAVE_NO_TRACE:
            return None
    return None
