"""Slips that nobody took or touched are withdrawn, so that the line tells the truth."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.problems import ProblemCode
from server.contract.requests import VoidTickets
from server.contract.states import CancelReason
from server.operations.moves.cancel import cancel
from server.operations.moves.tickets import find_ticket
from server.refusal import Refusal
from server.storage.query import Query
from server.storage.tables import TICKET
from server.storage.tables.live import waiting
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction

WAITING_FOR = Query(
    Ticket,
    waiting(
        select(TICKET).where(
            TICKET.c.office == bindparam("office"), TICKET.c.service == bindparam("service")
        )
    ).order_by(TICKET.c.place, TICKET.c.number),
)


def void_tickets(
    tx: OfficeTransaction, request: VoidTickets, actor: Actor, now: datetime
) -> list[Ticket]:
    """Withdraw the tickets named, or all that wait for a service: all of them or none.

    Raises:
        Refusal: `bad_request` unless either tickets or a service are named; `unknown_ticket`,
            `unknown_service`, `wrong_state`.
    """
    return [
        cancel(tx, ticket, CancelReason.NOT_TAKEN, now, actor) for ticket in _meant(tx, request)
    ]


def _meant(tx: OfficeTransaction, request: VoidTickets) -> Sequence[Ticket]:
    match request.tickets, request.service:
        case (tickets, None) if tickets is not None:
            return [find_ticket(tx, one) for one in dict.fromkeys(tickets)]
        case (None, service) if service is not None:
            if service not in tx.plan.services:
                raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=service)
            return WAITING_FOR.all(tx.connection, office=tx.office, service=service)
    raise Refusal(
        ProblemCode.BAD_REQUEST,
        "void_what",
        errors=[{"field": one, "message": "void_what"} for one in ("tickets", "service")],
    )
