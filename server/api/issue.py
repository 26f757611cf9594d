"""The route that gives out numbers: the hottest of all, looked at first."""

from collections.abc import Mapping
from datetime import datetime

from fastapi import APIRouter, Request, Response

from server.api.access import allowed, signed_in, supervises
from server.api.answers import asks, checked_key, json_answer, read_body
from server.api.direct_route import DirectRoute
from server.api.presses import press_of
from server.api.running import running
from server.api.tickets import read_ticket
from server.contract.answers import Ticket
from server.contract.answers.as_json import TicketJson
from server.contract.requests import IssueTicket
from server.operations.at_counter.act_keys import once
from server.operations.moves.tickets import find_ticket, whole_ticket
from server.operations.ticket.issue_ticket import Issued, issue_ticket
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
    who = await allowed(office, request, await signed_in(request, server), server)
    wanted = await read_body(request, IssueTicket)
    key = checked_key(request.headers.get("idempotency-key"))
    paces = await server.reader.latest_paces(office)

    press = await press_of(request, who, key)
    made: list[TicketJson] = []

    def act(tx: OfficeTransaction, now: datetime) -> TicketJson:
        made.clear()  # a commit that failed may be tried anew

        def take() -> tuple[str]:
            issued = issue_ticket(
                tx, wanted, key, who.actor, now, supervises=supervises(who, office)
            )
            made.append(_written(tx, issued, paces))
            return (issued.ticket.id,)

        [ticket] = once(tx, press, now, take)
        return made[0] if made else whole_ticket(tx, find_ticket(tx, ticket))

    ticket = await server.writer.do(office, act)
    # Whom a priority class or an appointment overtakes, the whole line tells.
    if not made or ticket["priority"] is not None or ticket["appointment_at"] is not None:
        ticket = await read_ticket(server, office, ticket["id"])
    return json_answer(ticket, 201 if made else 200)


def _written(tx: OfficeTransaction, issued: Issued, paces: Mapping[str, Pace]) -> TicketJson:
    pace = paces.get(issued.ticket.service)
    ahead = pace.people_ahead(issued.ahead) if pace else issued.ahead
    wait = pace.wait(ahead) if pace else None
    zone = tx.plan.calendar.timezone
    return ticket_wire(issued.ticket, zone, tx.public_url, ahead=ahead, wait=wait)
