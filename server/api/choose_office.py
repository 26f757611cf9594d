"""Addresses without an office: the front door, and pages that list the offices."""

import html
from collections.abc import Sequence

import orjson
from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from server.api.access import Server
from server.api.pages import page
from server.storage.answers.named_offices import NAMED_OFFICES, NamedOffice
from server.texts import LANGUAGES, say

router = APIRouter(include_in_schema=False)


@router.get("/")
async def get_front(request: Request, server: Server) -> Response:
    """Ask whoever types only the address which page they need; before any office, set one up."""
    offices = await server.reader.read(NAMED_OFFICES.all)
    if not offices:
        return RedirectResponse("/setup/")
    from_home = False
    if len(offices) == 1:
        from_home, _ = await server.reader.read_office(
            offices[0].code, lambda at: at.plan.set_up.from_home.allowed
        )
    told = [{"code": one.code, "name": one.name, "numbers_from_home": from_home} for one in offices]
    named = orjson.dumps(told).decode()
    return page(
        request, "front/index.html", lambda text: text.replace("{{offices}}", html.escape(named))
    )


@router.get("/board/")
async def get_boards(request: Request, server: Server) -> Response:
    """List the offices whose board may be opened."""
    return _listing(request, "board", await server.reader.read(NAMED_OFFICES.all))


@router.get("/log/")
async def get_logs(request: Request, server: Server) -> Response:
    """List the offices whose public log may be read."""
    return _listing(request, "log", await server.reader.read(NAMED_OFFICES.all))


@router.get("/now/")
async def get_nows(request: Request, server: Server) -> Response:
    """List the offices of which may be seen how full they are."""
    return _listing(request, "now", await server.reader.read(NAMED_OFFICES.all))


def _listing(request: Request, folder: str, offices: Sequence[NamedOffice]) -> Response:
    def fill(text: str) -> str:
        for language in LANGUAGES:
            for name, key in (("title", f"choose.{folder}"), ("detail", f"choose.{folder}.how")):
                said = html.escape(say("problems", language, key if offices else "choose.none"))
                text = text.replace(f"{{{{{language}.{name}}}}}", said)
        return text.replace("{{offices}}", "\n        ".join(_line(folder, one) for one in offices))

    return page(request, "choose/index.html", fill)


def _line(folder: str, office: NamedOffice) -> str:
    name = html.escape(office.name["vi"])
    return f'<li><a href="/{folder}/{html.escape(office.code)}">{name} ({office.code})</a></li>'
