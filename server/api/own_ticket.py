"""What the holder of a slip may do on its page, by its code alone.

No cookie is asked for, so no other site's page could borrow one; that it cannot act by a code that
it knows, the header holds: browsers send it from elsewhere only where the server allows it.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response

from server.api.access import Server, from_elsewhere
from server.api.answers import KEY_LENGTH, json_answer
from server.api.citizen import ticket_behind
from server.api.followed import told_holder
from server.api.presses import asked_of, do_once
from server.api.running import Running, address_of
from server.contract.answers import Followed
from server.contract.problems import ProblemCode
from server.contract.requests import ConfirmTicket, SubscribeNotices, UnsubscribeNotices
from server.domain.coming_turn import Coming
from server.operations.at_counter.act_keys import Press
from server.operations.notice.subscribe import subscribe
from server.operations.notice.unsubscribe import unsubscribe
from server.operations.ticket.confirm_ticket import confirm_ticket
from server.operations.ticket.leave_line import leave_line
from server.operations.ticket.let_pass import let_pass
from server.operations.ticket.rejoin import rejoin
from server.refusal import Refusal
from server.storage.answers.own_ticket import coming_turn
from server.storage.answers.ticket import followed
from server.storage.reader import OfficeMoment
from server.storage.transaction import OfficeTransaction

router = APIRouter(prefix="/t", tags=["citizen"])

Key = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=KEY_LENGTH,
        description="The same key again for the same slip is answered and not done again.",
    ),
]
OfTicket = Callable[[OfficeTransaction, str, datetime], Any]


async def _do(request: Request, server: Running, code: str, key: str, act: OfTicket) -> Response:
    """Do an act for whoever holds a slip.

    Raises:
        Refusal: `unknown_ticket`, `too_many_requests`; `not_allowed` to another site's page; those
            of the act and of `once`.
    """
    if from_elsewhere(request):
        raise Refusal(ProblemCode.NOT_ALLOWED, "unsafe_origin")
    ticket = await ticket_behind(request, server, code)
    press = Press(key, f"holder {ticket.id}", await asked_of(request))
    await do_once(server, ticket.office, press, lambda tx, now: act(tx, ticket.id, now))
    return json_answer((await told_holder(server, ticket.office, code))[0])


@router.post("/{code}/leave", response_model=Followed)
async def post_leave(request: Request, code: str, server: Server, key: Key) -> Response:
    """Wait no longer: the ticket is withdrawn, without a way back."""
    return await _do(request, server, code, key, leave_line)


@router.post("/{code}/let-pass", response_model=Followed)
async def post_let_pass(request: Request, code: str, server: Server, key: Key) -> Response:
    """Let the next few go before, as often as the office allows."""
    return await _do(request, server, code, key, let_pass)


@router.post("/{code}/rejoin", response_model=Followed)
async def post_rejoin(request: Request, code: str, server: Server, key: Key) -> Response:
    """Be back in the line after a missed call, once, soon after it and without a new number."""
    return await _do(request, server, code, key, rejoin)


@router.post("/{code}/confirm", response_model=Followed)
async def post_confirm(
    request: Request, code: str, wanted: ConfirmTicket, server: Server, key: Key
) -> Response:
    """Be there with a number from home, by the code that stands at the door just now.

    Whoever tries codes without end is told to wait.
    """
    server.wrong_doors.check(address_of(request))

    def act(tx: OfficeTransaction, ticket: str, now: datetime) -> None:
        confirm_ticket(tx, ticket, wanted.door, now)

    try:
        return await _do(request, server, code, key, act)
    except Refusal as refusal:
        if refusal.code is ProblemCode.BAD_REQUEST:
            server.wrong_doors.note(address_of(request))
        raise


def _coming(at: OfficeMoment, code: str) -> Coming:
    ticket = followed(at.connection, code)
    if ticket is None:
        raise Refusal(ProblemCode.UNKNOWN_TICKET)
    return coming_turn(at, ticket)


@router.post("/{code}/subscribe", response_model=Followed)
async def post_subscribe(
    request: Request, code: str, wanted: SubscribeNotices, server: Server, key: Key
) -> Response:
    """Be told of one's turn by Web Push, also while the page is closed, until the ticket is over.

    Only push services of known makers are asked, and those that the installation allows.
    """
    push, address = server.push, address_of(request)
    if push is None:
        raise Refusal(ProblemCode.NOT_ALLOWED, "no_push_without_https")
    server.subscriptions.check(address)
    if not push.takes(wanted.endpoint):
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "unknown_push_service",
            errors=[{"field": "endpoint", "message": "unknown_push_service"}],
        )
    server.subscriptions.note(address)
    ticket = await ticket_behind(request, server, code)
    coming, seq = await server.reader.read_office(ticket.office, lambda at: _coming(at, code))
    return await _do(
        request,
        server,
        code,
        key,
        lambda tx, of, now: subscribe(tx, of, wanted, coming, seq, now),
    )


@router.post("/{code}/unsubscribe", response_model=Followed)
async def post_unsubscribe(
    request: Request, code: str, wanted: UnsubscribeNotices, server: Server, key: Key
) -> Response:
    """Be told nothing more."""
    return await _do(
        request,
        server,
        code,
        key,
        lambda tx, ticket, _: unsubscribe(tx, ticket, wanted.endpoint),
    )
