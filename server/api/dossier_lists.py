"""Routes of an office's lists of dossiers, to look at, print and hand on, and of their feed."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from server.api.access import Allowed, Server
from server.api.answers import binary, json_answer
from server.api.received_dossiers import PREFIX, reader_of
from server.contract.answers.dossier_list_json import ListedDossiersJson
from server.contract.answers.leading import DossierFeedPage, ListedDossiers
from server.contract.dossier_states import DossierList
from server.contract.languages import VIETNAMESE, HouseLanguage
from server.contract.problems import FieldError, ProblemCode
from server.domain.figures.periods import Span
from server.forms.listed import listed_sheet
from server.forms.sheet import FormSheet
from server.forms.typeset import pdf_of
from server.list_file.listed import Listed
from server.list_file.write import LIST_WRITES
from server.refusal import Refusal
from server.storage.answers.dossier_calendar import moved_by_calendar
from server.storage.answers.dossier_feed import dossier_feed
from server.storage.answers.dossier_fees import fees
from server.storage.answers.dossier_notices import notices
from server.storage.answers.dossier_register import export, register
from server.storage.answers.dossier_simplify import to_simplify
from server.storage.answers.letterhead import letterhead_of
from server.storage.answers.received_dossiers import Reader
from server.storage.reader import OfficeMoment

LOG = logging.getLogger(__name__)
MOST_DAYS = 366
MOST_TOLD = 1_000
PDF = "application/pdf"

router = APIRouter(prefix=PREFIX, tags=["dossiers"])

Lister = Callable[[OfficeMoment, Span, HouseLanguage, Reader], Listed]
LISTERS: Mapping[DossierList, Lister] = {
    DossierList.REGISTER: lambda at, span, language, _: register(at, span, language),
    DossierList.FEES: lambda at, span, language, reader: fees(
        at, span, language, None if reader.leads else reader.user or ""
    ),
    DossierList.NOTICES: lambda at, span, language, _: notices(at, span, language),
    DossierList.CALENDAR: lambda at, _span, language, _: moved_by_calendar(at, language),
    DossierList.SIMPLIFY: lambda at, span, language, _: to_simplify(at, span, language),
    DossierList.EXPORT: lambda at, span, language, _: export(at, span, language),
}
FOR_CLERKS = frozenset({DossierList.FEES, DossierList.CALENDAR})
SIGNED: Mapping[DossierList, tuple[str, ...]] = {
    DossierList.FEES: ("sign.writer", "sign.cashier"),
    DossierList.REGISTER: ("sign.writer", "sign.leader"),
}
ListForm = Literal["json", "pdf", "xlsx", "csv"]


@router.get("/feed", response_model=DossierFeedPage)
async def get_feed(
    office: str,
    server: Server,
    _who: Allowed,
    since: Annotated[int, Query(ge=0, description="A version; those after it are told.")] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST_TOLD)] = MOST_TOLD,
) -> Response:
    """Tell other servers how far this office's dossiers are, in the order of their changes.

    Each event has what `POST …/feed` takes, and `entered_as`. A dossier stands in it once, by its
    newest version; whoever takes pages twice or in another order ends with the same.
    """
    answer, _ = await server.reader.read_office(office, lambda at: dossier_feed(at, since, limit))
    return json_answer(answer)


@router.get(
    "/lists/{name}",
    response_model=ListedDossiers,
    responses={
        200: {
            "content": binary(
                media_type for media_type in (PDF, *(one for _, one in LIST_WRITES.values()))
            )
        }
    },
)
async def get_list(
    office: str,
    name: DossierList,
    server: Server,
    who: Allowed,
    first: Annotated[
        date | None, Query(alias="from", description="First day; else the first of the month.")
    ] = None,
    last: Annotated[date | None, Query(alias="to", description="Last day; else today.")] = None,
    form: Annotated[ListForm, Query(description="PDF is A4 in the office's letterhead.")] = "json",
    language: Annotated[HouseLanguage, Query()] = VIETNAMESE,
) -> Response:
    """Read a list of some days: the register, fees, papers given, due dates an edit concerns.

    Clerks read the last of these, and fees that they took themselves. The register names who
    handed in as long as it is kept. `calendar` is of today, whatever days are named.
    """
    reader = reader_of(who, office)
    if name not in FOR_CLERKS and not reader.leads:
        raise Refusal(ProblemCode.NOT_ALLOWED, "dossier_list_leads")

    def work(at: OfficeMoment) -> tuple[Listed, FormSheet | None]:
        listed = LISTERS[name](at, _span(at, first, last), language, reader)
        if form != "pdf":
            return listed, None
        head = letterhead_of(at.plan, language, at.now, at.public_url)
        return listed, listed_sheet(head, listed, [head.say(one) for one in SIGNED.get(name, ())])

    (listed, paper), _ = await server.reader.read_office(office, work)
    if name is DossierList.REGISTER:
        LOG.info("the register of %s was read as %s by %s", office, form, who.actor.user)
    if form == "json":
        return json_answer(_as_json(name, listed))
    if paper is not None:
        return _file(office, listed, form, await asyncio.to_thread(pdf_of, paper), PDF)
    write, media_type = LIST_WRITES[form]
    return _file(office, listed, form, await asyncio.to_thread(write, listed), media_type)


def _span(at: OfficeMoment, first: date | None, last: date | None) -> Span:
    until = last or at.plan.calendar.business_day(at.now)
    since = first or until.replace(day=1)
    if until < since:
        raise _bad("days_backwards", "to")
    if (until - since).days >= MOST_DAYS:
        raise _bad("too_many_days", "from")
    return Span(since, until)


def _bad(reason: str, field: str) -> Refusal:
    wrong = FieldError(field=field, message=reason)
    return Refusal(ProblemCode.BAD_REQUEST, reason, errors=[wrong], most=MOST_DAYS)


def _as_json(name: DossierList, listed: Listed) -> ListedDossiersJson:
    return {
        "name": name.value,
        "title": listed.title,
        "first": listed.first,
        "last": listed.last,
        "heads": [{"text": one.text, "number": one.number} for one in listed.heads],
        "rows": [{"dossier": one.about, "cells": list(one.cells)} for one in listed.rows],
        "sums": [list(one) for one in listed.sums],
    }


def _file(office: str, listed: Listed, form: str, content: bytes, media_type: str) -> Response:
    name = f"{office}-{listed.name}-{listed.first}-{listed.last}.{form}"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, media_type=media_type, headers=headers)
