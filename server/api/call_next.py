"""The route behind the one big *next*."""

from datetime import datetime

from fastapi import APIRouter, Request, Response

from server.api.access import allowed, signed_in
from server.api.answers import asks, checked_key, json_answer, read_body
from server.api.direct_route import DirectRoute
from server.api.errand_look import look_ahead
from server.api.presses import press_of
from server.api.running import running
from server.contract.answers import Ticket
from server.contract.answers.as_json import TicketJson
from server.contract.requests import CallNext
from server.operations.at_counter.act_keys import once
from server.operations.moves.tickets import find_ticket, whole_ticket
from server.operations.ticket.call_next import call_next
from server.storage.transaction import OfficeTransaction

NOTHING = (b"", b"null")
"""Bodies of a press that says nothing of the stay before."""

router = APIRouter(
    prefix="/api/v1/offices/{office}/counters/{counter}",
    tags=["counters"],
    route_class=DirectRoute,
)


@router.post(
    "/call-next",
    response_model=Ticket,
    responses={204: {"model": None}},
    openapi_extra=asks(CallNext, required=False),
)
async def post_call_next(office: str, counter: str, request: Request) -> Response:
    """Finish the current ticket and call the next; 204 when nobody waits for this counter."""
    server = running(request)
    who = await allowed(office, request, await signed_in(request, server), server)
    key = checked_key(request.headers.get("idempotency-key"))
    nothing_said = await request.body() in NOTHING
    asked = CallNext() if nothing_said else await read_body(request, CallNext)

    press = await press_of(request, who, key)
    look = look_ahead(server, office)

    def act(tx: OfficeTransaction, now: datetime) -> TicketJson | None:
        def next_() -> list[str]:
            called = call_next(tx, counter, who.actor, now, asked.outcome, look)
            return [] if called is None else [called.id]

        called = once(tx, press, now, next_)
        return whole_ticket(tx, find_ticket(tx, called[0])) if called else None

    ticket = await server.writer.do(office, act)
    return Response(status_code=204) if ticket is None else json_answer(ticket)
