"""The page behind a printed QR: one's own number and nothing about anybody else."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

import orjson
from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse
from sqlalchemy import Connection
from starlette.types import Receive, Scope, Send

from display_board.citizen.first_picture import with_first_picture
from server.api.access import Server
from server.api.answers import json_answer
from server.api.pages import page
from server.api.running import Running, address_of
from server.api.voice import heard_for
from server.contract.answers import Announcement, CounterSettings, Followed, FollowedOffice
from server.contract.answers.as_json import ErrandJson, Words, Written
from server.contract.answers.visit_json import FollowedErrandJson, FollowedJson, FollowedOfficeJson
from server.contract.live import HEARTBEAT_SECONDS
from server.contract.problems import ProblemCode
from server.contract.states import TicketState
from server.domain.announcement import clips_of
from server.domain.coming_turn import notice_for
from server.office_file import model
from server.push.hub import FreshSnapshot, Listener, Sendable
from server.refusal import Refusal
from server.storage.answers.errands import errands_of, errands_told
from server.storage.answers.office import rule_in_words
from server.storage.answers.own_ticket import (
    confirm_answer,
    has_lapsed,
    let_pass_answer,
    rejoin_answer,
)
from server.storage.answers.rating import visit_to_rate, was_rated
from server.storage.answers.ticket import follow_answer, followed
from server.storage.answers.wire import is_late
from server.storage.reader import OfficeMoment, OfficeNow
from server.storage.set_up.plan import OfficePlan
from server.storage.set_up.told import Settled, Telling
from server.storage.tables.errand_rows import Errand
from server.storage.tables.rows import Ticket
from server.texts import preferred

router = APIRouter(prefix="/t", tags=["citizen"])

OFFICE = Telling(FollowedOffice, model.OfficeTable, FollowedOfficeJson)
COUNTERS = Settled(CounterSettings, model.Counter)
HEARTBEAT = b"event: heartbeat\ndata: {}\n\n"
"""Comments do not reach a page's code; this does, so that it notices a dead connection."""
PROMISES_AGE = timedelta(seconds=20)
"""After so long without an event a wait that is being watched is measured anew."""
SETTLE_SECONDS = 0.3
"""Events come in bursts; one look after them serves all."""


async def ticket_behind(request: Request, server: Running, code: str) -> Ticket:
    """Find the ticket of a slip's code.

    Raises:
        Refusal: `unknown_ticket`; `too_many_requests` to whoever tries codes without end.
    """

    def work(connection: Connection) -> Ticket | None:
        return followed(connection, code)

    ticket = await server.reader.read(work)
    if ticket is None:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_TICKET)
    return ticket


class OwnTicket(NamedTuple):
    """A ticket as it is read for its holder."""

    row: Ticket
    is_rated: bool
    errands: Sequence[Errand]


class SettledOnce(NamedTuple):
    """What a plan tells each of its phones, written once for all of them."""

    plan: OfficePlan
    office: Written
    counters: dict[str, Written]
    services: dict[str, Words]


_settled_of: dict[str, SettledOnce] = {}


def _settled(plan: OfficePlan) -> SettledOnce:
    known = _settled_of.get(plan.code)
    if known is None or known.plan is not plan:
        known = _settled_of[plan.code] = SettledOnce(
            plan,
            OFFICE.write(plan.office, {"rule": rule_in_words(plan)}),
            dict(
                zip(
                    plan.counters,
                    COUNTERS.each(one.about for one in plan.counters.values()),
                    strict=True,
                )
            ),
            {code: one.about.name.model_dump() for code, one in plan.services.items()},
        )
    return known


def _ticket(at: OfficeMoment, code: str) -> tuple[OfficeNow, OwnTicket]:
    ticket = followed(at.connection, code)
    if ticket is None:
        raise Refusal(ProblemCode.UNKNOWN_TICKET)
    is_rated = ticket.state == TicketState.SERVED and was_rated(at.connection, ticket)
    errands = errands_of(at.connection, ticket)
    return at.without_tables(), OwnTicket(ticket, is_rated, errands)


async def told_holder(server: Running, office: str, code: str) -> tuple[FollowedJson, str]:
    """Tell the holder of a slip how it stands; with it comes the language in which it was taken.

    Raises:
        Refusal: `unknown_ticket`.
    """
    (at, own), _ = await server.reader.read_office(office, lambda at: _ticket(at, code))
    return _full(server, at, own), own.row.language


def _full(server: Running, at: OfficeNow, own: OwnTicket) -> FollowedJson:
    """Write what the page draws: the contract's Followed."""
    ticket = own.row
    service = at.plan.services.get(ticket.service)
    settled = _settled(at.plan)
    at_counter = at.plan.counters.get(ticket.counter or "")
    told = follow_answer(at, ticket)
    pushes = at.plan.set_up.queue.push_notices
    return {
        **told,
        "service": settled.services.get(ticket.service),
        "place": "counter" if at_counter is None else at_counter.about.place,
        "counters": [settled.counters[one] for one in service.counters] if service else [],
        "errands": [_errand(settled, one) for one in errands_told(own.errands, ticket)],
        "call_count": ticket.call_count,
        "late": is_late(
            ticket,
            at.now if ticket.state == TicketState.WAITING else ticket.called_at,
            own.errands,
        ),
        "notice": notice_for(ticket.state, told["ahead"], soon=told["soon"]),
        "push_notices": pushes,
        "push_key": server.push_key if pushes else None,
        "rate": visit_to_rate(at.plan, ticket, at.now, is_rated=own.is_rated),
        "announcement": (
            []
            if at_counter is None or ticket.state != TicketState.CALLED
            else at.plan.announcement(ticket.number, at_counter.code)
        ),
        "let_pass": let_pass_answer(at, ticket),
        "rejoin_until": rejoin_answer(at, ticket),
        "confirm": confirm_answer(at, ticket),
        "lapsed": has_lapsed(ticket),
        "office": settled.office,
        "server_time": at.now.astimezone(at.plan.calendar.timezone),
    }


