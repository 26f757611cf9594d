"""Routes about the business day: a supervisor ends it early or opens it again; its public log."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.pages import page
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.contract.answers import DayLog, Office
from server.operations.at_counter.act_keys import Press
from server.operations.day.close_day import close_day
from server.operations.day.open_day import open_day
from server.operations.day.set_day_right import set_day_right
from server.storage.answers.day_log import day_log
from server.storage.answers.office import office_answer
from server.storage.transaction import OfficeTransaction

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
