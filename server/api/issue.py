"""The route that gives out numbers: the hottest of all, looked at first."""

from datetime import datetime, tzinfo

from fastapi import APIRouter, Request, Response

from server.api.access import KIOSK, STAFF, allow, signed_in
from server.api.answers import asks, checked_key, json_answer, read_body
from server.api.direct_route import DirectRoute
from server.api.running import running
from server.api.tickets import read_ticket
from server.contract.answers import Ticket
from server.contract.requests import IssueTicket
from server.operations.ticket.issue_ticket import Issued, issue_ticket
from server.storage.answers.reckoned import placed_ticket
from server.storage.transaction import OfficeTransaction

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

    def act(tx: OfficeTransaction, now: datetime) -> tuple[Issued, tzinfo]:
        return issue_ticket(tx, wanted, key, who.actor, now), tx.plan.calendar.timezone

    issued, zone = await server.writer.do(office, act)
    ticket = issued.ticket
    # Placed in the plan of calls when it became durable, unless that plan is to be made anew.
    calls = server.reader.lines.good_for(office, ticket.id) if issued.created else None
    if calls is None:
        told = await read_ticket(server, office, ticket.id)
    else:
        told = placed_ticket(ticket, calls, paces, zone, server.reader.public_url)
    return json_answer(told, 201 if issued.created else 200)