def _errand(settled: SettledOnce, errand: ErrandJson) -> FollowedErrandJson:
    service = settled.plan.services.get(errand["service"])
    return {
        "service": settled.services.get(errand["service"]),
        "state": errand["state"],
        "counters": [settled.counters[one] for one in service.counters] if service else [],
    }


@router.get(
    "/{code}",
    response_model=Followed,
    responses={404: {"description": "No such number, as a page.", "content": {"text/html": {}}}},
)
async def get_follow(request: Request, code: str, server: Server) -> Response:
    """Show the page in the language of the visit, or for programs the ticket itself.

    Programs ask with `Accept: application/json`.
    """
    if "application/json" in request.headers.get("accept", ""):
        return json_answer((await _followed(request, server, code))[0])
    try:
        answer, language = await _followed(request, server, code)
    except Refusal as refusal:
        if refusal.code is not ProblemCode.UNKNOWN_TICKET:
            raise
        own = preferred(request.headers.get("accept-language"))
        return _page(request, None, own, 404)
    return _page(request, answer, language, 200)


async def _followed(request: Request, server: Running, code: str) -> tuple[FollowedJson, str]:
    """Look a ticket up; with it comes the language in which its holder took it."""
    ticket = await ticket_behind(request, server, code)
    return await told_holder(server, ticket.office, code)


def _page(request: Request, answer: FollowedJson | None, language: str, status: int) -> Response:
    def fill(text: str) -> str:
        return with_first_picture(text, answer, language)

    return page(request, "citizen/index.html", fill, status)


@router.get("/{code}/live", include_in_schema=False)
async def get_follow_live(request: Request, code: str, server: Server) -> Response:
    """Send the ticket again whenever something about it changes (server-sent events)."""
    office = (await ticket_behind(request, server, code)).office
    return Following(
        _changes(server, office, code),
        server.followers.take(code, address_of(request)),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


@router.get("/{code}/voice/{language}", include_in_schema=False)
async def get_voice_of_calls(
    request: Request, code: str, language: str, server: Server
) -> Response:
    """List the clips that a call of the ticket may need, those of its number first.

    So a phone has them before the call comes, and no more than them.
    """
    ticket = await ticket_behind(request, server, code)
    (at, own), _ = await server.reader.read_office(ticket.office, lambda at: _ticket(at, code))
    heard = await asyncio.to_thread(heard_for, server.voice, language)
    clips = clips_of(_calls_to_come(at, own.row), heard)
    manifest = await asyncio.to_thread(server.voice.manifest, heard, clips)
    if manifest is None:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_PAGE)
    return json_answer(manifest)


def _calls_to_come(at: OfficeNow, ticket: Ticket) -> list[Announcement]:
    service = at.plan.services.get(ticket.service)
    own = (one for one in (ticket.counter, ticket.for_counter) if one is not None)
    likely = (*own, *(service.counters if service else ()))
    known = (one for one in likely if one in at.plan.counters)
    return [call for one in known for call in at.plan.announcement(ticket.number, one)]


class Following(StreamingResponse):
    """A stream that gives its place back, however it ends."""

    def __init__(
        self, content: AsyncIterator[bytes], give_back: Callable[[], None], **more: Any
    ) -> None:
        super().__init__(content, **more)
        self._give_back = give_back

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._give_back()


async def _changes(server: Running, office: str, code: str) -> AsyncIterator[bytes]:
    (at, ticket), seq = await server.reader.read_office(office, lambda at: _ticket(at, code))
    channel, listener = server.hub.join(office, seq)
    try:
        answer = _full(server, at, ticket)
        sent = _told(answer)
        yield _event(answer)
        while not listener.fell_behind:
            heard = await _heard(listener)
            if any(one.concerns(ticket.row.id) for one in heard):
                (at, ticket), seq = await server.reader.read_office(
                    office, lambda at: _ticket(at, code)
                )
            else:
                # Whom it does not concern waits for a turn: whoever is called is told at once.
                await server.followers.turn()
                seq = max(seq, heard[-1].seq) if heard else seq
                before, at = at, await server.reader.after(office, seq, PROMISES_AGE)
                if at is before:
                    yield HEARTBEAT
                    continue
            answer = _full(server, at, ticket)
            yield HEARTBEAT if _told(answer) == sent else _event(answer)
            sent = _told(answer)
    finally:
        server.hub.leave(channel, listener)


async def _heard(listener: Listener) -> list[Sendable | FreshSnapshot]:
    """Wait for an event and what comes with it; nothing, when none comes in time."""
    one = await listener.take(HEARTBEAT_SECONDS)
    heard = []
    if one is not None:
        await asyncio.sleep(SETTLE_SECONDS)
    while one is not None:
        heard.append(one)
        one = await listener.take(0)
    return heard


def _told(answer: FollowedJson) -> Written:
    return {name: value for name, value in answer.items() if name != "server_time"}


def _event(answer: FollowedJson) -> bytes:
    return b"data: " + orjson.dumps(answer) + b"\n\n"
