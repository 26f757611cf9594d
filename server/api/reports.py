"""Routes of what is told of an office: its report, its dossiers, a text to read aloud."""

import asyncio
from datetime import date
from typing import Literal

from fastapi import APIRouter, Response

from server.api.access import Allowed, Server
from server.api.answers import binary, json_answer
from server.api.conduct import XLSX
from server.api.statistics import From, To, file_answer, office_days, span_asked
from server.contract.answers import OfficeWork, SpokenFigures
from server.contract.answers.work_json import SpokenFiguresJson
from server.contract.languages import VIETNAMESE, HouseLanguage
from server.domain.figures.meeting import Meeting
from server.domain.figures.periods import Span
from server.figure_file.meeting import meeting_xlsx
from server.forms.letterhead import Letterhead
from server.forms.meeting import meeting_parts, meeting_sheet, meeting_title
from server.forms.report import report_sheet
from server.forms.sheet import FormSheet
from server.forms.spoken_report import spoken_report
from server.forms.typeset import pdf_of
from server.storage.answers.letterhead import letterhead_of
from server.storage.answers.meeting import meeting_told
from server.storage.answers.period_report import last_month, month_span, period_report
from server.storage.answers.work import office_work
from server.storage.reader import OfficeMoment

router = APIRouter(prefix="/api/v1/offices/{office}/statistics", tags=["statistics"])


def _span_of_report(at: OfficeMoment, first: date | None, last: date | None) -> Span:
    if first is None and last is None:
        days = office_days(at)
        return month_span(days, last_month(days))
    return span_asked(at, first, last)


@router.get(
    "/report",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}, "description": "The report, PDF/UA-1."}},
)
async def get_report(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    first: From = None,
    last: To = None,
    language: HouseLanguage = VIETNAMESE,
) -> Response:
    """Write the report of some days in the office's letterhead; without days, of the last month."""

    def work(at: OfficeMoment) -> tuple[FormSheet, Span]:
        span = _span_of_report(at, first, last)
        head = letterhead_of(at.plan, language, at.now, at.public_url)
        return report_sheet(head, period_report(office_days(at), span, language)), span

    (sheet, span), _ = await server.reader.read_office(office, work)
    pdf = await asyncio.to_thread(pdf_of, sheet)
    return file_answer(pdf, "application/pdf", f"{office}-{span.first}-{span.last}.pdf")


@router.get(
    "/meeting",
    response_class=Response,
    responses={200: {"content": binary(("application/pdf", XLSX))}},
)
async def get_meeting(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    of: Literal["day", "week"] = "day",
    form: Literal["pdf", "xlsx"] = "pdf",
    language: HouseLanguage = VIETNAMESE,
) -> Response:
    """Write the page of a meeting: the last day with hours, or last week, and what is open now.

    Dossiers on time and what endangers it, waits against the promise with the target, what people
    answered with its count, alerts, open cases, who stands in today, outages. PDF/UA-1 or XLSX.
    """

    def work(at: OfficeMoment) -> tuple[Letterhead, Meeting]:
        head = letterhead_of(at.plan, language, at.now, at.public_url)
        return head, meeting_told(at, office_days(at), language, weekly=of == "week")

    (head, told), _ = await server.reader.read_office(office, work)
    name = f"{office}-{told.span.first}-meeting.{form}"
    if form == "xlsx":
        parts = meeting_parts(told, language)
        content = await asyncio.to_thread(meeting_xlsx, meeting_title(told, language), parts)
        return file_answer(content, XLSX, name)
    pdf = await asyncio.to_thread(pdf_of, meeting_sheet(head, told))
    return file_answer(pdf, "application/pdf", name)


@router.get("/spoken", response_model=SpokenFigures)
async def get_spoken_figures(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    first: From = None,
    last: To = None,
    language: HouseLanguage = VIETNAMESE,
) -> Response:
    """Write a text for the ward's loudspeakers, of at most 90 seconds; without days, last month's.

    In Vietnamese numbers are words, and there is no foreign one.
    """

    def work(at: OfficeMoment) -> SpokenFiguresJson:
        span = _span_of_report(at, first, last)
        report = period_report(office_days(at), span, language)
        told = spoken_report(report, getattr(at.plan.office.name, language), language)
        return {
            "first": span.first,
            "last": span.last,
            "text": told.text,
            "seconds": told.seconds,
        }

    answer, _ = await server.reader.read_office(office, work)
    return json_answer(answer)


@router.get("/work", response_model=OfficeWork)
async def get_office_work(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    first: From = None,
    last: To = None,
) -> Response:
    """Count visits, dossiers by the way they came, and answers to the three questions, each apart.

    Each share has its base beside it; it is cut, never rounded up.
    """
    answer, _ = await server.reader.read_office(
        office, lambda at: office_work(office_days(at), span_asked(at, first, last))
    )
    return json_answer(answer)
