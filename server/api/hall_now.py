"""Routes that tell everybody how full it is now: the page, its feed, FIWARE's QueueMonitor."""

from fastapi import APIRouter, Request, Response

from server.api.access import Server
from server.api.answers import shared_json
from server.api.pages import page
from server.contract.answers import Status
from server.contract.answers.as_json import Written
from server.contract.smart_data_models.queue_monitor import QueueMonitor
from server.storage.answers.queue_monitors import queue_monitors
from server.storage.answers.status import status_answer
from server.storage.reader import OfficeMoment

router = APIRouter(tags=["day"])

FRESH_SECONDS = 1
"""How long a browser or proxy may show how it stands without asking again."""
NOTHING_NEW = "What the asker's `If-None-Match` names still holds."


@router.get(
    "/api/v1/offices/{office}/status",
    response_model=Status,
    responses={304: {"description": NOTHING_NEW}},
)
async def get_status(request: Request, office: str, server: Server) -> Response:
    """Tell everybody how full it is: who waits for what and how long, hours, figures of the week.

    No person, and no number but those at the counters. `quiet_hours` are the three hours of the
    coming week in which fewest numbers were taken in the eight weeks before.
    """

    def read(at: OfficeMoment) -> Written:
        kept = server.reader.records.of(at.connection, at.plan, at.now)
        quiet = server.quiet_weeks.of(at.connection, at.plan, at.now)
        dossiers = server.dossier_days.of(at.connection, at.plan, at.now)
        return status_answer(at, kept, quiet, dossiers)

    answer, _ = await server.reader.read_office(office, lambda at: server.status.of(at, read))
    return shared_json(request, answer, FRESH_SECONDS, looked_at="updated_at")


@router.get(
    "/api/v1/offices/{office}/queue-monitors",
    response_model=list[QueueMonitor],
    response_model_exclude_none=True,
    responses={304: {"description": NOTHING_NEW}},
)
async def get_queue_monitors(request: Request, office: str, server: Server) -> Response:
    """Tell the same as QueueMonitor entities of the Smart Data Models, one a service."""
    answer, _ = await server.reader.read_office(office, queue_monitors)
    return shared_json(request, answer, FRESH_SECONDS, looked_at="dateModified")


@router.get("/now/{office}", include_in_schema=False)
async def get_now_page(request: Request, office: str) -> Response:  # noqa: ARG001 - the page reads it
    """Show everybody how full it is."""
    return page(request, "now/index.html")
