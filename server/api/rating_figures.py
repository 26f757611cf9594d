"""Routes of what ratings say together, and of what is for one reader alone."""

from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.contract.answers import OwnRatings, PaymentReportList, RatingPatterns, RatingReport
from server.contract.answers.rating_figures import By
from server.contract.answers.rating_figures_json import (
    OwnRatingsJson,
    PaymentReportListJson,
    RatingPatternsJson,
    RatingReportJson,
)
from server.contract.problems import FieldError, ProblemCode
from server.refusal import Refusal
from server.storage.answers.rating_figures import clerks_to_look_at, figures, payment_reports
from server.storage.figures.office_days import real_office
from server.storage.reader import OfficeMoment

router = APIRouter(prefix="/api/v1/offices/{office}", tags=["ratings"])

From = Annotated[
    date | None, Query(alias="from", description="First business day; else the month's first.")
]
To = Annotated[date | None, Query(alias="to", description="Last business day; else today.")]
ONE_DAY = timedelta(days=1)


def _span(at: OfficeMoment, first: date | None, last: date | None) -> tuple[date, date]:
    real_office(at.plan)
    today = at.plan.calendar.business_day(at.now)
    last = last or today
    return first or last.replace(day=1), last


@router.get("/ratings", response_model=RatingReport)
async def get_ratings(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    first: From = None,
    last: To = None,
    by: By = "service",
) -> Response:
    """Sum up ratings by service, stage, counter, clerk or day; nothing is told of fewer than 30."""

    def work(at: OfficeMoment) -> RatingReportJson:
        begins, ends = _span(at, first, last)
        found = figures(at.connection, at.plan.code, begins, ends, by)
        return {
            "first": begins,
            "last": ends,
            "by": by,
            "rows": found.rows,
            "total": found.total,
        }

    answer, _ = await server.reader.read_office(office, work)
    return json_answer(answer)


@router.get("/ratings/own", response_model=OwnRatings)
async def get_own_ratings(
    office: str,
    server: Server,
    who: Allowed,
    month: Annotated[
        str | None,
        Query(pattern=r"^\d{4}-(0[1-9]|1[0-2])$", description="YYYY-MM; else the last one."),
    ] = None,
) -> Response:
    """Tell a clerk the total of a month that is over: while it runs, each change tells of a visit.

    Nothing is told of fewer than 30 ratings.
    """
    user = who.actor.user or ""

    def work(at: OfficeMoment) -> OwnRatingsJson:
        this_month = at.plan.calendar.business_day(at.now).replace(day=1)
        wanted = this_month - ONE_DAY if month is None else date.fromisoformat(f"{month}-01")
        begins = wanted.replace(day=1)
        if begins >= this_month:
            wrong = FieldError(field="month", message="month_not_over")
            raise Refusal(ProblemCode.BAD_REQUEST, "month_not_over", errors=[wrong])
        ends = (begins + timedelta(days=31)).replace(day=1) - ONE_DAY
        rows = figures(at.connection, at.plan.code, begins, ends, "clerk").rows
        empty = figures(at.connection, at.plan.code, begins, begins - ONE_DAY, "clerk").total
        own = next((one for one in rows if one["key"] == user), empty)
        return {"month": f"{begins:%Y-%m}", "total": own}

    answer, _ = await server.reader.read_office(office, work)
    return json_answer(answer)


@router.get("/ratings/patterns", response_model=RatingPatterns)
async def get_patterns(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
    first: From = None,
    last: To = None,
) -> Response:
    """Name the clerks whose ratings look as if they tapped themselves: to be asked, not judged."""

    def work(at: OfficeMoment) -> RatingPatternsJson:
        begins, ends = _span(at, first, last)
        clerks = clerks_to_look_at(at.connection, at.plan.code, begins, ends)
        return {"first": begins, "last": ends, "clerks": clerks}

    answer, _ = await server.reader.read_office(office, work)
    return json_answer(answer)


@router.get("/payment-reports", response_model=PaymentReportList)
async def get_payment_reports(office: str, server: Server, who: Allowed) -> Response:
    """List who says that money beyond the fee was asked, for the one reader whom the office names.

    The office file names that person in `[rating] payment_reader`.
    """

    def work(at: OfficeMoment) -> PaymentReportListJson:
        reader = at.plan.set_up.rating.payment_reader
        if reader is None or reader != who.actor.user:
            raise Refusal(ProblemCode.NOT_ALLOWED, "not_the_reader")
        return {"reports": payment_reports(at.connection, at.plan.code)}

    answer, _ = await server.reader.read_office(office, work)
    return json_answer(answer)
