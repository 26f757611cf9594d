"""Routes of the morning: what is looked at before the doors open, and who sits where."""

from datetime import UTC, date, datetime
from typing import Any

from fastapi import APIRouter, Request, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.pages import page
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.contract.answers.leading import Morning, SeatPlan
from server.contract.requests import PlanSeats
from server.operations.hall.plan_seats import plan_seats
from server.operations.hall.start_day import start_day
from server.storage.answers.morning import ServerHealth, morning_answer
from server.storage.answers.seats import seat_plan
from server.storage.nightly import nightly_copies

router = APIRouter(tags=["hall"])


def _health(server: Running) -> ServerHealth:
    settings = server.settings
    made = nightly_copies(settings.database_url, settings.copies)
    copied = datetime.fromtimestamp(made[-1].stat().st_mtime, UTC) if made else None
    writes = server.writer.alive and server.writer.fault is None
    return ServerHealth(writes, copied, settings.copy_at is not None)


async def _told(server: Running, office: str, day: date | None = None) -> Any:
    answer, _ = await server.reader.read_office(
        office, lambda at: morning_answer(at, _health(server), day)
    )
    return answer


@router.get("/api/v1/offices/{office}/morning", response_model=Morning)
async def get_morning(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    day: date | None = None,
) -> Response:
    """See what is looked at before the doors open, and whether the day was begun.

    Of a `day` that is over: what stood well and what red when it was begun.
    """
    return json_answer(await _told(server, office, day))


@router.post("/api/v1/offices/{office}/morning/start", response_model=Morning)
async def post_start_day(office: str, server: Server, who: Allowed, press: Pressed) -> Response:
    """Begin the working day; what does not stand well is kept with it and holds nothing up."""
    told = await _told(server, office)
    red = [one["code"] for one in told["checks"] if one["state"] == "wrong"]
    await do_once(server, office, press, lambda tx, now: start_day(tx, red, who.actor, now))
    return json_answer(await _told(server, office))


@router.get("/api/v1/offices/{office}/seats/{day}", response_model=SeatPlan)
async def get_seats(
    office: str,
    day: date,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """See who sits where on a day, and who stands in."""
    answer, _ = await server.reader.read_office(
        office, lambda at: seat_plan(at.connection, at.plan.code, day)
    )
    return json_answer(answer)


@router.put("/api/v1/offices/{office}/seats/{day}", response_model=SeatPlan)
async def put_seats(
    office: str, day: date, request: PlanSeats, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Plan who sits where on a day, and who stands in; the hall shows it."""
    await do_once(
        server, office, press, lambda tx, now: plan_seats(tx, day, request, who.actor, now)
    )
    answer, _ = await server.reader.read_office(
        office, lambda at: seat_plan(at.connection, at.plan.code, day)
    )
    return json_answer(answer)


@router.get("/morning/", include_in_schema=False)
async def get_morning_page(request: Request) -> Response:
    """Show the sheet of the morning."""
    return page(request, "morning/index.html")
