"""Whoever holds a slip and missed its call is back, without a new number and without staff."""

from datetime import datetime

from server.contract.problems import ProblemCode
from server.contract.states import Act, TicketState
from server.domain.rejoining import rejoins_until
from server.operations.moves.back import back_after_missed_call
from server.operations.moves.tickets import find_ticket
from server.operations.today.cards import hold_return_to_its_limit
from server.operations.today.of_today import check_of_today
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import NOBODY, OfficeTransaction


def rejoin(tx: OfficeTransaction, ticket_id: str, now: datetime) -> Ticket:
    """Put a missed ticket back into the line where the office's rule for returns says, once.

    Raises:
        Refusal: `unknown_ticket`; `wrong_state`, also for a ticket of another day, one that
            rejoined before, too long after the missed call, and once the day was ended early;
            `card_limit` where the same card has taken its numbers since.
    """
    ticket = find_ticket(tx, ticket_id)
    check_of_today(tx, ticket, now)
    if ticket.state == TicketState.NO_SHOW:
        _check_may(tx, ticket, now)
        hold_return_to_its_limit(tx, ticket)
    back = ticket._replace(rejoined=True)
    return back_after_missed_call(tx, back, Act.REJOIN, now, NOBODY)


def _check_may(tx: OfficeTransaction, ticket: Ticket, now: datetime) -> None:
    minutes = tx.plan.set_up.queue.rejoin_minutes
    until = rejoins_until(
        ticket.finished_at,
        minutes,
        rejoined=ticket.rejoined,
        day_over=ticket.business_day == tx.plan.closed_day,
    )
    if until is None or now > until:
        reason = "rejoin_too_late" if until else "rejoin_by_staff"
        raise Refusal(ProblemCode.WRONG_STATE, reason, number=ticket.number, count=minutes)
