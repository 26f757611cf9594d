"""Whoever took a number at home is there and says so by the code at the door."""

from datetime import datetime

from server.contract.events import AboutTicket, TicketConfirmed
from server.contract.problems import ProblemCode
from server.contract.states import Act, TicketState
from server.domain.door_code import is_at_the_door
from server.operations.moves.tickets import find_ticket, move
from server.operations.moves.unconfirmed import is_too_late
from server.operations.today.business_day import business_day
from server.operations.today.door_key import door_key
from server.operations.today.of_today import check_of_today
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import NOBODY, OfficeTransaction


def confirm_ticket(tx: OfficeTransaction, ticket_id: str, door: str, now: datetime) -> Ticket:
    """Take a number from home as one whose holder is there; it is called like every other.

    Raises:
        Refusal: `unknown_ticket`; `wrong_state`, also for a ticket of another day, one that was
            not taken at home, was confirmed before, or too late; `bad_request` for a code that is
            not the one at the door.
    """
    ticket = find_ticket(tx, ticket_id)
    check_of_today(tx, ticket, now)
    if ticket.state == TicketState.WAITING:
        _check_may(tx, ticket, door, now)
    return move(tx, ticket, ticket._replace(confirmed_at=now), Act.CONFIRM, _tell, now, NOBODY)


def _check_may(tx: OfficeTransaction, ticket: Ticket, door: str, now: datetime) -> None:
    if not ticket.from_home or ticket.confirmed_at is not None:
        reason = "already_confirmed" if ticket.from_home else "not_from_home"
        raise Refusal(ProblemCode.WRONG_STATE, reason, number=ticket.number)
    if is_too_late(tx, ticket, now):
        minutes = tx.plan.set_up.from_home.confirm_minutes
        raise Refusal(
            ProblemCode.WRONG_STATE, "confirm_too_late", number=ticket.number, count=minutes
        )
    if not is_at_the_door(door_key(tx, business_day(tx, now)), door, now):
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "wrong_door_code",
            errors=[{"field": "door", "message": "wrong_door_code"}],
        )


def _tell(told: AboutTicket) -> TicketConfirmed:
    return TicketConfirmed(**told)
