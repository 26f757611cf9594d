"""Routes of the centre, which sees all offices side by side."""

from fastapi import APIRouter, Request, Response

from server.api.access import APerson, Server
from server.api.answers import json_answer
from server.api.pages import page
from server.contract.answers.leading import CentreNow

router = APIRouter(tags=["centre"])


@router.get("/api/v1/centre", response_model=CentreNow)
async def get_centre(
    server: Server,
    who: APerson,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """See every office: who waits and how long, open counters, devices at fault, dossiers in time.

    Counted for all offices at once, at most every two seconds; results of dossiers, of the last
    30 days, every five minutes.
    """
    now = server.clock()
    return json_answer(await server.reader.read(lambda one: server.centre.now(one, now)))


@router.get("/centre/", include_in_schema=False)
async def get_centre_page(request: Request) -> Response:
    """Show all offices side by side."""
    return page(request, "centre/index.html")
