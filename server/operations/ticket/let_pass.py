"""Whoever holds a slip and waits lets others go before."""

from datetime import datetime

from server.contract.events import AboutTicket, TicketLetPass
from server.contract.problems import ProblemCode
from server.contract.states import Act, TicketState
from server.domain.letting_pass import calls_before
from server.operations.moves.tickets import find_ticket, move
from server.operations.today.of_today import check_of_today
from server.refusal import Refusal
from server.storage.line_heads import latest_calls, line_of_service
from server.storage.tables.rows import Ticket
from server.storage.transaction import NOBODY, OfficeTransaction


def let_pass(tx: OfficeTransaction, ticket_id: str, now: datetime) -> Ticket:
    """Let the next few behind a ticket go before it, as often as the office allows.

    Raises:
        Refusal: `unknown_ticket`; `wrong_state`, also for a ticket of another day, when it was
            done as often as it may be, and when nobody is behind it.
    """
    ticket = find_ticket(tx, ticket_id)
    check_of_today(tx, ticket, now)
    queue = tx.plan.set_up.queue
    waits = ticket.state == TicketState.WAITING
    if waits and ticket.let_passes >= queue.let_pass_times:
        raise Refusal(
            ProblemCode.WRONG_STATE,
            "let_pass_used_up",
            number=ticket.number,
            count=queue.let_pass_times,
        )
    calls = _calls_before(tx, ticket, now) if waits else 0
    if calls is None:
        raise Refusal(ProblemCode.WRONG_STATE, "nobody_to_let_pass", number=ticket.number)
    held = ticket._replace(let_passes=ticket.let_passes + 1, after_calls=calls, returned_at=now)

    def tell(told: AboutTicket) -> TicketLetPass:
        return TicketLetPass(**told, people=queue.let_pass_people)

    return move(tx, ticket, held, Act.LET_PASS, tell, now, NOBODY)


def _calls_before(tx: OfficeTransaction, ticket: Ticket, now: datetime) -> int | None:
    policy = tx.plan.rules.policy
    return calls_before(
        line_of_service(tx.connection, tx.office, ticket.service),
        ticket.id,
        tx.plan.set_up.queue.let_pass_people,
        policy,
        tx.moment_of_line(now),
        latest_calls(tx.connection, tx.office, policy, tx.business_day, tx.plan.services),
    )
