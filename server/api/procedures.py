"""Routes about procedures: the search, one of them, and the file of the whole catalogue."""

import asyncio
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request, Response

from server.api.access import Allowed, Server
from server.api.answers import binary, json_answer
from server.api.pages import page
from server.api.running import Running
from server.catalogue_file.read import Office, read_catalogue
from server.catalogue_file.write import as_csv, as_xlsx
from server.contract.answers import FoundProcedures, ImportedCatalogue, Procedure, PublicOffice
from server.contract.answers.procedure_json import ImportedCatalogueJson
from server.name_clips import names_of_procedures
from server.operations.procedure.export_catalogue import export_catalogue
from server.operations.procedure.import_catalogue import import_catalogue
from server.storage.answers.office import public_office
from server.storage.answers.procedures import found_procedures, procedure_answer
from server.texts import preferred

pages = APIRouter(include_in_schema=False)
router = APIRouter(prefix="/api/v1/offices/{office}", tags=["procedures"])

SEARCH_SECONDS = 60
"""How long a browser or proxy may show an answer of a search without asking again."""
MOST_FOUND = 100
WRITES = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
TAKES_A_FILE = {
    "requestBody": {
        "required": True,
        "content": binary(media_type for _, media_type in WRITES.values()),
    }
}


async def office_names(server: Running, office: str) -> Office:
    """Read which services and counters a procedure may name."""
    known, _ = await server.reader.read_office(
        office, lambda at: Office(at.plan.services.keys(), at.plan.counters.keys())
    )
    return known


@router.get("/procedures", response_model=FoundProcedures)
async def get_procedures(
    office: str,
    server: Server,
    q: Annotated[str, Query(max_length=200)] = "",
    service: Annotated[str | None, Query(max_length=40)] = None,
    limit: Annotated[int, Query(ge=1, le=MOST_FOUND)] = 8,
) -> Response:
    """Search the catalogue as people speak and type; without `q`, list it by service and name."""
    answer, _ = await server.reader.read_office(
        office, lambda at: found_procedures(server.catalogues.today(at), q, service, limit)
    )
    response = json_answer(answer)
    response.headers["Cache-Control"] = f"public, max-age={SEARCH_SECONDS}"
    return response


@router.get("/procedures/{code}", response_model=Procedure)
async def get_procedure(
    office: str, code: Annotated[str, Path(max_length=40)], server: Server
) -> Response:
    """Tell what one procedure needs, costs and takes, and how many wait for its service."""
    answer, _ = await server.reader.read_office(
        office, lambda at: procedure_answer(at, server.catalogues.today(at), code)
    )
    return json_answer(answer)


@router.get("/public", response_model=PublicOffice)
async def get_public_office(office: str, server: Server) -> Response:
    """Tell everybody whose hall it is and which services it has."""
    answer, _ = await server.reader.read_office(office, lambda at: public_office(at.plan, at.now))
    response = json_answer(answer)
    response.headers["Cache-Control"] = f"public, max-age={SEARCH_SECONDS}"
    return response


@router.get("/catalogue")
async def get_catalogue(
    office: str,
    request: Request,
    server: Server,
    _who: Allowed,
    form: Annotated[Literal["xlsx", "csv"], Query()] = "xlsx",
) -> Response:
    """Write the whole catalogue, drafts too, as a file that imports without changing anything."""
    write, media_type = WRITES[form]
    language = preferred(request.headers.get("accept-language"))
    content, _ = await server.reader.read_office(
        office, lambda at: write(export_catalogue(at.connection, office), language)
    )
    headers = {
        "Content-Disposition": f'attachment; filename="{office}-procedures.{form}"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, media_type=media_type, headers=headers)


@router.post(
    "/catalogue",
    response_model=ImportedCatalogue,
    openapi_extra=TAKES_A_FILE,
)
async def post_catalogue(
    office: str,
    request: Request,
    server: Server,
    who: Allowed,
    version: Annotated[int | None, Query(ge=0)] = None,
) -> Response:
    """Take a file of procedures, XLSX or CSV as its content tells, of up to 16 MiB.

    It is refused whole, with row and column; what it does not name stays as it is. A procedure
    without a set time is kept as a draft, which nobody is shown, and named. Afterwards what
    kiosks say of it is spoken, where the synthesizer is installed.

    `version` comes with the one procedure that somebody edited: its newest when they began, 0
    for a new one. Where somebody else saved it since, nothing is kept: `settings_changed` says
    who and when.
    """
    known = await office_names(server, office)
    async with server.uploads.receive(request) as file:
        procedures = await asyncio.to_thread(read_catalogue, file, known)
    imported = await server.writer.do(
        office, lambda tx, now: import_catalogue(tx, procedures, who.actor, now, version)
    )
    server.speaking.begin(names_of_procedures(procedures))
    answer: ImportedCatalogueJson = {
        "added": imported.added,
        "changed": imported.changed,
        "unchanged": imported.unchanged,
        "drafts": [{"code": one.code, "name": one.name} for one in imported.drafts],
    }
    return json_answer(answer)


@pages.get("/procedures/{office}")
@pages.get("/procedures/{office}/{code}")
async def get_procedures_page(request: Request) -> Response:
    """Show everybody the search, or one procedure: the page reads its address."""
    return page(request, "procedures/index.html")


router.routes.extend(pages.routes)
