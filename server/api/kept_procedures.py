"""Routes for whoever keeps the catalogue by clicks: what is kept, what a file would change."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.procedures import TAKES_A_FILE, office_names
from server.catalogue_file.example import sample_procedures
from server.catalogue_file.read import read_catalogue
from server.contract.answers import (
    CatalogueChanges,
    KeptCatalogue,
    ProcedureVersions,
    TakenSamples,
)
from server.contract.answers.kept_procedure_json import TakenSamplesJson
from server.contract.languages import VIETNAMESE, HouseLanguage
from server.name_clips import names_of_procedures
from server.operations.procedure.import_catalogue import import_catalogue
from server.storage.answers.kept_procedures import (
    catalogue_changes,
    kept_catalogue,
    procedure_versions,
)

router = APIRouter(prefix="/api/v1/offices/{office}/catalogue", tags=["procedures"])


@router.get("/procedures", response_model=KeptCatalogue)
async def get_kept_catalogue(office: str, server: Server, _who: Allowed) -> Response:
    """List every procedure, drafts too, with the columns of the file and the last change."""
    answer, _ = await server.reader.read_office(office, kept_catalogue)
    return json_answer(answer)


@router.get("/procedures/{code}", response_model=ProcedureVersions)
async def get_procedure_versions(
    office: str,
    code: Annotated[str, Path(max_length=40)],
    server: Server,
    _who: Allowed,
    language: HouseLanguage = VIETNAMESE,
) -> Response:
    """Tell every version of a procedure as rows of the file; time limits in the language."""
    answer, _ = await server.reader.read_office(
        office, lambda at: procedure_versions(at, code, language)
    )
    return json_answer(answer)


@router.post("/preview", response_model=CatalogueChanges, openapi_extra=TAKES_A_FILE)
async def post_catalogue_preview(
    office: str, request: Request, server: Server, _who: Allowed
) -> Response:
    """Tell what a file of procedures would change; nothing is kept."""
    known = await office_names(server, office)
    async with server.uploads.receive(request) as file:
        procedures = await asyncio.to_thread(read_catalogue, file, known)
    answer, _ = await server.reader.read_office(
        office, lambda at: catalogue_changes(at.connection, office, procedures)
    )
    return json_answer(answer)


@router.post("/samples", response_model=TakenSamples)
async def post_samples(office: str, server: Server, who: Allowed) -> Response:
    """Put the sample catalogue in; procedures of services that the office lacks are left out.

    Twice is as good as once: what is kept already changes nothing.
    """
    known = await office_names(server, office)
    procedures, left_out = await asyncio.to_thread(sample_procedures, known)
    imported = await server.writer.do(
        office, lambda tx, now: import_catalogue(tx, procedures, who.actor, now)
    )
    server.speaking.begin(names_of_procedures(procedures))
    answer: TakenSamplesJson = {
        "added": imported.added,
        "changed": imported.changed,
        "left_out": [{"code": one.code, "name": one.name} for one in left_out],
    }
    return json_answer(answer)
