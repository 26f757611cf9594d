"""Routes about a ticket's slip: what became of it, and copies of it."""

from fastapi import APIRouter, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.presses import Pressed, do_once
from server.api.tickets import read_ticket, told_to
from server.contract.answers import Ticket
from server.contract.requests import OrderPrint, PrintReport
from server.operations.ticket.order_print import order_print
from server.operations.ticket.report_print import report_print

router = APIRouter(prefix="/api/v1/offices/{office}/tickets", tags=["tickets"])


@router.post("/{ticket_id}/print-report", response_model=Ticket)
async def post_print_report(
    office: str, ticket_id: str, report: PrintReport, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Hear what became of a slip.

    A report that says nothing new is answered and changes nothing. A device that tells of more
    failures in a minute than a kiosk can have slips is refused with `too_many_requests`.
    """
    device = who.actor.device or ""

    def hold_to_its_rate() -> None:
        server.failed_slips.check(device)
        server.failed_slips.note(device)

    await do_once(
        server,
        office,
        press,
        lambda tx, now: report_print(
            tx, ticket_id, report, who.actor, now, hold_to_its_rate=hold_to_its_rate
        ),
    )
    return json_answer(told_to(who, await read_ticket(server, office, ticket_id)))


@router.post("/{ticket_id}/print", status_code=202, response_model=Ticket)
async def post_print(
    office: str, ticket_id: str, order: OrderPrint, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Order a copy of the slip from a kiosk."""
    await do_once(
        server,
        office,
        press,
        lambda tx, now: order_print(tx, ticket_id, order.device, who.actor, now),
    )
    return json_answer(await read_ticket(server, office, ticket_id), 202)
