"""The route that gives out numbers: the hottest of all, looked at first."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from fastapi import APIRouter, Request, Response

from server.api.access import allowed, signed_in, supervises
from server.api.answers import asks, checked_key, json_answer, read_body
from server.api.deed import WORKING
from server.api.direct_route import DirectRoute
from server.api.errand_look import looking_at, order_of
from server.api.presses import press_of
from server.api.running import Running, running
from server.api.tickets import read_ticket
from server.contract.answers import Ticket
from server.contract.answers.as_json import WaitJson
from server.contract.problems import ProblemCode
from server.contract.requests import IssueTicket
from server.domain.call_plan import CallPlan
from server.operations.at_counter.act_keys import once
from server.operations.moves.tickets import find_ticket
from server.operations.ticket.issue_ticket import issue_ticket
from server.refusal import Refusal
from server.storage.answers.errands import errands_of
from server.storage.answers.reckoned import newcomers_wait, placed_ticket
from server.storage.identities import Identity
from server.storage.memory import IN_MEMORY
from server.storage.reader import OfficeNow
from server.storage.set_up.plan import OfficePlan
from server.storage.tables.errand_rows import Errand
from server.storage.tables.rows import Ticket as TicketRow
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
    wanted = await _wanted(request, who, office)
    key = checked_key(request.headers.get("idempotency-key"))
    paces = await server.reader.latest_paces(office)
    calls = server.reader.lines.latest(office)
    order = order_of(wanted, looking_at(server, paces, calls)) if wanted.also else []
    promised = _promise(server, calls, wanted, order, paces)
    press = await press_of(request, who, key, "card")
    made: list[TicketRow] = []

    def act(tx: OfficeTransaction, now: datetime) -> tuple[TicketRow, Sequence[Errand], OfficePlan]:
        made.clear()  # a commit that failed may be tried anew

        def take() -> tuple[str]:
            made.append(
                issue_ticket(
                    tx,
                    wanted,
                    key,
                    who.actor,
                    now,
                    supervises=supervises(who, office),
                    promised=promised,
                    order=order,
                )
            )
            return (made[0].id,)

        [known] = once(tx, press, now, take)
        ticket = made[0] if made else find_ticket(tx, known)
        return ticket, errands_of(tx.connection, ticket), tx.plan

    ticket, errands, plan = await server.writer.do(office, act)
    # Placed in the plan of calls by the commit that made it durable; called since, it is read.
    calls = server.reader.lines.latest(office) if made else None
    if calls is None or not calls.has(ticket.id):
        told = await read_ticket(server, office, ticket.id)
    else:
        at = OfficeNow(plan, paces, calls, ticket.issued_at, server.reader.public_url)
        told = placed_ticket(ticket, errands, at, promised)
    return json_answer(told, 201 if made else 200)


async def _wanted(request: Request, who: Identity, office: str) -> IssueTicket:
    """Read what is asked for; a place before others is given by who works here alone.

    Raises:
        Refusal: `not_allowed`, however freely the office's clerks choose.
    """
    wanted = await read_body(request, IssueTicket)
    goes_sooner = wanted.priority is not None or wanted.appointment_at is not None
    if goes_sooner and who.kind is None and WORKING.isdisjoint(who.roles(office)):
        raise Refusal(ProblemCode.NOT_ALLOWED)
    if wanted.card is not None:
        IN_MEMORY.note_card(office, wanted.card)
    return wanted


def _promise(
    server: Running,
    calls: CallPlan | None,
    wanted: IssueTicket,
    order: Sequence[str],
    paces: Mapping[str, Pace],
) -> WaitJson | None:
    """Say how long its holder will wait: what his slip tells, and what the office is held to."""
    if wanted.appointment_at is not None:
        return None  # measured with the next hall; a newcomer's wait is not an appointment's
    service = order[0] if order else wanted.service
    return newcomers_wait(paces, calls, service, wanted.priority, server.clock())
