"""What the holder of a slip may do with it, as its page is told."""

from datetime import datetime

from server.contract.answers.as_json import LetPassJson
from server.contract.states import TicketState
from server.domain.rejoining import rejoins_until
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
    until = rejoins_until(ticket.finished_at, minutes, rejoined=ticket.rejoined)
    return None if until is None or until < at.now else local(until, at.plan.calendar.timezone)
