"""Whether the server lives, and whether it can do its work."""

from fastapi import APIRouter, Response
from sqlalchemy import literal, select
from sqlalchemy.exc import SQLAlchemyError

from server.api.access import Server
from server.api.answers import json_answer
from server.storage.query import Values
from server.storage.sqlite_library import AT_FAULT, VERSION
from server.storage.storage_faults import lasting_fault

router = APIRouter(tags=["health"])

ANSWERS = Values(int, select(literal(1)))


@router.get("/healthz")
async def get_health() -> Response:
    """Say that the process answers."""
    return json_answer({"status": "ok"})


@router.get("/readyz")
async def get_ready(server: Server) -> Response:
    """Say whether the database answers and can be written; 503 with the reason if not.

    Reasons: `writer_stopped`, `database_away` (another try may do), and those that last until
    somebody mends them: `read_only`, `disk_full`, `damaged`, `not_a_database`, `cannot_open`,
    `disk_fails`.
    """
    if not server.writer.alive:
        return json_answer({"status": "not ready", "reason": "writer_stopped"}, 503)
    if server.writer.fault is not None:
        return json_answer({"status": "not ready", "reason": server.writer.fault}, 503)
    try:
        await server.reader.read(ANSWERS.one)
    except SQLAlchemyError as fault:
        reason = lasting_fault(fault) or "database_away"
        return json_answer({"status": "not ready", "reason": reason}, 503)
    if server.settings.on_sqlite and AT_FAULT:
        return json_answer({"status": "ready", "doubt": "sqlite_loses_pages", "sqlite": VERSION})
    return json_answer({"status": "ready"})
