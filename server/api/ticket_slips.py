"""Routes about a ticket's slip: what became of it, and copies of it."""

import io

import segno
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

QR_BORDER = 4
"""Modules of white around the code, without which readers miss it."""


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


@router.get("/{ticket_id}/qr.svg", response_class=Response)
async def get_slip_qr(
    office: str,
    ticket_id: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """Draw the code of a slip: who has no paper scans it from the screen of whoever helps."""
    told = await read_ticket(server, office, ticket_id)
    drawn = io.BytesIO()
    segno.make_qr(told["follow_url"], error="m").save(
        drawn, kind="svg", border=QR_BORDER, dark="#1c2536", light="#ffffff", omitsize=True
    )
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return Response(drawn.getvalue(), media_type="image/svg+xml", headers=headers)
