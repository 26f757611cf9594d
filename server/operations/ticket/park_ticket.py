"""A ticket is put aside for a while, and staff are reminded of it when its time is up."""

from datetime import datetime, timedelta

from server.contract.events import AboutTicket, TicketParked
from server.contract.states import Act
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.hall_rows.asked_moves import go_where_asked
from server.operations.moves.listed_code import listed
from server.operations.moves.tickets import move
from server.operations.today.of_today import check_of_today
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def park_ticket(
    tx: OfficeTransaction,
    ticket_id: str,
    counter: str,
    reason: str,
    minutes: int | None,
    actor: Actor,
    now: datetime,
) -> Ticket:
    """Put the counter's ticket aside; without `minutes`, for the office's usual time.

    Raises:
        Refusal: `bad_request` for a reason that the office does not have; `wrong_state`,
            also for a ticket of another day, and the refusals of `ticket_at_counter`.
    """
    listed(tx.plan.set_up.park_reasons, reason, "unknown_park_reason")
    ticket = ticket_at_counter(tx, ticket_id, counter, actor)
    check_of_today(tx, ticket, now)
    remind_at = now + timedelta(minutes=minutes or tx.plan.rules.clerk.park_minutes)
    parked = ticket._replace(park_reason=reason, remind_at=remind_at, reminded=False)

    def tell(told: AboutTicket) -> TicketParked:
        at = remind_at.astimezone(tx.plan.calendar.timezone)
        return TicketParked(**told, reason=reason, remind_at=at)

    aside = move(tx, ticket, parked, Act.PARK, tell, now, actor)
    go_where_asked(tx, actor, now)
    return aside
