"""Routes of the week: who sits where, as an answer and as a sheet to post."""

import asyncio
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.pages import page
from server.api.statistics import file_answer
from server.contract.answers.leading import WeekPlan
from server.contract.languages import VIETNAMESE, HouseLanguage
from server.forms.sheet import FormSheet
from server.forms.typeset import pdf_of
from server.forms.week_sheet import Placed, week_sheet
from server.storage.answers.letterhead import letterhead_of
from server.storage.answers.week import week_answer, week_plan
from server.storage.reader import OfficeMoment

router = APIRouter(tags=["hall"])

Day = Annotated[date, Path(ge=date(2000, 1, 1), le=date(2999, 12, 31))]


@router.get("/api/v1/offices/{office}/weeks/{day}", response_model=WeekPlan)
async def get_week(
    office: str,
    day: Day,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """See the plan of the week that a day is in: seats, stand-ins, leave, leaders, empty places."""
    answer, _ = await server.reader.read_office(office, lambda at: week_answer(at, day))
    return json_answer(answer)


@router.get(
    "/api/v1/offices/{office}/weeks/{day}/sheet",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}, "description": "The plan, PDF/UA-1."}},
)
async def get_week_sheet(
    office: str,
    day: Day,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    language: HouseLanguage = VIETNAMESE,
) -> Response:
    """Write the plan of a week as one A4 sheet in the office's letterhead, to be posted."""

    def work(at: OfficeMoment) -> tuple[FormSheet, date]:
        told = week_plan(at, day)
        head = letterhead_of(at.plan, language, at.now, at.public_url)
        abouts = [one.about for one in at.plan.counters.values()]
        counters = [Placed(one.code, one.place, getattr(one.name, language)) for one in abouts]
        return week_sheet(head, told, counters), told["first"]

    (sheet, first), _ = await server.reader.read_office(office, work)
    pdf = await asyncio.to_thread(pdf_of, sheet)
    return file_answer(pdf, "application/pdf", f"{office}-week-{first}.pdf")


@router.get("/week/", include_in_schema=False)
async def get_week_page(request: Request) -> Response:
    """Show the week's plan to who makes it."""
    return page(request, "week/index.html")
