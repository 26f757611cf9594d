"""A clerk presses *next*: the current stay ends and the discipline's choice is called."""

from datetime import date, datetime, timedelta

from server.contract.states import TicketState
from server.domain.discipline import choose_next
from server.domain.errands import LookAhead, nothing_known
from server.domain.from_home import without_passed_over
from server.operations.at_counter.counters import (
    counter_that_calls,
    current_ticket,
)
from server.operations.hall_rows.asked_moves import go_where_asked
from server.operations.moves.ask_rating import ask_rating
from server.operations.moves.call import call
from server.operations.moves.finish import finish
from server.operations.moves.tickets import find_ticket
from server.operations.moves.unconfirmed import pass_over
from server.operations.today.business_day import business_day
from server.storage.line_heads import latest_calls, line_heads
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def call_next(
    tx: OfficeTransaction,
    counter_code: str,
    actor: Actor,
    now: datetime,
    outcome: str | None = None,
    look: LookAhead = nothing_known,
) -> Ticket | None:
    """Finish the counter's current ticket, with this outcome, and call the next.

    The current one goes on where it has errands left; `look` tells what each would cost.
    None when nobody waits for the counter, or its clerk goes to another one now.
    A second press right after a call answers that call and calls nobody.

    Raises:
        Refusal: those of `counter_that_calls` and of `finish`.
    """
    counter_that_calls(tx, counter_code, actor)
    today = business_day(tx, now)
    called = current_ticket(tx, counter_code)
    if called is None or not _just_called(tx, called, now):
        called = _end_and_call(tx, counter_code, called, outcome, today, actor, now, look)
    return called


def _just_called(tx: OfficeTransaction, current: Ticket, now: datetime) -> bool:
    """Tell a press that only trembles from one that means the next person."""
    pause = timedelta(seconds=tx.plan.rules.clerk.next_pause_seconds)
    called_at = current.called_at if current.state == TicketState.CALLED else None
    # A clock that was put back since tells nothing of how long ago it was.
    return called_at is not None and timedelta(0) <= now - called_at < pause


def _end_and_call(
    tx: OfficeTransaction,
    counter_code: str,
    current: Ticket | None,
    outcome: str | None,
    today: date,
    actor: Actor,
    now: datetime,
    look: LookAhead,
) -> Ticket | None:
    finished = None if current is None else finish(tx, current, now, actor, outcome, look)
    leaves = finished is not None and go_where_asked(tx, actor, now)
    chosen = None if leaves else _next(tx, counter_code, today, now)
    called = None
    if chosen is not None:
        called = call(tx, chosen, counter_code, current, now, actor)
    if finished is not None and finished.state == TicketState.SERVED:
        ask_rating(tx, finished, now)
    return called


def _next(tx: OfficeTransaction, counter_code: str, today: date, now: datetime) -> Ticket | None:
    """Ask the discipline until it names somebody who is there; others are passed over."""
    profile = tx.plan.profile(counter_code, today)
    policy = tx.plan.rules.policy
    history = latest_calls(tx.connection, tx.office, policy, today, profile.services)
    while True:
        waiting = without_passed_over(line_heads(tx.connection, tx.office))
        chosen = choose_next(waiting, profile, policy, tx.moment_of_line(now), history)
        if chosen is None:
            return None
        ticket = find_ticket(tx, chosen.ticket)
        if not chosen.unconfirmed:
            return ticket
        pass_over(tx, ticket, now)
