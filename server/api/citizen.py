"""The page behind a printed QR: one's own number and nothing about anybody else."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import orjson
from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse
from sqlalchemy import Connection
from starlette.types import Receive, Scope, Send

from display_board.citizen.first_picture import with_first_picture
from server.api.access import Server
from server.api.answers import json_answer
from server.api.followed import followed_answer, own_ticket, told_holder
from server.api.pages import page
from server.api.running import Running, address_of
from server.api.voice import heard_for
from server.contract.answers import Announcement, Followed
from server.contract.answers.as_json import Written
from server.contract.answers.visit_json import FollowedJson
from server.contract.live import HEARTBEAT_SECONDS
from server.contract.problems import ProblemCode
from server.domain.announcement import clips_of
from server.refusal import Refusal
from server.storage.answers.board import emergency_answer
from server.storage.answers.ticket import followed
from server.storage.reader import OfficeNow
from server.storage.tables.rows import Ticket
from server.texts import preferred

router = APIRouter(prefix="/t", tags=["citizen"])

HEARTBEAT = b"event: heartbeat\ndata: {}\n\n"
"""Comments do not reach a page's code; this does, so that it notices a dead connection."""
PROMISES_AGE = timedelta(seconds=20)
"""After so long without an event a wait that is being watched is measured anew."""


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
    (at, own), _ = await server.reader.read_office(
        ticket.office, lambda at: own_ticket(at, code, server.catalogues)
    )
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
    calls = [call for one in known for call in at.plan.announcement(ticket.number, one)]
    urgent = emergency_answer(at.plan, service.counters if service else ())
    return [*(urgent["announcement"] if urgent else ()), *calls]


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
    (at, ticket), seq = await server.reader.read_office(
        office, lambda at: own_ticket(at, code, server.catalogues)
    )
    follower, leave = server.crowds.join(office, ticket.row.id, seq)
    try:
        answer = followed_answer(server, at, ticket)
        sent = _told(answer)
        yield _event(answer)
        while True:
            if not await follower.is_woken(HEARTBEAT_SECONDS):
                await server.turns.take()
            if follower.concerned:
                follower.concerned = False
                (at, ticket), _ = await server.reader.read_office(
                    office, lambda at: own_ticket(at, code, server.catalogues)
                )
            else:
                before, at = at, await server.reader.after(office, follower.seq, PROMISES_AGE)
                if at is before:
                    yield HEARTBEAT
                    continue
            answer = followed_answer(server, at, ticket)
            yield HEARTBEAT if _told(answer) == sent else _event(answer)
            sent = _told(answer)
    finally:
        leave()


def _told(answer: FollowedJson) -> Written:
    return {name: value for name, value in answer.items() if name != "server_time"}


def _event(answer: FollowedJson) -> bytes:
    return b"data: " + orjson.dumps(answer) + b"\n\n"
