"""What is reckoned of a ticket beside what its row says: who is before it, and its wait."""

from server.contract.answers.as_json import TicketJson, WaitJson
from server.contract.states import TicketState
from server.storage.answers.waiting_line import wait_of
from server.storage.answers.wire import ticket_wire
from server.storage.reader import OfficeMoment
from server.storage.tables.rows import Ticket


def reckoned(at: OfficeMoment, ticket: Ticket) -> tuple[int | None, WaitJson | None]:
    """Tell how many will be called before a ticket, and its wait; None unless it waits."""
    if ticket.state != TicketState.WAITING:
        return None, None
    ahead = at.calls.before(ticket.id)
    return ahead, wait_of(at.paces, ahead, ticket)


def told_ticket(at: OfficeMoment, ticket: Ticket) -> TicketJson:
    """Write a ticket as staff and devices are told of it."""
    ahead, wait = reckoned(at, ticket)
    return ticket_wire(ticket, at.plan.calendar.timezone, at.public_url, ahead=ahead, wait=wait)
