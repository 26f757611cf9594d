"""Routes that read tickets: one, or a list."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.running import Running
from server.contract.answers import Ticket, TicketList
from server.contract.answers.as_json import TicketJson, TicketListJson
from server.contract.problems import ProblemCode
from server.contract.states import Role, TicketState
from server.refusal import Refusal
from server.storage.answers.ticket import one_ticket
from server.storage.answers.tickets import TicketFilter, listed_tickets
from server.storage.identities import Identity
from server.storage.reader import OfficeMoment

router = APIRouter(prefix="/api/v1/offices/{office}/tickets", tags=["tickets"])


async def read_ticket(server: Running, office: str, ticket_id: str) -> TicketJson:
    """Read a ticket as it stands.

    Raises:
        Refusal: `unknown_ticket`.
    """
    answer, _ = await server.reader.read_office(office, lambda at: one_ticket(at, ticket_id))
    if answer is None:
        raise Refusal(ProblemCode.UNKNOWN_TICKET, ticket=ticket_id)
    return answer


def told_to(who: Identity, ticket: TicketJson) -> TicketJson:
    """Keep an appointment from devices, which stand where everybody sees them; more from helpers.

    A volunteer sees of a number no more than a kiosk is told.
    """
    if who.kind is not None:
        return {**ticket, "appointment_at": None}
    if who.roles(ticket["office"]) <= {Role.VOLUNTEER}:
        return {
            **ticket,
            "priority": None,
            "appointment_at": None,
            "outcome": None,
            "park_reason": None,
            "remind_at": None,
        }
    return ticket


@router.get("", response_model=TicketList)
async def list_tickets(
    office: str,
    server: Server,
    _who: Allowed,
    state: TicketState | None = None,
    service: Annotated[str | None, Query(max_length=40)] = None,
    counter: Annotated[str | None, Query(max_length=40)] = None,
) -> Response:
    """List tickets, those who wait in calling order.

    `state=served`, `no_show`, `cancelled` or `expired` lists all of the business day whose way
    ended so, the latest first. `state=waiting&counter=C` lists only those whom this counter
    would call now, in the order in which it would; an appointment is not among them before
    its hour.
    """

    def read(at: OfficeMoment) -> list[TicketJson]:
        if service is not None and service not in at.plan.services:
            raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=service)
        if counter is not None and counter not in at.plan.counters:
            raise Refusal(ProblemCode.UNKNOWN_COUNTER, counter=counter)
        if counter is not None and state is not TicketState.WAITING:
            raise Refusal(
                ProblemCode.BAD_REQUEST,
                "counter_of_waiting",
                errors=[{"field": "counter", "message": "counter_of_waiting"}],
            )
        return listed_tickets(at, TicketFilter(state, service, counter))

    answer, _ = await server.reader.read_office(office, read)
    listed: TicketListJson = {"tickets": answer}
    return json_answer(listed)


@router.get("/{ticket_id}", response_model=Ticket)
async def get_ticket(office: str, ticket_id: str, server: Server, who: Allowed) -> Response:
    """Look up a ticket."""
    return json_answer(told_to(who, await read_ticket(server, office, ticket_id)))
