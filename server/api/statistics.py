"""Routes of figures: what an office's days were, what each figure is, and the numbers behind it."""

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response

from server.api.access import Allowed, Server, supervises
from server.api.answers import binary, json_answer
from server.contract.answers.leading import CountedNumbers, DefinitionList, Statistics
from server.contract.answers.statistics import By, Ended
from server.contract.answers.statistics_json import CountedNumbersJson, DefinitionListJson
from server.contract.languages import HouseLanguage
from server.contract.problems import FieldError, ProblemCode
from server.contract.states import DeviceKind, Role
from server.domain.figures.definitions import CATALOGUE, Figure
from server.domain.figures.periods import Span, month_of, span_of_months
from server.domain.figures.work import WorkFigure
from server.figure_file.write import WRITES
from server.refusal import Refusal
from server.storage.answers.counted_numbers import Cell, counted_numbers
from server.storage.answers.statistics import PERIODS, Asked, Narrowed, statistics
from server.storage.figures.office_days import OfficeDays
from server.storage.identities import Identity
from server.storage.reader import OfficeMoment
from server.texts import LANGUAGES, preferred, say

router = APIRouter(prefix="/api/v1/offices/{office}/statistics", tags=["statistics"])

MOST_DAYS = 3_700
LONGEST_KEY = 80
From = Annotated[
    date | None,
    Query(alias="from", description="First business day; else the first of the office's month."),
]
To = Annotated[date | None, Query(alias="to", description="Last business day; else today.")]
ByWhat = Annotated[
    By | None, Query(description="What rows are; else services, or days where narrowed down.")
]
Key = Annotated[str | None, Query(max_length=LONGEST_KEY)]
Language = Annotated[
    HouseLanguage | None, Query(description="Of names and words; else as the header asks.")
]


def narrowed(
    service: Key = None,
    field: Key = None,
    counter: Key = None,
    clerk: Key = None,
    channel: Key = None,
    priority: Key = None,
) -> Narrowed | None:
    """Take what figures are narrowed down to; an empty key is what has none.

    Raises:
        Refusal: `bad_request` for more than one.
    """
    given = {
        "service": service,
        "field": field,
        "counter": counter,
        "clerk": clerk,
        "channel": channel,
        "priority": priority,
    }
    found = [Narrowed(split, key) for split, key in given.items() if key is not None]
    if len(found) > 1:
        raise _bad("one_narrowing", *(one.split for one in found[1:]))
    return found[0] if found else None


Of = Annotated[Narrowed | None, Depends(narrowed)]


def _bad(reason: str, *fields: str) -> Refusal:
    errors = [FieldError(field=one, message=reason) for one in fields]
    return Refusal(ProblemCode.BAD_REQUEST, reason, errors=errors, most=MOST_DAYS)


def _own(who: Identity, office: str, of: Narrowed | None) -> Narrowed | None:
    """Let a clerk see own figures alone.

    Raises:
        Refusal: `not_allowed` for whatever else a clerk asks for.
    """
    if who.kind is DeviceKind.READER or supervises(who, office):
        return of
    if not who.roles(office).isdisjoint({Role.HEAD, Role.CENTRE}):
        return of
    own = Narrowed("clerk", who.actor.user or "")
    if of not in {None, own}:
        raise Refusal(ProblemCode.NOT_ALLOWED, "own_figures")
    return own


def span_asked(at: OfficeMoment, first: date | None, last: date | None) -> Span:
    """Take the days that are asked for; else the office's month up to today.

    Raises:
        Refusal: `bad_request` for days that go backwards, or too many.
    """
    closing = at.plan.set_up.figures.month_ends_on
    until = last or at.plan.calendar.business_day(at.now)
    since = first or span_of_months(month_of(until, closing), 1, closing).first
    if until < since:
        raise _bad("days_backwards", "to")
    if (until - since).days >= MOST_DAYS:
        raise _bad("too_many_days", "from")
    return Span(since, until)


