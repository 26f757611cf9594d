"""Routes of the copies of the database: which there are, one more, and one to keep elsewhere."""

import asyncio
import logging
from datetime import UTC, datetime
from pathlib import Path

from fastapi import APIRouter, Response
from fastapi.responses import FileResponse

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.api.whole_server import needs_whole_server
from server.contract.answers.leading import Backups
from server.contract.answers.settings_json import BackupCopyJson, BackupsJson
from server.contract.problems import ProblemCode
from server.domain.logged import Logged
from server.office_file.changes import Change
from server.operations.at_counter.act_keys import FIND_KEY, Press
from server.operations.office_rows.act_log import log_act
from server.refusal import Refusal
from server.settings import Settings
from server.storage.nightly import copies_by_hand, copy_now, nightly_copies
from server.storage.unusable import UnusableDatabaseError

LOG = logging.getLogger(__name__)
router = APIRouter(prefix="/api/v1/offices/{office}/backups", tags=["settings"])


@router.get("", response_model=Backups)
async def get_backups(
    office: str,  # noqa: ARG001 - the table of rights reads it
    server: Server,
    _who: Allowed,
) -> Response:
    """List the copies that this server keeps, the newest first."""
    return json_answer(await asyncio.to_thread(_told, server.settings))


@router.post("", status_code=201, response_model=Backups)
async def post_backup(
    office: str,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Copy the database now, as `luot backup` does: the copy is opened and read whole.

    As many copies by hand are kept as copies of nights; a press that is sent again makes none.
    """
    await needs_whole_server(server, who)
    async with server.replaying:
        changes = []
        if not await _pressed_before(server, office, press):
            before = await asyncio.to_thread(_sizes, server.settings)
            await _copy(server)
            after = await asyncio.to_thread(_sizes, server.settings)
            changes = [
                Change((Logged.COPY, one), before.get(one), after.get(one))
                for one in sorted(before.keys() ^ after.keys())
            ]
        await do_once(server, office, press, lambda tx, now: log_act(tx, changes, who.actor, now))
    return json_answer(await asyncio.to_thread(_told, server.settings), 201)


@router.get(
    "/{copy}",
    response_class=FileResponse,
    responses={200: {"content": {"application/octet-stream": {}}, "description": "The copy."}},
)
async def get_backup(
    office: str,
    copy: str,
    server: Server,
    who: Allowed,
) -> Response:
    """Give a copy to keep elsewhere; it holds everything, personal data too."""
    await needs_whole_server(server, who)
    found = {one.name: one for one in await asyncio.to_thread(_copies, server.settings)}
    if copy not in found:
        raise Refusal(ProblemCode.UNKNOWN_PAGE, "unknown_copy", name=copy[:40])
    taken = [Change((Logged.COPY_TAKEN, copy), None, True)]
    # A copy holds everything: who took it away stands written before it goes.
    await server.writer.do(office, lambda tx, now: log_act(tx, taken, who.actor, now))
    LOG.info("%s: %s took the copy %s away", office, who.actor.user, copy)
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return FileResponse(
        found[copy], media_type="application/octet-stream", filename=copy, headers=headers
    )


async def _pressed_before(server: Running, office: str, press: Press) -> bool:
    """Tell whether the key is known already; whoever else used it is refused by `do_once`."""
    if press.key is None:
        return False
    key = {"office": office, "key": press.key}
    found, _ = await server.reader.read_office(
        office, lambda at: bool(FIND_KEY.all(at.connection, key))
    )
    return found


async def _copy(server: Running) -> None:
    settings = server.settings
    now = server.clock().astimezone()
    try:
        await asyncio.to_thread(
            copy_now, settings.database_url, settings.copies, settings.copies_kept, now
        )
    except (UnusableDatabaseError, OSError) as wrong:
        LOG.warning("no copy was made by hand: %s", wrong)
        raise Refusal(ProblemCode.STORAGE_FAILED, "copy_failed") from wrong


def _copies(settings: Settings) -> list[Path]:
    url, folder = settings.database_url, settings.copies
    return [*nightly_copies(url, folder), *copies_by_hand(url, folder)]


def _sizes(settings: Settings) -> dict[str, int]:
    return {one.name: one.stat().st_size for one in _copies(settings)}


def _told(settings: Settings) -> BackupsJson:
    by_hand = set(copies_by_hand(settings.database_url, settings.copies))
    copies = [_copy_told(one, by_hand=one in by_hand) for one in _copies(settings)]
    return {
        "copies": sorted(copies, key=lambda one: one["made_at"], reverse=True),
        "copy_at": None if settings.copy_at is None else f"{settings.copy_at:%H:%M}",
        "kept": settings.copies_kept,
        "folder": str(settings.copies),
    }


def _copy_told(one: Path, *, by_hand: bool) -> BackupCopyJson:
    seen = one.stat()
    made_at = datetime.fromtimestamp(seen.st_mtime, UTC)
    return {"name": one.name, "made_at": made_at, "bytes": seen.st_size, "by_hand": by_hand}
