"""Staff put a ticket into a priority class, or take it out again."""

from datetime import datetime

from server.contract.events import TicketPriorityChanged
from server.contract.problems import ProblemCode
from server.contract.states import TicketState
from server.operations.at_counter.staff_at_hand import check_sits_where_served
from server.operations.moves.listed_code import check_priority
from server.operations.moves.tickets import about, find_ticket, write_move
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction

BEFORE_ITS_CALL = frozenset({TicketState.WAITING, TicketState.PARKED})


def grant_priority(
    tx: OfficeTransaction,
    ticket_id: str,
    priority: str | None,
    actor: Actor,
    now: datetime,
    *,
    supervises: bool,
) -> Ticket:
    """Change the class of a ticket that is still to be called; None: an ordinary ticket.

    Raises:
        Refusal: `bad_request` for a class that the office does not have, `unknown_ticket`,
            `wrong_state`, and those of `check_sits_where_served`.
    """
    check_priority(tx, priority)
    ticket = find_ticket(tx, ticket_id)
    check_sits_where_served(tx, ticket.service, ticket.business_day, actor, supervises=supervises)
    if ticket.state not in BEFORE_ITS_CALL:
        raise Refusal(ProblemCode.WRONG_STATE, "called_already", number=ticket.number)
    if ticket.priority == priority:
        return ticket
    granted = ticket._replace(priority=priority, step=ticket.step + 1)
    write_move(tx, ticket, granted, "priority", now)
    tx.append(TicketPriorityChanged(**about(tx, granted)), now, actor)
    return granted