def _asked(
    at: OfficeMoment, who: Identity, first: date | None, last: date | None, by: By | None, of: Of
) -> Asked:
    own = _own(who, at.plan.code, of)
    wanted = by or ("service" if own is None else "day")
    if own is not None and wanted not in PERIODS:
        raise _bad("narrowed_by_periods", "by")
    return Asked(span_asked(at, first, last), wanted, own, own=own != of)


def file_answer(content: bytes, media_type: str, name: str) -> Response:
    """Answer with a file to keep."""
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, media_type=media_type, headers=headers)


def office_days(at: OfficeMoment) -> OfficeDays:
    """Begin to read an office's figures."""
    return OfficeDays(at.connection, at.plan, at.now)


@router.get("", response_model=Statistics)
async def get_statistics(
    office: str,
    request: Request,
    server: Server,
    who: Allowed,
    of: Of,
    first: From = None,
    last: To = None,
    by: ByWhat = None,
    language: Language = None,
) -> Response:
    """Sum up the numbers of some days, compared with the time before; a clerk's are the own ones.

    Waits count each number until its call, its leaving or its expiry. Rates are cut, never
    rounded up; percentiles are nearest rank; ratings are not told under 30.
    """
    spoken = language or preferred(request.headers.get("accept-language"))
    answer, _ = await server.reader.read_office(
        office, lambda at: statistics(office_days(at), _asked(at, who, first, last, by, of), spoken)
    )
    return json_answer(answer)


@router.get(
    "/file",
    response_class=Response,
    responses={200: {"content": binary(media_type for _, media_type in WRITES.values())}},
)
async def get_statistics_file(
    office: str,
    request: Request,
    server: Server,
    who: Allowed,
    of: Of,
    first: From = None,
    last: To = None,
    by: ByWhat = None,
    form: Literal["xlsx", "csv"] = "xlsx",
    language: Language = None,
) -> Response:
    """Write the same figures as a file, XLSX with what each of them is on a sheet of its own."""
    spoken = language or preferred(request.headers.get("accept-language"))
    write, media_type = WRITES[form]

    def work(at: OfficeMoment) -> tuple[bytes, Asked]:
        asked = _asked(at, who, first, last, by, of)
        return write(statistics(office_days(at), asked, spoken), spoken), asked

    (content, asked), _ = await server.reader.read_office(office, work)
    name = f"{office}-{asked.by}-{asked.span.first}-{asked.span.last}.{form}"
    return file_answer(content, media_type, name)


@router.get("/definitions", response_model=DefinitionList)
async def get_definitions(
    office: str,  # noqa: ARG001 - the right to it is checked by its name
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """Say in words what each figure is, how it is computed and of which numbers."""
    answer: DefinitionListJson = {
        "definitions": [
            {
                "figure": one.value,
                "name": _words(one.value),
                "how": _words(f"{one}.how"),
                "counted": _words(f"{one}.counted"),
            }
            for one in (*Figure, *WorkFigure)
        ]
    }
    return json_answer(answer)


def _words(key: str) -> dict[str, str]:
    return {one: say(CATALOGUE, one, key) for one in LANGUAGES}


@router.get("/numbers", response_model=CountedNumbers)
async def get_counted_numbers(
    office: str,
    server: Server,
    who: Allowed,
    of: Of,
    first: From = None,
    last: To = None,
    outcome: Ended | None = None,
    after: Annotated[str, Query(max_length=36, description="A ticket of the first day.")] = "",
) -> Response:
    """List the numbers behind a figure, 200 at a time, in the order of issue."""

    def work(at: OfficeMoment) -> CountedNumbersJson:
        own = _own(who, office, of)
        return counted_numbers(
            office_days(at), Cell(span_asked(at, first, last), own, outcome, after)
        )

    answer, _ = await server.reader.read_office(office, work)
    return json_answer(answer)
