"""Staff put a ticket into a priority class, or take it out again."""

from datetime import datetime

from server.contract.events import TicketPriorityChanged
from server.contract.problems import ProblemCode
from server.contract.states import TicketState
from server.operations.moves.listed_code import check_priority
from server.operations.moves.tickets import about, find_ticket, save_ticket
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction

BEFORE_ITS_CALL = frozenset({TicketState.WAITING, TicketState.PARKED})


def grant_priority(
    tx: OfficeTransaction, ticket_id: str, priority: str | None, actor: Actor, now: datetime
) -> Ticket:
    """Change the class of a ticket that is still to be called; None: an ordinary ticket.

    Raises:
        Refusal: `bad_request` for a class that the office does not have, `unknown_ticket`,
            `wrong_state`.
    """
    check_priority(tx, priority)
    ticket = find_ticket(tx, ticket_id)
    if ticket.state not in BEFORE_ITS_CALL:
        raise Refusal(ProblemCode.WRONG_STATE, "called_already", number=ticket.number)
    if ticket.priority == priority:
        return ticket
    granted = ticket._replace(priority=priority)
    save_ticket(tx, granted)
    tx.append(TicketPriorityChanged(**about(tx, granted)), now, actor)
    return granted
