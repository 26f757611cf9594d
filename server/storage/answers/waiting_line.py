"""The waiting line as it is answered: in calling order, and each one's wait."""

from collections.abc import Mapping, Sequence

from server.contract.answers.as_json import WaitJson
from server.contract.states import TicketState
from server.domain.discipline import calling_order, order_at_counter
from server.storage.line_heads import as_waiting, latest_calls
from server.storage.reader import OfficeMoment
from server.storage.tables.rows import Ticket
from server.storage.wait.pace import Pace

Paces = Mapping[str, Pace]


def wait_of(paces: Paces, ahead: int, ticket: Ticket) -> WaitJson | None:
    """Give the wait of a ticket with so many before it; None while too little is known."""
    pace = paces.get(ticket.service)
    if pace is None:
        return None
    if ticket.appointment_at is not None and ticket.id not in pace.tickets:
        return None  # measured with the next hall; a newcomer's wait is not an appointment's
    return pace.wait(ahead, ticket.id, ticket.priority)


def waiting_line(
    at: OfficeMoment, live: Sequence[Ticket], counter: str | None = None
) -> list[Ticket]:
    """Put waiting tickets into calling order.

    With a counter only those whom it would call now, in its own order.
    """
    by_id = {one.id: one for one in live if one.state == TicketState.WAITING}
    if not by_id:
        return []
    plan = at.plan
    waiting = as_waiting(at.connection, plan.code, by_id.values())
    day = next(iter(by_id.values())).business_day
    policy = plan.rules.policy
    if counter is None:
        history = latest_calls(at.connection, plan.code, policy, day, plan.services)
        order = calling_order(waiting, policy, at.now, history)
    else:
        profile = plan.profile(counter, day)
        history = latest_calls(at.connection, plan.code, policy, day, profile.services)
        order = order_at_counter(waiting, profile, policy, at.now, history)
    return [by_id[one.ticket] for one in order]
