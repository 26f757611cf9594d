"""Routes about the business day: a supervisor ends it early or opens it again; its public log."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.pages import page
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.api.statistics import file_answer
from server.contract.answers import DayLog, Office
from server.contract.answers.day_left_json import LeftNumberJson
from server.contract.answers.leading import DayLeft
from server.contract.languages import VIETNAMESE
from server.contract.problems import ProblemCode
from server.forms.day_apology import day_apology
from server.forms.sheet import FormSheet
from server.forms.typeset import pdf_of
from server.operations.at_counter.act_keys import Press
from server.operations.day.close_day import close_day
from server.operations.day.open_day import open_day
from server.operations.day.set_day_right import set_day_right
from server.refusal import Refusal
from server.storage.answers.day_left import day_left
from server.storage.answers.day_log import day_log
from server.storage.answers.letterhead import letterhead_of
from server.storage.answers.office import office_answer
from server.storage.reader import OfficeMoment
from server.storage.transaction import OfficeTransaction
from server.texts import LANGUAGES

router = APIRouter(tags=["day"])

LOG_SECONDS = 5
"""How long a browser or proxy may show the log without asking again."""


async def _do(
    server: Running,
    office: str,
    press: Press,
    act: Callable[[OfficeTransaction, datetime], Any],
) -> Response:
    await do_once(server, office, press, act)
    answer, _ = await server.reader.read_office(office, office_answer)
    return json_answer(answer)


@router.post("/api/v1/offices/{office}/day/close", response_model=Office)
async def post_close_day(office: str, server: Server, who: Allowed, press: Pressed) -> Response:
    """End the business day early: whoever still waits is sent home."""
    return await _do(server, office, press, lambda tx, now: close_day(tx, who.actor, now))


@router.get("/api/v1/offices/{office}/day/left", response_model=DayLeft)
async def get_day_left(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """Name the numbers that are not over, by what becomes of each when the day is ended."""
    answer, _ = await server.reader.read_office(office, day_left)
    return json_answer(answer)


@router.get(
    "/api/v1/offices/{office}/day/apologies",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}, "description": "The slips, PDF/UA-1."}},
)
async def get_day_apologies(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """Make a slip of 80 mm for each who still waits: an apology, and when to come back.

    Each is in the language in which the number was taken; in Vietnamese where forms have it not.
    """

    def slips(at: OfficeMoment) -> list[FormSheet]:
        left = day_left(at)
        heads = {one: letterhead_of(at.plan, one, at.now, at.public_url) for one in LANGUAGES}
        names = {code: one.about.name for code, one in at.plan.services.items()}

        def slip(one: LeftNumberJson, *, parked: bool) -> FormSheet:
            head = heads.get(one["language"], heads[VIETNAMESE])
            service = getattr(names[one["service"]], head.language)
            return day_apology(head, one, service, parked=parked)

        waiting = [slip(one, parked=False) for one in left["waiting"]]
        return waiting + [slip(one, parked=True) for one in left["parked"]]

    sheets, _ = await server.reader.read_office(office, slips)
    if not sheets:
        raise Refusal(ProblemCode.WRONG_STATE, "nobody_waits")
    pdf = await asyncio.to_thread(pdf_of, *sheets)
    return file_answer(pdf, "application/pdf", f"{office}-apologies.pdf")


@router.post("/api/v1/offices/{office}/day/open", response_model=Office)
async def post_open_day(office: str, server: Server, who: Allowed, press: Pressed) -> Response:
    """Open a day again that was ended early."""
    return await _do(server, office, press, lambda tx, now: open_day(tx, who.actor, now))


@router.post("/api/v1/offices/{office}/day/set", response_model=Office)
async def post_set_day(office: str, server: Server, who: Allowed, press: Pressed) -> Response:
    """Open the day that the server's clock says, for somebody who has looked at the clock."""
    return await _do(server, office, press, lambda tx, now: set_day_right(tx, who.actor, now))


@router.get("/api/v1/offices/{office}/log", response_model=DayLog)
async def get_log(
    office: str, server: Server, day: Annotated[date | None, Query()] = None
) -> Response:
    """Tell everybody what happened to each number of a day, without any person."""
    answer, _ = await server.reader.read_office(
        office, lambda at: day_log(at.connection, at.plan, day, at.now)
    )
    response = json_answer(answer)
    response.headers["Cache-Control"] = f"public, max-age={LOG_SECONDS}"
    return response


@router.get("/log/{office}", include_in_schema=False)
async def get_log_page(request: Request, office: str) -> Response:  # noqa: ARG001 - the page reads it
    """Show the public log."""
    return page(request, "log/index.html")
