"""Routes of conduct sheets: an input to the rating of officials, never a rating."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Response

from server.api.access import Allowed, Server
from server.api.answers import binary, json_answer
from server.api.conduct_deeds import OVERSEEING
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.api.statistics import file_answer, office_days
from server.contract.answers.conduct_json import ConductSheetJson
from server.contract.answers.leading import ConductMonth, ConductSheet, ConductTemplate
from server.contract.conduct_requests import (
    AnnounceConduct,
    CommentConduct,
    DecideConduct,
    FillConduct,
)
from server.contract.languages import VIETNAMESE, HouseLanguage
from server.contract.problems import FieldError, ProblemCode
from server.figure_file.conduct import conduct_xlsx
from server.forms.conduct import conduct_form
from server.forms.letterhead import Letterhead
from server.forms.typeset import pdf_of
from server.operations.at_counter.act_keys import Press
from server.operations.conduct.announce_template import announce_template
from server.operations.conduct.comment_sheet import comment_sheet
from server.operations.conduct.decide_sheet import decide_sheet
from server.operations.conduct.fill_sheet import fill_sheet
from server.operations.conduct.reopen_sheet import reopen_sheet
from server.refusal import Refusal
from server.storage.answers.conduct import conduct_month, sheet, template
from server.storage.answers.letterhead import letterhead_of
from server.storage.answers.period_report import last_month
from server.storage.identities import Identity
from server.storage.reader import OfficeMoment
from server.storage.transaction import OfficeTransaction

router = APIRouter(prefix="/api/v1/offices/{office}/conduct", tags=["conduct"])

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MonthName = Annotated[str, Path(pattern=r"^\d{4}-(0[1-9]|1[0-2])$", description="YYYY-MM.")]
ClerkName = Annotated[str, Path(max_length=80, description="User name of the clerk.")]
Act = Callable[[OfficeTransaction, datetime], None]


def first_day(month: str) -> date:
    """Give the first day of a month that is named YYYY-MM."""
    return date.fromisoformat(f"{month}-01")


def month_over(at: OfficeMoment, month: str) -> date:
    """Take a month that is over: while one runs, each change would tell of a visit.

    Raises:
        Refusal: `bad_request` (`month_not_over`).
    """
    wanted = first_day(month)
    if wanted > last_month(office_days(at)):
        wrong = FieldError(field="month", message="month_not_over")
        raise Refusal(ProblemCode.BAD_REQUEST, "month_not_over", errors=[wrong])
    return wanted


def _own(who: Identity, office: str) -> str | None:
    """Name whose sheets alone somebody sees; None: they oversee the office."""
    return (who.actor.user or "") if who.roles(office).isdisjoint(OVERSEEING) else None


def _sheet(at: OfficeMoment, month: str, clerk: str, who: Identity) -> ConductSheetJson:
    if _own(who, at.plan.code) not in {None, clerk}:
        raise Refusal(ProblemCode.NOT_ALLOWED, "conduct_own")
    found = sheet(office_days(at), month_over(at, month), clerk)
    if found is None:
        wrong = FieldError(field="clerk", message="conduct_nobody")
        raise Refusal(ProblemCode.BAD_REQUEST, "conduct_nobody", errors=[wrong])
    return found


async def _done(
    server: Running, office: str, about: tuple[str, str], who: Identity, press: Press, act: Act
) -> Response:
    await do_once(server, office, press, act)
    answer, _ = await server.reader.read_office(office, lambda at: _sheet(at, *about, who))
    return json_answer(answer)


@router.get("/template", response_model=ConductTemplate)
async def get_template(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    month: Annotated[
        str | None, Query(pattern=r"^\d{4}-(0[1-9]|1[0-2])$", description="Else the running one.")
    ] = None,
) -> Response:
    """Say what is looked at in a month, with its points; announced before the month begins."""

    def work(at: OfficeMoment) -> object:
        days = office_days(at)
        return template(days, days.today if month is None else first_day(month))

    answer, _ = await server.reader.read_office(office, work)
    return json_answer(answer)


@router.post("/template", response_model=ConductTemplate)
async def post_template(
    office: str, asked: AnnounceConduct, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Announce what is looked at from a month on that has not begun; the weights add up to 100."""
    await do_once(
        server, office, press, lambda tx, now: announce_template(tx, asked, who.actor, now)
    )
    answer, _ = await server.reader.read_office(
        office, lambda at: template(office_days(at), first_day(asked.month))
    )
    return json_answer(answer)


