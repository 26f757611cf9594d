"""Routes about a counter: open, pause, close, and the work it is given."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.presses import Pressed, act_once
from server.api.running import Running
from server.contract.answers import Counter
from server.contract.requests import AssignProfile, OpenCounter, PauseCounter
from server.operations.at_counter.act_keys import Press
from server.operations.at_counter.left_behind import left_behind
from server.operations.counter.assign_profile import assign_profile
from server.operations.counter.close_counter import close_counter
from server.operations.counter.open_counter import open_counter
from server.operations.counter.pause_counter import pause_counter
from server.storage.answers.counters import counter_after
from server.storage.transaction import OfficeTransaction

router = APIRouter(prefix="/api/v1/offices/{office}/counters/{counter}", tags=["counters"])


async def _do(
    server: Running,
    office: str,
    counter: str,
    press: Press,
    act: Callable[[OfficeTransaction, datetime], Any],
) -> Response:
    """Do an act on a counter that may leave people behind; answers the counter and a warning."""

    def and_look(tx: OfficeTransaction, now: datetime) -> list[str]:
        known = tx.plan.counters.get(counter)
        act_once(tx, press, now, act)
        return left_behind(tx, counter, known.services) if known else []

    behind = await server.writer.do(office, and_look)
    answer, _ = await server.reader.read_office(
        office, lambda at: counter_after(at.connection, at.plan, at.public_url, counter, behind)
    )
    return json_answer(answer)


@router.post("/open", response_model=Counter)
async def post_open(
    office: str,
    counter: str,
    server: Server,
    who: Allowed,
    press: Pressed,
    request: Annotated[OpenCounter | None, Body()] = None,
) -> Response:
    """Sit down, go on after a pause, or take over."""
    take_over = request is not None and request.take_over
    return await _do(
        server,
        office,
        counter,
        press,
        lambda tx, now: open_counter(tx, counter, who.actor, now, take_over=take_over),
    )


@router.post("/pause", response_model=Counter)
async def post_pause(
    office: str, counter: str, request: PauseCounter, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Call nobody for a while."""
    return await _do(
        server,
        office,
        counter,
        press,
        lambda tx, now: pause_counter(tx, counter, request.reason, who.actor, now),
    )


@router.post("/close", response_model=Counter)
async def post_close(
    office: str, counter: str, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Leave the counter."""
    return await _do(
        server, office, counter, press, lambda tx, now: close_counter(tx, counter, who.actor, now)
    )


@router.put("/profile", response_model=Counter)
async def put_profile(
    office: str, counter: str, request: AssignProfile, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Give the counter other work from the next call on."""
    return await _do(
        server,
        office,
        counter,
        press,
        lambda tx, now: assign_profile(tx, counter, request, who.actor, now),
    )
