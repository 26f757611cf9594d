"""Routes that show what settings would look like before they are saved; they write nothing."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.office_settings import PREFIX, changes_of
from server.api.slip_preview import Paper, slip_shown
from server.contract.answers import Board
from server.contract.answers.leading import TriedOrder
from server.contract.languages import VIETNAMESE, Language
from server.contract.settings_requests import TrySettings
from server.operations.office_rows.tried_settings import tried_settings
from server.operations.set_up.try_order import try_order
from server.storage.answers.board_preview import board_preview

router = APIRouter(prefix=PREFIX, tags=["settings"])
Place = Annotated[str | None, Query(max_length=40)]


@router.post(
    "/slip",
    response_class=Response,
    responses={200: {"content": {"image/png": {}}, "description": "The slip, 8 dots a mm."}},
)
async def post_slip(
    office: str,
    asked: TrySettings,
    server: Server,
    _who: Allowed,
    paper: Paper = Paper.WIDE,
    language: Language = VIETNAMESE,
    service: Place = None,
) -> Response:
    """Draw a slip as a printer would print it with these changes; nothing is written.

    A service that there is not is the office's first.
    """
    changes = changes_of(asked.changes)
    shown, _ = await server.reader.read_office(
        office, lambda at: slip_shown(tried_settings(at, changes), service)
    )
    picture = await asyncio.to_thread(shown.picture, paper, language)
    return Response(picture, media_type="image/png", headers={"Cache-Control": "no-store"})


@router.post("/board", response_model=Board)
async def post_board(
    office: str, asked: TrySettings, server: Server, _who: Allowed, zone: Place = None
) -> Response:
    """Give what a board would draw with these changes, in a hall made up for it."""
    changes = changes_of(asked.changes)
    answer, _ = await server.reader.read_office(
        office, lambda at: board_preview(tried_settings(at, changes), zone or None)
    )
    return json_answer(answer)


@router.post("/order", response_model=TriedOrder)
async def post_order(office: str, asked: TrySettings, server: Server, _who: Allowed) -> Response:
    """Run the last days that are over again with the order of now and with the one that is wanted.

    At most five days; an office without any is shown days of an example. Who came, how long each
    took and when counters called stays as it was.
    """
    changes = changes_of(asked.changes)
    tried, _ = await server.reader.read_office(office, lambda at: try_order(at, changes))
    async with server.replaying:
        return json_answer(await asyncio.to_thread(tried.answer))
