"""The ticket that a clerk acts on, checked to be at the clerk's own counter."""

from server.contract.problems import ProblemCode
from server.operations.at_counter.counters import held_counter, placed
from server.operations.moves.tickets import find_ticket
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def ticket_at_counter(
    tx: OfficeTransaction, ticket_id: str, counter_code: str, actor: Actor
) -> Ticket:
    """Read a ticket that was called to this counter, held by this sign-in.

    Raises:
        Refusal: `unknown_ticket`, `unknown_counter`, `counter_closed`, `counter_taken`;
            `wrong_state` when the ticket is at another counter or at none.
    """
    held_counter(tx, counter_code, actor)
    ticket = find_ticket(tx, ticket_id)
    if ticket.counter != counter_code:
        if ticket.counter is None:
            raise Refusal(ProblemCode.WRONG_STATE, "not_called_yet", number=ticket.number)
        other = placed(tx, ticket.counter)
        raise Refusal(
            ProblemCode.WRONG_STATE, "at_another_counter", number=ticket.number, counter=other
        )
    return ticket
