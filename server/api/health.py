"""Whether the server lives, and whether it can do its work."""

from fastapi import APIRouter, Response
from sqlalchemy import literal, select
from sqlalchemy.exc import SQLAlchemyError

from server.api.access import Server
from server.api.answers import json_answer
from server.storage.query import Values
from server.storage.sqlite_library import AT_FAULT, VERSION

router = APIRouter(tags=["health"])

ANSWERS = Values(int, select(literal(1)))


@router.get("/healthz")
async def get_health() -> Response:
    """Say that the process answers."""
    return json_answer({"status": "ok"})


@router.get("/readyz")
async def get_ready(server: Server) -> Response:
    """Say whether the database answers and the writer runs; 503 with the reason if not."""
    if not server.writer.alive:
        return json_answer({"status": "not ready", "reason": "writer_stopped"}, 503)
    try:
        await server.reader.read(ANSWERS.one)
    except SQLAlchemyError:
        return json_answer({"status": "not ready", "reason": "database_away"}, 503)
    if server.settings.on_sqlite and AT_FAULT:
        return json_answer({"status": "ready", "doubt": "sqlite_loses_pages", "sqlite": VERSION})
    return json_answer({"status": "ready"})
