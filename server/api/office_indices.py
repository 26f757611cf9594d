"""Routes of the office's nine indices under Circular 01/2018/TT-VPCP: of no person."""

import asyncio
from typing import Literal

from fastapi import APIRouter, Response

from server.api.access import Allowed, Server
from server.api.answers import binary, json_answer
from server.api.conduct import XLSX, MonthName, first_day, month_over
from server.api.presses import Pressed, do_once
from server.api.statistics import file_answer, office_days
from server.contract.answers.conduct_json import ConductIndicesJson
from server.contract.answers.leading import ConductIndices
from server.contract.conduct_requests import FillConduct
from server.contract.languages import VIETNAMESE, HouseLanguage
from server.figure_file.indices import index_rows, indices_xlsx
from server.forms.indices import indices_form
from server.forms.letterhead import Letterhead
from server.forms.typeset import pdf_of
from server.operations.conduct.fill_sheet import fill_sheet
from server.storage.answers.conduct import OFFICE_ITSELF, office_indices
from server.storage.answers.letterhead import letterhead_of
from server.storage.reader import OfficeMoment

router = APIRouter(prefix="/api/v1/offices/{office}/conduct", tags=["conduct"])


def _indices(at: OfficeMoment, month: str) -> ConductIndicesJson:
    return office_indices(office_days(at), month_over(at, month))


@router.get("/{month}/indices", response_model=ConductIndices)
async def get_indices(
    office: str,
    month: MonthName,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """Tell the nine indices of Circular 01/2018/TT-VPCP of the office as a whole, not of people."""
    answer, _ = await server.reader.read_office(office, lambda at: _indices(at, month))
    return json_answer(answer)


@router.post("/{month}/indices", response_model=ConductIndices)
async def post_indices(
    office: str, month: MonthName, asked: FillConduct, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Type indices that no data tell, each from 0 to 2 by its number."""
    await do_once(
        server,
        office,
        press,
        lambda tx, now: fill_sheet(tx, first_day(month), OFFICE_ITSELF, asked, who.actor, now),
    )
    answer, _ = await server.reader.read_office(office, lambda at: _indices(at, month))
    return json_answer(answer)


@router.get(
    "/{month}/indices/file",
    response_class=Response,
    responses={200: {"content": binary(("application/pdf", XLSX))}},
)
async def get_indices_file(
    office: str,
    month: MonthName,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    form: Literal["pdf", "xlsx"] = "pdf",
    language: HouseLanguage = VIETNAMESE,
) -> Response:
    """Write the nine indices as PDF/UA-1 in the office's letterhead, or as XLSX."""

    def work(at: OfficeMoment) -> tuple[ConductIndicesJson, Letterhead]:
        return _indices(at, month), letterhead_of(at.plan, language, at.now, at.public_url)

    (told, head), _ = await server.reader.read_office(office, work)
    name = f"{office}-{month}-indices.{form}"
    if form == "xlsx":
        return file_answer(indices_xlsx(told, language), XLSX, name)
    return file_answer(
        await asyncio.to_thread(pdf_of, indices_form(head, told, index_rows(told, language))),
        "application/pdf",
        name,
    )
