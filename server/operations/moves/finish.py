"""A stay ends, with an outcome of the office's list: the visit, or one errand of several."""

from datetime import datetime

from server.contract.events import AboutTicket, TicketFinished
from server.contract.problems import ProblemCode
from server.contract.states import Act
from server.domain.errands import LookAhead
from server.operations.moves.errands import done_here, errands_left
from server.operations.moves.go_on import go_on
from server.operations.moves.listed_code import listed
from server.operations.moves.tickets import check_may, move, not_parked
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def finish(
    tx: OfficeTransaction,
    ticket: Ticket,
    now: datetime,
    actor: Actor,
    outcome: str | None,
    look: LookAhead,
    *,
    visit: bool = False,
) -> Ticket:
    """Finish a ticket already known to be at the clerk's counter.

    One with errands left goes on to the next that `look` tells to cost the least waiting, unless
    the whole `visit` is over.

    Raises:
        Refusal: `wrong_state`; `bad_request` for an outcome that the office does not have, or
            for none where it wants one.
    """
    _check_outcome(tx, outcome)
    check_may(ticket, Act.FINISH)
    if not visit and errands_left(tx, ticket):
        return go_on(tx, ticket, now, actor, outcome, look)
    served = not_parked(ticket)._replace(finished_at=now, clerk=actor.user, outcome=outcome)

    def tell(told: AboutTicket) -> TicketFinished:
        return TicketFinished(**told, outcome=outcome)

    done_here(tx, ticket, now)
    return move(tx, ticket, served, Act.FINISH, tell, now, actor)


def _check_outcome(tx: OfficeTransaction, outcome: str | None) -> None:
    if outcome is not None:
        listed(tx.plan.set_up.outcomes, outcome, "unknown_outcome", "outcome")
    elif tx.plan.rules.clerk.outcome_needed:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "outcome_needed",
            errors=[{"field": "outcome", "message": "outcome_needed"}],
        )
