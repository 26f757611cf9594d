"""What is reckoned of a ticket beside what its row says: who is before it, and its wait."""

from collections.abc import Mapping
from datetime import tzinfo

from server.contract.answers.as_json import TicketJson
from server.contract.states import TicketState
from server.domain.call_plan import CallPlan
from server.storage.answers.waiting_line import wait_of
from server.storage.answers.wire import ticket_wire
from server.storage.reader import OfficeMoment
from server.storage.tables.rows import Ticket
from server.storage.wait.pace import Pace


def told_ticket(at: OfficeMoment, ticket: Ticket) -> TicketJson:
    """Write a ticket as staff and devices are told of it."""
    return placed_ticket(ticket, at.calls, at.paces, at.plan.calendar.timezone, at.public_url)


def placed_ticket(
    ticket: Ticket, calls: CallPlan, paces: Mapping[str, Pace], zone: tzinfo, public_url: str
) -> TicketJson:
    """Write a ticket with its place in the plan of calls, if it waits."""
    if ticket.state != TicketState.WAITING:
        return ticket_wire(ticket, zone, public_url)
    ahead = calls.before(ticket.id)
    wait = wait_of(paces, ahead, ticket)
    soon = calls.called_by_an_open_counter(ticket.id)
    return ticket_wire(ticket, zone, public_url, ahead=ahead, wait=wait, soon=soon)
