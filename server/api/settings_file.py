"""Routes by which an office file leaves the page and comes back to it."""

import asyncio

from fastapi import APIRouter, Request, Response

from server.api.access import Allowed, Server
from server.api.answers import binary, json_answer
from server.api.office_settings import PREFIX
from server.api.statistics import file_answer
from server.contract.answers.leading import SettingsOfFile
from server.office_file.read import ReadOfficeFile, read_office_file
from server.office_file.write import write_office_file
from server.operations.set_up.settings_of_file import settings_of_file

TOML = "application/toml"

router = APIRouter(prefix=PREFIX, tags=["settings"])


@router.get("/file", response_class=Response, responses={200: {"content": binary((TOML,))}})
async def get_settings_file(office: str, server: Server, _who: Allowed) -> Response:
    """Write the settings as an office file, which imports without changing anything."""
    content, _ = await server.reader.read_office(
        office, lambda at: write_office_file(at.plan.set_up)
    )
    return file_answer(content.encode(), TOML, f"{office}.toml")


@router.post(
    "/file",
    response_model=SettingsOfFile,
    openapi_extra={"requestBody": {"required": True, "content": binary((TOML,))}},
)
async def post_settings_file(
    office: str, request: Request, server: Server, _who: Allowed
) -> Response:
    """Read an office file, of up to 1 MiB, as the settings that its import would leave.

    Nothing is written: what differs is tried out and saved like any other change. A file with
    mistakes is refused whole, with line, key and remedy.
    """
    async with server.uploads.receive(request) as file:
        read: ReadOfficeFile = await asyncio.to_thread(lambda: read_office_file(file.read()))
    answer, _ = await server.reader.read_office(office, lambda at: settings_of_file(at, read))
    return json_answer(answer)
