"""Routes of what is done to a ticket at the counter, each act in its own words."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from fastapi import APIRouter, Response

from server.api.access import Allowed, Server, supervises
from server.api.answers import json_answer
from server.api.errand_look import look_ahead
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.api.tickets import read_ticket
from server.contract.answers import Ticket, TicketList
from server.contract.answers.as_json import TicketJson, TicketListJson
from server.contract.problems import ProblemCode
from server.contract.requests import (
    AddErrand,
    AddService,
    CancelTicket,
    FinishTicket,
    GrantPriority,
    ParkTicket,
    ReturnTicket,
    TicketAct,
    TransferTicket,
    VoidTickets,
)
from server.contract.states import Act
from server.operations.at_counter.act_keys import Press, once
from server.operations.moves.tickets import find_ticket, whole_ticket
from server.operations.ticket.add_errand import add_errand
from server.operations.ticket.add_service import add_service
from server.operations.ticket.call_ticket import call_ticket
from server.operations.ticket.cancel_ticket import cancel_ticket
from server.operations.ticket.finish_ticket import finish_ticket
from server.operations.ticket.grant_priority import grant_priority
from server.operations.ticket.no_show_ticket import no_show_ticket
from server.operations.ticket.park_ticket import park_ticket
from server.operations.ticket.recall_ticket import recall_ticket
from server.operations.ticket.return_ticket import return_ticket
from server.operations.ticket.start_ticket import start_ticket
from server.operations.ticket.transfer_ticket import transfer_ticket
from server.operations.ticket.undo_ticket import undo_ticket
from server.operations.ticket.void_tickets import void_tickets
from server.refusal import Refusal
from server.storage.tables import rows
from server.storage.transaction import Actor, OfficeTransaction

router = APIRouter(prefix="/api/v1/offices/{office}/tickets", tags=["tickets"])

ClerkAct = Callable[[OfficeTransaction, str, str, Actor, datetime], rows.Ticket]
CLERK_ACTS: Mapping[Act, ClerkAct] = {
    Act.RECALL: recall_ticket,
    Act.START: start_ticket,
    Act.NO_SHOW: no_show_ticket,
    Act.UNDO: undo_ticket,
}


async def _do(
    server: Running,
    office: str,
    ticket_id: str,
    press: Press,
    act: Callable[[OfficeTransaction, datetime], Any],
) -> Response:
    await do_once(server, office, press, act)
    return json_answer(await read_ticket(server, office, ticket_id))


@router.post("/void", response_model=TicketList)
async def post_void(
    office: str, request: VoidTickets, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Withdraw slips that nobody took."""

    def act(tx: OfficeTransaction, now: datetime) -> list[TicketJson]:
        def void() -> list[str]:
            return [one.id for one in void_tickets(tx, request, who.actor, now)]

        return [whole_ticket(tx, find_ticket(tx, one)) for one in once(tx, press, now, void)]

    voided: TicketListJson = {"tickets": await server.writer.do(office, act)}
    return json_answer(voided)


@router.post("/{ticket_id}/call", response_model=Ticket)
async def post_call(
    office: str, ticket_id: str, request: FinishTicket, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Call this very ticket; `outcome` is that of the stay which ends by it."""
    look = look_ahead(server, office)
    return await _do(
        server,
        office,
        ticket_id,
        press,
        lambda tx, now: call_ticket(
            tx,
            ticket_id,
            request.counter,
            who.actor,
            now,
            outcome=request.outcome,
            supervises=supervises(who, office),
            look=look,
        ),
    )


@router.post("/{ticket_id}/finish", response_model=Ticket)
async def post_finish(
    office: str, ticket_id: str, request: FinishTicket, server: Server, who: Allowed, press: Pressed
) -> Response:
    """End the stay; a ticket with errands left goes on to the next, and `service` names it."""
    look = look_ahead(server, office)
    return await _do(
        server,
        office,
        ticket_id,
        press,
        lambda tx, now: finish_ticket(
            tx,
            ticket_id,
            request.counter,
            who.actor,
            now,
            request.outcome,
            look,
            visit=request.visit,
        ),
    )


@router.post("/{ticket_id}/park", response_model=Ticket)
async def post_park(
    office: str, ticket_id: str, request: ParkTicket, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Put a ticket aside and be reminded of it."""
    return await _do(
        server,
        office,
        ticket_id,
        press,
        lambda tx, now: park_ticket(
            tx, ticket_id, request.counter, request.reason, request.minutes, who.actor, now
        ),
    )


@router.post("/{ticket_id}/return", response_model=Ticket)
async def post_return(
    office: str, ticket_id: str, request: ReturnTicket, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Put a parked or missed ticket back into the line."""
    return await _do(
        server,
        office,
        ticket_id,
        press,
        lambda tx, now: return_ticket(
            tx, ticket_id, request.counter, who.actor, now, supervises=supervises(who, office)
        ),
    )


@router.post("/{ticket_id}/transfer", response_model=Ticket)
async def post_transfer(
    office: str,
    ticket_id: str,
    request: TransferTicket,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Send a ticket to another service or counter; its number stays."""
    return await _do(
        server,
        office,
        ticket_id,
        press,
        lambda tx, now: transfer_ticket(
            tx, ticket_id, request, who.actor, now, supervises=supervises(who, office)
        ),
    )


@router.post("/{ticket_id}/cancel", response_model=Ticket)
async def post_cancel(
    office: str, ticket_id: str, request: CancelTicket, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Withdraw a ticket."""
    return await _do(
        server,
        office,
        ticket_id,
        press,
        lambda tx, now: cancel_ticket(
            tx,
            ticket_id,
            request.counter,
            request.reason,
            who.actor,
            now,
            supervises=supervises(who, office),
        ),
    )


@router.post("/{ticket_id}/add-service", response_model=Ticket)
async def post_add_service(
    office: str, ticket_id: str, request: AddService, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Go on with another service without another wait."""
    return await _do(
        server,
        office,
        ticket_id,
        press,
        lambda tx, now: add_service(
            tx, ticket_id, request.counter, request.service, who.actor, now
        ),
    )


@router.post("/{ticket_id}/add-errand", response_model=Ticket)
async def post_add_errand(
    office: str, ticket_id: str, request: AddErrand, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Put one more errand on the same number, done when the others are."""
    return await _do(
        server,
        office,
        ticket_id,
        press,
        lambda tx, now: add_errand(
            tx, ticket_id, request, who.actor, now, supervises=supervises(who, office)
        ),
    )


@router.post("/{ticket_id}/priority", response_model=Ticket)
async def post_priority(
    office: str,
    ticket_id: str,
    request: GrantPriority,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Put a ticket into a priority class, or into none."""
    return await _do(
        server,
        office,
        ticket_id,
        press,
        lambda tx, now: grant_priority(
            tx,
            ticket_id,
            request.priority,
            who.actor,
            now,
            supervises=supervises(who, office),
        ),
    )


@router.post("/{ticket_id}/{act}", response_model=Ticket)
async def post_act(
    office: str,
    ticket_id: str,
    act: str,
    request: TicketAct,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Do one of the clerk's acts on a ticket."""
    doing = CLERK_ACTS.get(Act(act)) if act in set(Act) else None
    if doing is None:
        raise Refusal(ProblemCode.UNKNOWN_PAGE)
    return await _do(
        server,
        office,
        ticket_id,
        press,
        lambda tx, now: doing(tx, ticket_id, request.counter, who.actor, now),
    )
