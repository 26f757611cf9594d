"""Routes about an office: itself, its counters, its board."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.contract.answers import Board, CardKey, Office
from server.storage.answers.board import board_answer
from server.storage.answers.card import card_key
from server.storage.answers.counters import counters
from server.storage.answers.office_for import office_for

router = APIRouter(prefix="/api/v1/offices/{office}", tags=["office"])


@router.get("", response_model=Office)
async def get_office(office: str, server: Server, who: Allowed) -> Response:
    """Describe the office: hours, fields, services with who waits, counters, halls.

    A kiosk of one of several halls is told of the services and counters of its own.
    """
    answer, _ = await server.reader.read_office(
        office, lambda at: office_for(at, who, server.quiet_weeks)
    )
    return json_answer(answer)


@router.get("/card-key", response_model=CardKey)
async def get_card_key(office: str, server: Server, _who: Allowed) -> Response:
    """Take the key of the day, under which a kiosk hashes a card that somebody wishes to use.

    It is wiped at the close of the day, with all hashes under it.
    """
    answer, _ = await server.reader.read_office(office, card_key)
    return json_answer(answer)


@router.get("/counters")
async def list_counters(office: str, server: Server, _who: Allowed) -> Response:
    """List the counters with clerk, state and current ticket."""
    answer, _ = await server.reader.read_office(
        office, lambda at: counters(at.connection, at.plan, at.public_url)
    )
    return json_answer({"counters": answer})


@router.get("/board", response_model=Board)
async def get_board(
    office: str,
    server: Server,
    _who: Allowed,
    zone: Annotated[str | None, Query(max_length=40)] = None,
) -> Response:
    """Take a snapshot of a wall board."""
    answer, _ = await server.reader.read_office(
        office, lambda at: board_answer(at.connection, at.plan, zone, at.now)
    )
    return json_answer(answer)
