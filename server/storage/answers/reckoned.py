"""What is reckoned of a ticket beside what its row says: who is before it, and its wait."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from server.contract.answers.as_json import TicketJson, WaitJson
from server.contract.states import TicketState
from server.domain.call_plan import CallPlan
from server.domain.crowding import come_back_at
from server.domain.errands import ErrandNow
from server.storage.answers.wire import ticket_wire
from server.storage.reader import OfficeNow
from server.storage.set_up.halls import crowd_limit
from server.storage.tables.errand_rows import Errand
from server.storage.tables.rows import Ticket
from server.storage.wait.pace import Pace


def told_ticket(at: OfficeNow, ticket: Ticket, errands: Sequence[Errand]) -> TicketJson:
    """Write a ticket as staff and devices are told of it; `errands` where it has several."""
    wait = None
    if ticket.state == TicketState.WAITING:
        wait = wait_of(at.paces, at.calls.before(ticket.id), ticket)
    return placed_ticket(ticket, errands, at, wait)


def placed_ticket(
    ticket: Ticket, errands: Sequence[Errand], at: OfficeNow, wait: WaitJson | None
) -> TicketJson:
    """Write a ticket with its place in the plan of calls and this wait, if it waits."""
    zone, calls, public_url = at.plan.calendar.timezone, at.calls, at.public_url
    if ticket.state != TicketState.WAITING:
        return ticket_wire(ticket, zone, public_url, errands=errands)
    ahead = calls.before(ticket.id)
    soon = calls.called_by_an_open_counter(ticket.id)
    back = _come_back(ticket, at, wait)
    return ticket_wire(
        *(ticket, zone, public_url),
        ahead=ahead,
        wait=wait,
        soon=soon,
        come_back_at=back,
        errands=errands,
    )


def _come_back(ticket: Ticket, at: OfficeNow, wait: WaitJson | None) -> datetime | None:
    """Tell whoever is in a hall that is too full until when he may be away."""
    most, services = crowd_limit(at.plan, ticket.service)
    if most is None or wait is None or ticket.appointment_at is not None:
        return None
    now = at.now.astimezone(at.plan.calendar.timezone)
    return come_back_at(now, wait["low_minutes"], at.calls.waiting_for(services), most)


def newcomers_wait(
    paces: Mapping[str, Pace],
    calls: CallPlan | None,
    service: str,
    priority: str | None,
    now: datetime,
) -> WaitJson | None:
    """Give the wait of somebody who takes a number now; None while too little is known."""
    pace = paces.get(service)
    if pace is None:
        return None
    ahead = pace.ahead if calls is None else calls.before_newcomer(service, now)
    return pace.wait(ahead, None, priority)


def errand_now(
    paces: Mapping[str, Pace],
    calls: CallPlan | None,
    service: str,
    priority: str | None,
    now: datetime,
) -> ErrandNow:
    """Tell what an errand would cost somebody who took its number now: the middle of his wait."""
    wait = newcomers_wait(paces, calls, service, priority, now)
    middle = None if wait is None else (wait["low_minutes"] + wait["high_minutes"]) / 2
    pace = paces.get(service)
    return ErrandNow(service, middle, (pace and pace.minutes) or 0.0)


def wait_of(paces: Mapping[str, Pace], ahead: int, ticket: Ticket) -> WaitJson | None:
    """Give the wait of a ticket with so many before it; None while too little is known."""
    pace = paces.get(ticket.service)
    if pace is None:
        return None
    if ticket.appointment_at is not None and ticket.id not in pace.tickets:
        return None  # measured with the next hall; a newcomer's wait is not an appointment's
    return pace.wait(ahead, ticket.id, ticket.priority)
