"""The waiting line as it is answered: in calling order, with who is before whom and the wait."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection

from server.contract.answers.as_json import WaitJson
from server.contract.states import TicketState
from server.domain.discipline import InLine, calling_order, order_at_counter
from server.storage.line_heads import as_waiting, latest_calls
from server.storage.set_up.plan import OfficePlan
from server.storage.tables.rows import Ticket
from server.storage.wait.hall_now import count_ahead, counters_now
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
    connection: Connection,
    plan: OfficePlan,
    paces: Paces,
    live: Sequence[Ticket],
    now: datetime,
    counter: str | None = None,
) -> list[tuple[Ticket, int]]:
    """Put waiting tickets into calling order, each with how many will be called before it.

    With a counter only those whom it would call now, in its own order.
    """
    by_id = {one.id: one for one in live if one.state == TicketState.WAITING}
    if not by_id:
        return []
    waiting = as_waiting(connection, plan.code, by_id.values())
    day = next(iter(by_id.values())).business_day
    policy = plan.rules.policy
    history = latest_calls(connection, plan.code, policy, day, plan.services)
    counters = counters_now(connection, plan, live, day, now)
    minutes = {code: one.minutes for code, one in paces.items() if one.minutes is not None}
    ahead = count_ahead(plan, counters, waiting, history, minutes, now)
    if counter is None:
        order = calling_order(waiting, policy, now, history)
    else:
        order = _line_of_counter(connection, plan, counter, waiting, day, now)
    return [(by_id[one.ticket], ahead[one.ticket]) for one in order]


def _line_of_counter(
    connection: Connection,
    plan: OfficePlan,
    counter: str,
    waiting: Sequence[InLine],
    day: date,
    now: datetime,
) -> list[InLine]:
    policy, profile = plan.rules.policy, plan.profile(counter, day)
    history = latest_calls(connection, plan.code, policy, day, profile.services)
    return order_at_counter(waiting, profile, policy, now, history)
