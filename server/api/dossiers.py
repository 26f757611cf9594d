"""Routes about dossiers: how far one is, by the code on its receipt, and the file that tells."""

import asyncio
import html
import logging
from collections.abc import Mapping
from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import RedirectResponse

from server.api.access import Allowed, Server
from server.api.answers import binary, json_answer
from server.api.pages import page
from server.api.running import Running, address_of
from server.catalogue_file.dossiers import read_dossiers
from server.contract.answers import Dossier, ImportedDossiers
from server.contract.answers.dossier_json import DossierJson
from server.contract.languages import VIETNAMESE, Language, own_name
from server.contract.languages import catalogue as further_catalogue
from server.contract.problems import STATUS, ProblemCode
from server.contract.states import DossierLevel
from server.operations.dossier.import_dossiers import import_dossiers
from server.refusal import Refusal
from server.storage.answers.dossiers import dossier_answer
from server.storage.answers.named_offices import spoken_there
from server.texts import LANGUAGES, catalogue, preferred

LOG = logging.getLogger(__name__)
CATALOGUE = "dossiers"
MOST_TYPED = 80
STEPS = tuple(DossierLevel)

router = APIRouter(tags=["dossiers"])

Wanted = Annotated[Language | None, Query()]
Whose = Annotated[str, Query(max_length=40)]


@router.get("/d", include_in_schema=False)
async def get_dossier_form(
    request: Request,
    server: Server,
    language: Wanted = None,
    code: Annotated[str, Query(max_length=MOST_TYPED)] = "",
    office: Whose = "",
) -> Response:
    """Ask for a code, or lead to what was typed; `office` goes on with it."""
    if typed := code.strip():
        asked = {"language": language, "office": office}
        more = urlencode({name: value for name, value in asked.items() if value})
        return RedirectResponse(f"/d/{quote(typed, safe='')}{more and f'?{more}'}", 303)
    return await _page(request, server, language, "form", office=office)


@router.get(
    # A receipt's number may hold a stroke, "123/TNHS", which no server hands on as anything else.
    "/d/{code:path}",
    response_model=Dossier,
    responses={404: {"description": "No such dossier, as a page.", "content": {"text/html": {}}}},
)
async def get_dossier(
    request: Request,
    code: Annotated[str, Path(max_length=MOST_TYPED)],
    server: Server,
    language: Wanted = None,
    office: Whose = "",
) -> Response:
    """Tell how far a dossier is: its code and its level, and nothing else.

    `office`: where it is asked, or which the receipt names; where several know such a code, that
    one answers. Programs ask with `Accept: application/json`. A code that is not known and one
    that was erased are answered alike; who asks for many such codes is told to wait, also with a
    good one.
    """
    if not code.strip():
        return RedirectResponse("/d", 303)
    if "application/json" in request.headers.get("accept", ""):
        return json_answer(await _sought(request, server, code, office))
    try:
        found = await _sought(request, server, code, office)
    except Refusal as refusal:
        return await _refused(request, server, language, code, refusal, office)
    level = DossierLevel(found["level"])
    return await _page(request, server, language, "found", found["code"], level, office=office)


async def _sought(request: Request, server: Running, code: str, office: str) -> DossierJson:
    # The codes of a day follow one another: a good one among guesses must not stand out.
    address = address_of(request)
    server.wrong_dossiers.check(address)
    now = server.former.get(office)
    whose = office if now is None else now.office
    found = await server.reader.read(lambda connection: dossier_answer(connection, code, whose))
    if found is None:
        server.wrong_dossiers.note(address)
        raise Refusal(ProblemCode.UNKNOWN_DOSSIER)
    return found


