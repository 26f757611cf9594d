"""The log of outages of the provincial or national system, for the province."""

import asyncio
from typing import Literal

from fastapi import APIRouter, Response

from server.api.access import Allowed, Server
from server.api.answers import binary
from server.api.statistics import From, To, file_answer, span_asked
from server.contract.languages import VIETNAMESE, HouseLanguage
from server.contract.problems import ProblemCode
from server.domain.figures.periods import Span
from server.domain.outage import ToldOutage
from server.forms.letterhead import Letterhead
from server.forms.listed import listed_sheet
from server.forms.outage_minutes import outage_minutes
from server.forms.typeset import pdf_of
from server.list_file.write import LIST_WRITES
from server.refusal import Refusal
from server.storage.answers.letterhead import letterhead_of
from server.storage.answers.outage_list import outage_list, told_outages
from server.storage.reader import OfficeMoment

PDF = "application/pdf"
router = APIRouter(prefix="/api/v1/offices/{office}/statistics", tags=["statistics"])


@router.get(
    "/outages",
    response_class=Response,
    responses={200: {"content": binary((PDF, *(one for _, one in LIST_WRITES.values())))}},
)
async def get_outages(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    first: From = None,
    last: To = None,
    form: Literal["xlsx", "csv", "pdf", "minutes"] = "xlsx",
    language: HouseLanguage = VIETNAMESE,
) -> Response:
    """List outages from and to, with their fields and the people they met; without days, the month.

    `minutes`: as PDF, one sheet of minutes for each of them, what was done left to be written.
    """

    def work(at: OfficeMoment) -> tuple[list[ToldOutage], Span, Letterhead]:
        span = span_asked(at, first, last)
        head = letterhead_of(at.plan, language, at.now, at.public_url)
        return told_outages(at, span, language), span, head

    (told, span, head), _ = await server.reader.read_office(office, work)
    name = f"{office}-{span.first}-{span.last}-outages"
    if form == "minutes":
        if not told:
            raise Refusal(ProblemCode.WRONG_STATE, "no_outages")
        sheets = [outage_minutes(head, one) for one in told]
        return file_answer(await asyncio.to_thread(pdf_of, *sheets), PDF, f"{name}-minutes.pdf")
    listed = outage_list(told, span, language)
    if form == "pdf":
        sheet = listed_sheet(head, listed, [head.say("sign.writer"), head.say("sign.leader")])
        return file_answer(await asyncio.to_thread(pdf_of, sheet), PDF, f"{name}.pdf")
    write, media_type = LIST_WRITES[form]
    return file_answer(await asyncio.to_thread(write, listed), media_type, f"{name}.{form}")
