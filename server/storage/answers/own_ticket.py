"""What the holder of a slip may do with it, as its page is told."""

from datetime import datetime

from server.contract.answers.as_json import LetPassJson
from server.contract.answers.from_home_json import ConfirmingJson
from server.contract.states import TicketState
from server.domain.coming_turn import Coming, notice_for
from server.domain.from_home import confirmed_by
from server.domain.rejoining import rejoins_until
from server.storage.answers.reckoned import told_ticket
from server.storage.answers.wire import local
from server.storage.reader import OfficeNow
from server.storage.tables.rows import Ticket


def let_pass_answer(at: OfficeNow, ticket: Ticket) -> LetPassJson | None:
    """Tell how a ticket may let others pass: the contract's LetPass."""
    queue = at.plan.set_up.queue
    if ticket.state != TicketState.WAITING or not queue.let_pass_times:
        return None
    left = max(0, queue.let_pass_times - ticket.let_passes)
    return {"people": queue.let_pass_people, "times": queue.let_pass_times, "left": left}


def rejoin_answer(at: OfficeNow, ticket: Ticket) -> datetime | None:
    """Tell until when a ticket may rejoin; nothing once that is over."""
    if ticket.state != TicketState.NO_SHOW:
        return None
    minutes = at.plan.set_up.queue.rejoin_minutes
    day = ticket.business_day
    day_over = day == at.plan.closed_day or day < at.plan.calendar.business_day(at.now)
    until = rejoins_until(ticket.finished_at, minutes, rejoined=ticket.rejoined, day_over=day_over)
    return None if until is None or until < at.now else local(until, at.plan.calendar.timezone)


def confirm_answer(at: OfficeNow, ticket: Ticket) -> ConfirmingJson | None:
    """Tell what is still to be done with a number from home: the contract's Confirming."""
    if ticket.state != TicketState.WAITING or not _is_unconfirmed(ticket):
        return None
    rules = at.plan.set_up.from_home
    until = confirmed_by(ticket.issued_at, rules.confirm_minutes)
    return {
        "until": local(until, at.plan.calendar.timezone),
        "back_after_calls": rules.back_after_calls,
        "put_back": ticket.put_back,
    }


def has_lapsed(ticket: Ticket) -> bool:
    """Tell whether a number from home is good no more since nobody confirmed it."""
    return ticket.state == TicketState.EXPIRED and _is_unconfirmed(ticket)


def coming_turn(at: OfficeNow, ticket: Ticket) -> Coming:
    """Tell how near a ticket's turn is, and which call it has."""
    told = told_ticket(at, ticket, ())
    notice = notice_for(ticket.state, told["ahead"], soon=told["soon"])
    is_called = ticket.state == TicketState.CALLED
    return Coming(notice, f"{ticket.call_count} {ticket.counter}" if is_called else None)


def _is_unconfirmed(ticket: Ticket) -> bool:
    return ticket.from_home and ticket.confirmed_at is None
