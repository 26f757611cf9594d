"""The virtual printer's slips as pictures on a page, newest first."""

from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse

from server.api.answers import json_answer
from server.api.pages import page
from server.contract.problems import ProblemCode
from server.refusal import Refusal

MOST_SHOWN = 24


def slips_router(folder: Path) -> APIRouter:
    """Make the routes that show the slips of one folder."""
    router = APIRouter(prefix="/demo", include_in_schema=False)

    @router.get("/slips")
    async def get_slips(request: Request) -> Response:
        return page(request, "demo/index.html")

    @router.get("/slips.json")
    def get_list() -> Response:
        names = sorted((one.name for one in folder.glob("*.png")), reverse=True)
        return json_answer({"slips": names[:MOST_SHOWN]})

    @router.get("/slips/{name}")
    async def get_slip(name: str) -> Response:
        found = folder / Path(name).name
        if found.suffix != ".png" or not found.is_file():
            raise Refusal(ProblemCode.UNKNOWN_PAGE)
        return FileResponse(found, media_type="image/png")

    return router
