"""Somebody put aside, or missed when called, is back in the line."""

from datetime import datetime

from server.contract.events import EventType
from server.contract.problems import ProblemCode
from server.contract.states import Act, TicketState
from server.operations.staff_at_hand import check_at_hand
from server.operations.ticket_moves import BACK_IN_LINE, TicketRecord, find_ticket, move
from server.operations.turn_day import business_day
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def return_ticket(
    tx: OfficeTransaction,
    ticket_id: str,
    counter: str | None,
    actor: Actor,
    now: datetime,
    *,
    supervises: bool,
) -> TicketRecord:
    """Put a ticket back: a parked one at its arrival place, a missed one after the next few.

    Raises:
        Refusal: `unknown_ticket`; `wrong_state`, also for a ticket of another day, whose number
            somebody else may hold by now; the refusals of `check_at_hand`.
    """
    check_at_hand(tx, counter, actor, supervises=supervises)
    ticket = find_ticket(tx, ticket_id)
    if ticket["business_day"] != business_day(tx, now):
        raise Refusal(ProblemCode.WRONG_STATE, "of_another_day", number=ticket["number"])
    missed = ticket["state"] == TicketState.NO_SHOW
    changes = {
        **BACK_IN_LINE,
        "first": False,
        "after_calls": tx.plan.rules.clerk.return_after_calls if missed else 0,
        "returned_at": now if missed else None,
    }
    # The counter in the event tells boards which counter's call went away.
    says = {"counter": ticket["counter"]}
    return move(tx, ticket, Act.RETURN, EventType.TICKET_RETURNED, now, actor, changes, says)
