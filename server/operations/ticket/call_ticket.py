"""A particular ticket is called: one put aside comes back, or somebody goes before the order."""

from datetime import datetime

from server.contract.problems import ProblemCode
from server.contract.states import TicketState
from server.domain.errands import LookAhead, nothing_known
from server.operations.at_counter.counters import counter_that_calls, current_ticket
from server.operations.at_counter.staff_at_hand import check_at_hand, may_choose
from server.operations.moves.ask_rating import ask_rating
from server.operations.moves.call import call
from server.operations.moves.finish import finish
from server.operations.moves.tickets import find_ticket
from server.operations.today.business_day import business_day
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def call_ticket(
    tx: OfficeTransaction,
    ticket_id: str,
    counter: str,
    actor: Actor,
    now: datetime,
    *,
    outcome: str | None,
    supervises: bool,
    look: LookAhead = nothing_known,
) -> Ticket:
    """Finish the counter's current ticket, with this outcome, and call this one.

    With errands left the current one goes on instead; `look` tells what each would cost.

    A call out of the order is a jump and marked as one in the log of events; it needs a
    supervisor or an office that lets its clerks choose. To call back a parked ticket is no jump,
    at a counter that serves it.

    Raises:
        Refusal: `unknown_ticket`, `unknown_counter`, `counter_closed`, `counter_taken`,
            `not_allowed`, `wrong_state`, and those of `finish`.
    """
    counter_that_calls(tx, counter, actor)
    business_day(tx, now)
    ticket = find_ticket(tx, ticket_id)
    jumps = ticket.state == TicketState.WAITING
    if jumps and not may_choose(tx, supervises=supervises):
        raise Refusal(ProblemCode.NOT_ALLOWED, "may_not_choose")
    if ticket.state == TicketState.PARKED:
        check_at_hand(tx, ticket, counter, actor, supervises=supervises)
    current = current_ticket(tx, counter)
    # Called already: refused by the table below, and nobody else's stay ends for it.
    finished = None
    if current is not None and current.id != ticket_id:
        finished = finish(tx, current, now, actor, outcome, look)
    called = call(tx, ticket, counter, current, now, actor, chosen=jumps)
    if finished is not None and finished.state == TicketState.SERVED:
        ask_rating(tx, finished, now)
    return called
