"""Nobody came: the counter is free for the next."""

from datetime import datetime

from server.contract.events import AboutTicket, TicketNoShow
from server.contract.states import Act
from server.domain.missed_numbers import stands_until
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.hall_rows.asked_moves import go_where_asked
from server.operations.moves.tickets import move
from server.storage.answers.wire import local
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def no_show_ticket(
    tx: OfficeTransaction, ticket_id: str, counter: str, actor: Actor, now: datetime
) -> Ticket:
    """Note that the called person did not come.

    Raises:
        Refusal: `wrong_state` and the refusals of `ticket_at_counter`.
    """
    ticket = ticket_at_counter(tx, ticket_id, counter, actor)
    calendar = tx.plan.calendar
    until = local(stands_until(calendar, now), calendar.timezone)

    def tell(told: AboutTicket) -> TicketNoShow:
        return TicketNoShow(**told, stands_until=until)

    missed = ticket._replace(finished_at=now, missed_calls=0)
    gone = move(tx, ticket, missed, Act.NO_SHOW, tell, now, actor)
    go_where_asked(tx, actor, now)
    return gone
