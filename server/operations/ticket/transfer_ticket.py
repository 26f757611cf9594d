"""A person goes on to another service or counter; the number stays the same."""

from datetime import datetime

from server.contract.events import AboutTicket, TicketTransferred
from server.contract.problems import ProblemCode
from server.contract.requests import TransferTicket
from server.contract.states import Act, Position, TicketState
from server.operations.at_counter.staff_at_hand import check_at_hand, may_choose
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.hall_rows.asked_moves import go_where_asked
from server.operations.moves.arrival import place_of_arrival
from server.operations.moves.errands import go_elsewhere
from server.operations.moves.tickets import back_in_line, find_ticket, move
from server.operations.today.of_today import check_of_today
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def transfer_ticket(
    tx: OfficeTransaction,
    ticket_id: str,
    request: TransferTicket,
    actor: Actor,
    now: datetime,
    *,
    supervises: bool,
) -> Ticket:
    """Send a ticket into the line of another service, to one counter alone, or both.

    Raises:
        Refusal: `bad_request` when it is sent nowhere; `unknown_ticket`, `unknown_service`,
            `unknown_counter`; `wrong_state`, also for a ticket of another day; for somebody at
            a counter the refusals of `ticket_at_counter`, else those of `check_at_hand`;
            `not_allowed` to put somebody who waits first or last for whoever may not choose.
    """
    _check_aim(tx, request)
    ticket = find_ticket(tx, ticket_id)
    if request.counter is not None and ticket.state != TicketState.WAITING:
        ticket = ticket_at_counter(tx, ticket_id, request.counter, actor)
    else:
        check_at_hand(tx, ticket, request.counter, actor, supervises=supervises)
        _check_keeps_order(tx, request.position, supervises=supervises)
    check_of_today(tx, ticket, now)
    sent = _placed(tx, back_in_line(ticket), request.position, now)._replace(
        service=request.service or ticket.service,
        for_counter=request.to_counter,
        after_calls=0,
        returned_at=None,
    )
    if request.service is not None:
        go_elsewhere(tx, ticket, request.service)
    chosen = request.position is not Position.ARRIVAL
    moved = move(tx, ticket, sent, Act.TRANSFER, _tell, now, actor, chosen=chosen)
    go_where_asked(tx, actor, now)
    return moved


def _tell(told: AboutTicket) -> TicketTransferred:
    return TicketTransferred(**told)


def _check_aim(tx: OfficeTransaction, request: TransferTicket) -> None:
    if request.service is None and request.to_counter is None:
        fields = ("service", "to_counter")
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "transfer_where",
            errors=[{"field": one, "message": "transfer_where"} for one in fields],
        )
    if request.service is not None and request.service not in tx.plan.services:
        raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=request.service)
    if request.to_counter is not None and request.to_counter not in tx.plan.counters:
        raise Refusal(ProblemCode.UNKNOWN_COUNTER, counter=request.to_counter)


def _check_keeps_order(tx: OfficeTransaction, position: Position, *, supervises: bool) -> None:
    """Let nobody who waits be put first, nor last, so that whoever is behind comes first."""
    if position is not Position.ARRIVAL and not may_choose(tx, supervises=supervises):
        raise Refusal(ProblemCode.NOT_ALLOWED, "may_not_choose")


def _placed(tx: OfficeTransaction, ticket: Ticket, position: Position, now: datetime) -> Ticket:
    # Where staff chose another place than the hour of the appointment, that hour is gone.
    keeps_hour = position is Position.ARRIVAL
    return ticket._replace(
        place=tx.take_place(now) if position is Position.LAST else place_of_arrival(tx, ticket),
        first=position is Position.FIRST,
        appointment_at=ticket.appointment_at if keeps_hour else None,
    )
