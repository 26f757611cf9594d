"""Routes of cases: what came of low ratings, for whoever sees to them."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.deed import FIGURING
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.contract.answers import Case, CaseList
from server.contract.answers.case_json import CaseListJson
from server.contract.feedback_requests import AssignCase, CloseCase
from server.contract.problems import ProblemCode
from server.operations.at_counter.act_keys import Press
from server.operations.case.assign_case import assign_case
from server.operations.case.close_case import close_case
from server.refusal import Refusal
from server.storage.answers.cases import cases, one_case, owners
from server.storage.identities import Identity
from server.storage.reader import OfficeMoment
from server.storage.transaction import OfficeTransaction

router = APIRouter(prefix="/api/v1/offices/{office}/cases", tags=["cases"])

CaseId = Annotated[str, Path(max_length=36)]


@router.get("", response_model=CaseList)
async def get_cases(office: str, server: Server, who: Allowed) -> Response:
    """List cases: all of them for who supervises or leads, one's own for others.

    Nobody sees those about a visit that they served themselves.
    """
    every, reader = _leads(who, office), who.actor.user or ""

    def work(at: OfficeMoment) -> CaseListJson:
        return {
            "cases": cases(at, reader, all_of_them=every),
            "owners": owners(at, reader, all_of_them=every),
        }

    answer, _ = await server.reader.read_office(office, work)
    return json_answer(answer)


def _leads(who: Identity, office: str) -> bool:
    """Tell whether somebody sees to the cases of the whole office and not only to own ones."""
    return not who.roles(office).isdisjoint(FIGURING)


async def _do(
    server: Running,
    office: str,
    who: Identity,
    case: str,
    press: Press,
    act: Callable[[OfficeTransaction, datetime], Any],
) -> Response:
    await do_once(server, office, press, act)
    reader = who.actor.user or ""
    answer, _ = await server.reader.read_office(office, lambda at: one_case(at, case, reader))
    if answer is None:
        raise Refusal(ProblemCode.UNKNOWN_CASE)
    return json_answer(answer)


@router.post("/{case}/assign", response_model=Case)
async def post_assign(
    office: str, case: CaseId, asked: AssignCase, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Give a case to somebody of the office who did not serve its field that day."""
    return await _do(
        server,
        office,
        who,
        case,
        press,
        lambda tx, now: assign_case(tx, case, asked.owner, who.actor, now),
    )


@router.post("/{case}/close", response_model=Case)
async def post_close(
    office: str, case: CaseId, asked: CloseCase, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Close a case with its cause, what was done about it, and how that was checked."""
    return await _do(
        server,
        office,
        who,
        case,
        press,
        lambda tx, now: close_case(tx, case, asked, who.actor, now, leads=_leads(who, office)),
    )
