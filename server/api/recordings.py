"""Routes of the office's own recordings: a person's voice in the place of a clip."""

import asyncio
import importlib.util
import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from fastapi import APIRouter, Request, Response

from display_board.voice.bank import Bank, UnknownKeyError
from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.running import Running
from server.api.whole_server import needs_whole_server
from server.contract.answers.leading import RecordedClip
from server.contract.answers.settings_json import RecordedClipJson
from server.contract.problems import FieldError, ProblemCode
from server.domain.logged import Logged
from server.office_file.changes import Change
from server.operations.office_rows.act_log import log_act
from server.refusal import Refusal
from server.storage.identities import Identity
from server.storage.transaction import OfficeTransaction

router = APIRouter(prefix="/api/v1/offices/{office}/voice", tags=["settings"])


@router.put(
    "/{language}/{key}",
    response_model=RecordedClip,
    openapi_extra={"requestBody": {"required": True, "content": {"audio/*": {}}}},
)
async def put_recording(
    office: str,
    language: str,
    key: str,
    request: Request,
    server: Server,
    who: Allowed,
) -> Response:
    """Put a recording of up to 2 MiB in the place of a clip, its type told by its content.

    It is trimmed and brought to one level. One that is clipped, silent, shorter than 0.12 s or
    longer than 6 s is refused with what to do better. Boards and kiosks say it within minutes.
    """
    await needs_whole_server(server, who)
    before = await _own(server, language, key)
    async with server.uploads.receive(request) as file:
        await asyncio.to_thread(_import, server.voice, language, key, file)
    await _log(server, office, Change((Logged.CLIP, language, key), before, None), who)
    return _told(server.voice, language, key)


@router.delete("/{language}/{key}", response_model=RecordedClip)
async def delete_recording(
    office: str,
    language: str,
    key: str,
    server: Server,
    who: Allowed,
) -> Response:
    """Let the shipped voice say a clip again; where nobody recorded it nothing changes."""
    await needs_whole_server(server, who)
    before = await _own(server, language, key)
    await asyncio.to_thread(server.voice.drop_recording, language, key)
    await _log(server, office, Change((Logged.CLIP, language, key), before, None), who)
    return _told(server.voice, language, key)


async def record_again(
    server: Running, office: str, undone: Change, change: int, who: Identity
) -> tuple[int | None, Sequence[Change]]:
    """Let a clip be heard as before a change of the log; answers what differs, under which `seq`.

    Raises:
        Refusal: `settings_changed` (`later_changes`): it was recorded again since;
            `wrong_state` (`recording_gone`): the one before is kept no longer, or
            (`shared_server`).
    """
    await needs_whole_server(server, who)
    _, language, key = undone.path
    heard = await _own(server, language, key)
    if heard == undone.after:
        return None, ()
    if heard != undone.before:
        raise Refusal(ProblemCode.SETTINGS_CHANGED, "later_changes", fields=key)
    if undone.after is None:
        await asyncio.to_thread(server.voice.drop_recording, language, key)
    elif not await asyncio.to_thread(server.voice.record_again, language, key, undone.after):
        raise Refusal(ProblemCode.WRONG_STATE, "recording_gone")
    return await _log(server, office, undone, who, undoes=change)


async def _own(server: Running, language: str, key: str) -> str | None:
    return await asyncio.to_thread(server.voice.recording, language, key)


async def _log(
    server: Running, office: str, change: Change, who: Identity, *, undoes: int | None = None
) -> tuple[int | None, Sequence[Change]]:
    """Write down what is heard in the place of what was heard before."""
    _, language, key = change.path
    told = change._replace(after=await _own(server, language, key))
    changes = [] if told.after == told.before else [told]

    def act(tx: OfficeTransaction, now: datetime) -> int | None:
        seq = tx.next_seq if changes else None
        log_act(tx, changes, who.actor, now, undoes=undoes)
        return seq

    return await server.writer.do(office, act), changes


def _import(bank: Bank, language: str, key: str, sent: BinaryIO) -> None:
    if importlib.util.find_spec("soundfile") is None:
        raise Refusal(ProblemCode.WRONG_STATE, "no_recordings")
    from display_board.voice.recording import (  # noqa: PLC0415 - an optional extra
        BadRecordingError,
        prepared_wav,
    )

    with TemporaryDirectory() as folder:
        source = Path(folder) / "recording"
        with source.open("wb") as file:
            shutil.copyfileobj(sent, file)
        try:
            bank.import_recording(language, key, source, prepared_wav)
        except UnknownKeyError as wrong:
            raise Refusal(ProblemCode.UNKNOWN_PAGE, "unknown_clip", key=key[:40]) from wrong
        except BadRecordingError as wrong:
            reason = f"recording.{wrong.reason}"
            errors = [FieldError(field="recording", message=reason)]
            raise Refusal(ProblemCode.BAD_REQUEST, reason, errors=errors) from wrong


def _told(bank: Bank, language: str, key: str) -> Response:
    clip = bank.clip(language, key)
    answer: RecordedClipJson = {"key": key, "recorded": clip is not None and clip.recorded}
    return json_answer(answer)