@router.get("/{month}", response_model=ConductMonth)
async def get_conduct_month(
    office: str, month: MonthName, server: Server, who: Allowed
) -> Response:
    """List whose sheets there are, by name and without points; a clerk's own alone."""
    answer, _ = await server.reader.read_office(
        office, lambda at: conduct_month(office_days(at), month_over(at, month), _own(who, office))
    )
    return json_answer(answer)


@router.get("/{month}/{clerk}", response_model=ConductSheet)
async def get_sheet(
    office: str, month: MonthName, clerk: ClerkName, server: Server, who: Allowed
) -> Response:
    """Tell a clerk's sheet: each figure with its source, and every version that was kept."""
    answer, _ = await server.reader.read_office(office, lambda at: _sheet(at, month, clerk, who))
    return json_answer(answer)


@router.get(
    "/{month}/{clerk}/file",
    response_class=Response,
    responses={200: {"content": binary(("application/pdf", XLSX))}},
)
async def get_sheet_file(
    office: str,
    month: MonthName,
    clerk: ClerkName,
    server: Server,
    who: Allowed,
    form: Literal["pdf", "xlsx"] = "pdf",
    language: HouseLanguage = VIETNAMESE,
) -> Response:
    """Write a sheet as PDF/UA-1 in the office's letterhead, or as XLSX."""

    def work(at: OfficeMoment) -> tuple[ConductSheetJson, Letterhead]:
        head = letterhead_of(at.plan, language, at.now, at.public_url)
        return _sheet(at, month, clerk, who), head

    (told, head), _ = await server.reader.read_office(office, work)
    name = f"{office}-{month}-{clerk}.{form}".encode("ascii", "replace").decode()
    if form == "xlsx":
        return file_answer(conduct_xlsx(told, language), XLSX, name)
    pdf = await asyncio.to_thread(pdf_of, conduct_form(head, told))
    return file_answer(pdf, "application/pdf", name)


@router.post("/{month}/{clerk}/fill", response_model=ConductSheet)
async def post_fill(
    office: str,
    month: MonthName,
    clerk: ClerkName,
    asked: FillConduct,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Type points that no data feed."""

    def act(tx: OfficeTransaction, now: datetime) -> None:
        fill_sheet(tx, first_day(month), clerk, asked, who.actor, now)

    return await _done(server, office, (month, clerk), who, press, act)


@router.post("/{month}/{clerk}/comment", response_model=ConductSheet)
async def post_comment(
    office: str,
    month: MonthName,
    clerk: ClerkName,
    asked: CommentConduct,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Say something to the own sheet before it is decided."""

    def act(tx: OfficeTransaction, now: datetime) -> None:
        comment_sheet(tx, first_day(month), clerk, asked.text, who.actor, now)

    return await _done(server, office, (month, clerk), who, press, act)


@router.post("/{month}/{clerk}/decide", response_model=ConductSheet)
async def post_decide(
    office: str,
    month: MonthName,
    clerk: ClerkName,
    asked: DecideConduct,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Answer the clerk and decide the sheet; points that differ from what data say stand in it."""

    def act(tx: OfficeTransaction, now: datetime) -> None:
        decide_sheet(tx, first_day(month), clerk, asked, who.actor, now)

    return await _done(server, office, (month, clerk), who, press, act)


@router.post("/{month}/{clerk}/reopen", response_model=ConductSheet)
async def post_reopen(
    office: str,
    month: MonthName,
    clerk: ClerkName,
    asked: CommentConduct,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Open a sheet again that was decided, with the reason; what was decided is kept."""

    def act(tx: OfficeTransaction, now: datetime) -> None:
        reopen_sheet(tx, first_day(month), clerk, asked.text, who.actor, now)

    return await _done(server, office, (month, clerk), who, press, act)