async def _refused(
    request: Request,
    server: Running,
    language: str | None,
    code: str,
    refusal: Refusal,
    office: str,
) -> Response:
    views = {ProblemCode.UNKNOWN_DOSSIER: "unknown", ProblemCode.TOO_MANY_REQUESTS: "slowed"}
    if refusal.code not in views:
        raise refusal
    view, status = views[refusal.code], STATUS[refusal.code]
    response = await _page(request, server, language, view, code, status=status, office=office)
    if refusal.retry_after is not None:
        response.headers["Retry-After"] = str(refusal.retry_after)
    return response


async def _page(
    request: Request,
    server: Running,
    language: str | None,
    view: str,
    code: str = "",
    level: DossierLevel | None = None,
    *,
    status: int = 200,
    office: str = "",
) -> Response:
    """Write the page, which carries no script: a phone of any age shows it."""
    spoken = language or preferred(request.headers.get("accept-language"))
    values = _values(spoken, view, code, level) | {"office": office}
    whose = f"&office={quote(office, safe='')}" if office else ""
    offered = [*LANGUAGES, *await server.reader.read(spoken_there)]
    # A brace that somebody typed makes no place to be filled.
    filled = {name: html.escape(it).replace("{", "&#123;") for name, it in values.items()}
    filled["languages"] = "\n".join(_link(one, spoken, values["at"], whose) for one in offered)

    def fill(text: str) -> str:
        for name, value in filled.items():
            text = text.replace(f"{{{{{name}}}}}", value)
        return text

    response = page(request, "dossier/index.html", fill, status)
    response.headers["Cache-Control"] = "no-store"
    return response


def _link(language: str, spoken: str, at: str, whose: str) -> str:
    """Write where the page stands in another language."""
    own = _texts(language).get(f"language.{language}") or own_name(language)
    current = str(language == spoken).lower()
    href = html.escape(f"{at}?language={language}{whose}")
    return f'<a lang="{language}" href="{href}" aria-current="{current}">{html.escape(own)}</a>'


def _texts(language: str) -> Mapping[str, str]:
    """Read the page's texts; what a further language lacks is said in Vietnamese."""
    if language in LANGUAGES:
        return catalogue(CATALOGUE, language)
    return {**catalogue(CATALOGUE, VIETNAMESE), **further_catalogue(language, CATALOGUE)}


def _values(language: str, view: str, code: str, level: DossierLevel | None) -> dict[str, str]:
    """Give everything that the page's text names."""
    done = 0 if level is None else STEPS.index(level) + 1
    texts = _texts(language)
    values = {f"text.{key}": text for key, text in texts.items()}
    values |= {
        "language": language,
        "view": view,
        "code": code,
        "at": f"/d/{quote(code, safe='')}" if code else "/d",
    }
    values["heading"] = texts["done"].format(done=done, steps=len(STEPS))
    values["advice"] = texts["advice" if done < len(STEPS) else "advice.returned"]
    for place, step in enumerate(STEPS):
        state = "done" if place < done else "now" if place == done else "later"
        values |= {f"{step}.is": state, f"{step}.says": texts[f"step.{state}"]}
        values[f"{step}.current"] = "step" if state == "now" else "false"
    return values


@router.post(
    "/api/v1/offices/{office}/dossiers/file",
    response_model=ImportedDossiers,
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": binary(
                (
                    "text/csv; charset=utf-8",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                )
            ),
        }
    },
)
async def post_dossiers(office: str, request: Request, server: Server, who: Allowed) -> Response:
    """Take a file of dossiers, XLSX or CSV as its content tells, of up to 16 MiB.

    It has two columns, code and level, and is refused whole, with row and column. A dossier that
    it does not name stays as it is; one whose level is "erase" is forgotten.
    """
    async with server.uploads.receive(request) as file:
        told = await asyncio.to_thread(read_dossiers, file)
    answer = await server.writer.do(
        office, lambda tx, now: import_dossiers(tx, told, who.actor, now)
    )
    LOG.info("a file of %d dossiers was taken at %s from %s", len(told), office, who.actor.user)
    return json_answer(answer)
