"""The route that gives out numbers: the hottest of all, looked at first."""

from collections.abc import Mapping
from datetime import datetime

from fastapi import APIRouter, Request, Response

from server.api.access import KIOSK, STAFF, allow, signed_in
from server.api.answers import asks, checked_key, json_answer, read_body
from server.api.direct_route import DirectRoute
from server.api.running import running
from server.api.tickets import read_ticket
from server.contract.answers import Ticket
from server.contract.answers.as_json import TicketJson
from server.contract.requests import IssueTicket
from server.operations.ticket.issue_ticket import Issued, issue_ticket
from server.storage.answers.waiting_line import wait_of
from server.storage.answers.wire import ticket_wire
from server.storage.transaction import OfficeTransaction
from server.storage.wait.pace import Pace

router = APIRouter(
    prefix="/api/v1/offices/{office}/tickets", tags=["tickets"], route_class=DirectRoute
)


@router.post(
    "",
    status_code=201,
    response_model=Ticket,
    responses={200: {"model": Ticket}},
    openapi_extra=asks(IssueTicket),
)
async def issue(office: str, request: Request) -> Response:
    """Give out a number; the same key again answers 200 and the same ticket."""
    server = running(request)
    who = await allow(server, await signed_in(request, server), office, STAFF, KIOSK)
    wanted = await read_body(request, IssueTicket)
    key = checked_key(request.headers.get("idempotency-key"))
    paces = await server.reader.latest_paces(office)

    def act(tx: OfficeTransaction, now: datetime) -> tuple[bool, TicketJson]:
        issued = issue_ticket(tx, wanted, key, who.actor, now)
        return issued.created, _written(tx, issued, paces)

    created, ticket = await server.writer.do(office, act)
    if not created:
        ticket = await read_ticket(server, office, ticket["id"])
    return json_answer(ticket, 201 if created else 200)


def _written(tx: OfficeTransaction, issued: Issued, paces: Mapping[str, Pace]) -> TicketJson:
    wait = wait_of(paces, issued.ahead, issued.ticket) if issued.created else None
    zone = tx.plan.calendar.timezone
    return ticket_wire(issued.ticket, zone, tx.public_url, ahead=issued.ahead, wait=wait)
