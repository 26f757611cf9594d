"""The catalogues and typefaces of languages beyond the house's, for board and public pages."""

from html import escape

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse

from server.api.access import Server
from server.api.answers import json_answer
from server.contract.languages import catalogue, further, own_name, site_fonts
from server.contract.problems import ProblemCode

router = APIRouter(prefix="/languages", include_in_schema=False)

FOR_PAGES = frozenset(
    {"board", "phone", "home", "appointments", "procedures", "survey", "book", "now", "log"}
)
FACE = "Luot Further"
"""Stands behind the shipped typefaces in the style sheets of pages."""


@router.get("/fonts.css")
async def get_fonts() -> Response:
    """Name the typefaces that the site adds."""
    faces = (
        f'@font-face {{ font-family: "{FACE}"; font-display: swap; '
        f'src: url("fonts/{escape(one.name)}"); }}\n'
        for one in site_fonts()
    )
    return Response("".join(faces), media_type="text/css", headers={"Cache-Control": "no-cache"})


@router.get("/fonts/{name}")
async def get_font(request: Request, name: str, server: Server) -> Response:
    """Answer a typeface that the site adds."""
    found = next((one for one in site_fonts() if one.name == name), None)
    if found is None:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_PAGE)
    headers = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    return FileResponse(found, media_type=f"font/{found.suffix[1:].lower()}", headers=headers)


@router.get("/{language}/{name}.json")
async def get_catalogue(request: Request, language: str, name: str, server: Server) -> Response:
    """Answer the texts of a page in a language; what it lacks is said in Vietnamese."""
    if language not in further() or name not in FOR_PAGES:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_PAGE)
    answer = json_answer({"language.own": own_name(language), **catalogue(language, name)})
    answer.headers["Cache-Control"] = "no-cache"
    return answer
