"""The clips that speak calls: the site's own recordings before the shipped voice."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse

from display_board.voice.bank import Bank
from server.api.access import Server
from server.api.answers import json_answer
from server.api.pages import FOR_EVER
from server.contract.languages import VIETNAMESE, further
from server.contract.problems import ProblemCode

router = APIRouter(prefix="/voice", include_in_schema=False)


def heard_for(bank: Bank, language: str) -> str:
    """Name the language that is heard for one: a further one without a voice is Vietnamese."""
    silent = language in further() and language not in bank.languages()
    return VIETNAMESE if silent else language


@router.get("/{language}/manifest.json")
async def get_manifest(request: Request, language: str, server: Server) -> Response:
    """List the clips that are heard for a language with their lengths and versions."""
    manifest = await asyncio.to_thread(
        lambda: server.voice.manifest(heard_for(server.voice, language))
    )
    if manifest is None:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_PAGE)
    response = json_answer(manifest)
    response.headers["Cache-Control"] = "no-cache"
    return response


@router.get("/{language}/kiosk.json")
async def get_kiosk_manifest(request: Request, language: str, server: Server) -> Response:
    """List all clips of a language for kiosks, which keep them: with their words and hashes."""
    manifest = await asyncio.to_thread(server.voice.kiosk_manifest, language)
    if manifest is None:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_PAGE)
    response = json_answer(manifest)
    response.headers["Cache-Control"] = "no-cache"
    return response


@router.get("/{language}/{key}")
async def get_clip(
    request: Request,
    language: str,
    key: str,
    server: Server,
    v: Annotated[str | None, Query()] = None,
) -> Response:
    """Answer one clip; for ever when the address names its version."""
    clip = await asyncio.to_thread(server.voice.clip, language, key)
    if clip is None:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_PAGE)
    cached = FOR_EVER if v else "no-cache"
    return FileResponse(clip.path, media_type=clip.media_type, headers={"Cache-Control": cached})
