"""Routes of the hall as a supervisor watches and steers it."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Body, Request, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.pages import page
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.contract.answers.as_json import Written
from server.contract.answers.leading import AskedAtCounter, HallNow, HelpOffer
from server.contract.hall_requests import AnswerHelpOffer, AnswerMove, AskMove
from server.contract.requests import (
    BeginEmergency,
    BeginOutage,
    EndEmergency,
    ResumeServices,
    StopServices,
)
from server.operations.at_counter.act_keys import Press
from server.operations.hall.answer_help_offer import answer_help_offer
from server.operations.hall.answer_move import answer_move
from server.operations.hall.ask_help import ask_help
from server.operations.hall.ask_move import ask_move
from server.operations.hall.begin_emergency import begin_emergency
from server.operations.hall.begin_outage import begin_outage
from server.operations.hall.end_alert import end_alert
from server.operations.hall.end_emergency import end_emergency
from server.operations.hall.end_outage import end_outage
from server.operations.hall.resume_services import resume_services
from server.operations.hall.stop_services import stop_services
from server.storage.answers.asked_moves import asked_at
from server.storage.answers.hall import hall_answer
from server.storage.answers.seen_hall import help_offer
from server.storage.reader import OfficeMoment
from server.storage.transaction import OfficeTransaction

router = APIRouter(tags=["hall"])


async def hall_told(server: Running, office: str) -> Response:
    """Answer the hall as it is now, read once for all who ask at one moment."""
    reader = server.reader

    def read(at: OfficeMoment) -> Written:
        today = at.plan.calendar.business_day(at.now)
        past = reader.paces.past(at.connection, at.plan, today, at.now)
        hint = server.hints.of(at.connection, at.plan, reader.paces, at.now)
        return hall_answer(at, past.usual, hint)

    answer, _ = await reader.read_office(office, lambda at: server.halls.of(at, read))
    return json_answer(answer)


async def _do(
    server: Running,
    office: str,
    press: Press,
    act: Callable[[OfficeTransaction, datetime], Any],
) -> Response:
    await do_once(server, office, press, act)
    return await hall_told(server, office)


@router.get("/api/v1/offices/{office}/hall", response_model=HallNow)
async def get_hall(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """See the hall: queues against their promise, counters, devices, what would help."""
    return await hall_told(server, office)


@router.post("/api/v1/offices/{office}/services/stop", response_model=HallNow)
async def post_stop_services(
    office: str, request: StopServices, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Give no numbers of some services, or of all, until an hour of today or its end."""
    return await _do(
        server, office, press, lambda tx, now: stop_services(tx, request, who.actor, now)
    )


@router.post("/api/v1/offices/{office}/services/resume", response_model=HallNow)
async def post_resume_services(
    office: str, request: ResumeServices, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Let stopped services give numbers again."""
    return await _do(
        server, office, press, lambda tx, now: resume_services(tx, request, who.actor, now)
    )


@router.post("/api/v1/offices/{office}/emergency/begin", response_model=HallNow)
async def post_begin_emergency(
    office: str,
    server: Server,
    who: Allowed,
    press: Pressed,
    request: Annotated[BeginEmergency | None, Body()] = None,
) -> Response:
    """Ask everybody to leave a hall, or all: boards, kiosks and phones say so until it is ended."""
    asked = request or BeginEmergency()
    return await _do(
        server, office, press, lambda tx, now: begin_emergency(tx, asked, who.actor, now)
    )


@router.post("/api/v1/offices/{office}/emergency/end", response_model=HallNow)
async def post_end_emergency(
    office: str,
    server: Server,
    who: Allowed,
    press: Pressed,
    request: Annotated[EndEmergency | None, Body()] = None,
) -> Response:
    """Say that the emergency of a hall is over, or all that go on."""
    asked = request or EndEmergency()
    return await _do(
        server, office, press, lambda tx, now: end_emergency(tx, asked, who.actor, now)
    )


@router.post("/api/v1/offices/{office}/outage/begin", response_model=HallNow)
async def post_begin_outage(
    office: str,
    server: Server,
    who: Allowed,
    press: Pressed,
    request: Annotated[BeginOutage | None, Body()] = None,
) -> Response:
    """Say that the provincial or national system is down; numbers keep their place."""
    asked = request or BeginOutage()
    return await _do(server, office, press, lambda tx, now: begin_outage(tx, asked, who.actor, now))


@router.post("/api/v1/offices/{office}/outage/end", response_model=HallNow)
async def post_end_outage(office: str, server: Server, who: Allowed, press: Pressed) -> Response:
    """Say that the provincial or national system runs again."""
    return await _do(server, office, press, lambda tx, now: end_outage(tx, who.actor, now))


@router.post("/api/v1/offices/{office}/counters/{counter}/help", status_code=204)
async def post_help(
    office: str, counter: str, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Say that a counter needs help: whoever watches over the hall sees it at once."""
    await do_once(server, office, press, lambda tx, now: ask_help(tx, counter, who.actor, now))
    return Response(status_code=204)


@router.get("/api/v1/offices/{office}/counters/{counter}/offer", response_model=HelpOffer)
async def get_help_offer(
    office: str,
    counter: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """See whether a long visit at a counter asks its clerk whether help is needed."""
    answer, _ = await server.reader.read_office(office, lambda at: help_offer(at, counter))
    return json_answer(answer)


@router.post("/api/v1/offices/{office}/counters/{counter}/offer", status_code=204)
async def post_help_offer(
    office: str,
    counter: str,
    request: AnswerHelpOffer,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Say whether help is needed: supervisors are told at once, or not at all."""

    def answer(tx: OfficeTransaction, now: datetime) -> None:
        asked, wanted = request.alert, request.wanted
        answer_help_offer(tx, counter, asked, wanted=wanted, actor=who.actor, now=now)

    await do_once(server, office, press, answer)
    return Response(status_code=204)


@router.get("/api/v1/offices/{office}/counters/{counter}/move", response_model=AskedAtCounter)
async def get_move(
    office: str,
    counter: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """See whether whoever sits at a counter is asked to go to another one."""
    answer, _ = await server.reader.read_office(office, lambda at: asked_at(at, counter))
    return json_answer(answer)


@router.post("/api/v1/offices/{office}/counters/{counter}/move", response_model=HallNow)
async def post_move(
    office: str, counter: str, request: AskMove, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Ask whoever sits at a counter to go to another one, or ask no longer."""
    return await _do(
        server, office, press, lambda tx, now: ask_move(tx, counter, request.to, who.actor, now)
    )


@router.post("/api/v1/offices/{office}/counters/{counter}/move/answer", status_code=204)
async def post_move_answer(
    office: str, counter: str, request: AnswerMove, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Go to the other counter, at once or when the visit here ends, or say why not."""
    await do_once(
        server, office, press, lambda tx, now: answer_move(tx, counter, request, who.actor, now)
    )
    return Response(status_code=204)


@router.post("/api/v1/offices/{office}/alerts/{alert}/end", status_code=204)
async def post_end_alert(
    office: str, alert: str, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Say that a call for help was answered."""
    await do_once(server, office, press, lambda tx, now: end_alert(tx, alert, who.actor, now))
    return Response(status_code=204)


@router.get("/hall/", include_in_schema=False)
async def get_hall_page(request: Request) -> Response:
    """Show the hall to who watches over it."""
    return page(request, "hall/index.html")
