"""Routes of the office's own recordings: a person's voice in the place of a clip."""

import asyncio
import importlib.util
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from fastapi import APIRouter, Request, Response

from display_board.voice.bank import Bank, UnknownKeyError
from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.whole_server import needs_whole_server
from server.contract.answers.leading import RecordedClip
from server.contract.answers.settings_json import RecordedClipJson
from server.contract.problems import FieldError, ProblemCode
from server.refusal import Refusal

router = APIRouter(prefix="/api/v1/offices/{office}/voice", tags=["settings"])


@router.put(
    "/{language}/{key}",
    response_model=RecordedClip,
    openapi_extra={"requestBody": {"required": True, "content": {"audio/*": {}}}},
)
async def put_recording(
    office: str,  # noqa: ARG001 - the table of rights reads it
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
    async with server.uploads.receive(request) as file:
        await asyncio.to_thread(_import, server.voice, language, key, file)
    return _told(server.voice, language, key)


@router.delete("/{language}/{key}", response_model=RecordedClip)
async def delete_recording(
    office: str,  # noqa: ARG001 - the table of rights reads it
    language: str,
    key: str,
    server: Server,
    who: Allowed,
) -> Response:
    """Let the shipped voice say a clip again; where nobody recorded it nothing changes."""
    await needs_whole_server(server, who)
    await asyncio.to_thread(server.voice.drop_recording, language, key)
    return _told(server.voice, language, key)


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
