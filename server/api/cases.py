"""Routes of cases: what came of low ratings, for whoever sees to them."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Response

from server.api.access import Allowed, Server, supervises
from server.api.answers import json_answer
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.contract.answers import Case, CaseList
from server.contract.answers.case_json import CaseListJson
from server.contract.problems import ProblemCode
from server.contract.requests import AssignCase, CloseCase
from server.contract.states import Role
from server.operations.at_counter.act_keys import Press
from server.operations.case.assign_case import assign_case
from server.operations.case.close_case import close_case
from server.refusal import Refusal
from server.storage.answers.cases import cases, one_case
from server.storage.identities import Identity
from server.storage.transaction import OfficeTransaction

router = APIRouter(prefix="/api/v1/offices/{office}/cases", tags=["cases"])

CaseId = Annotated[str, Path(max_length=36)]


@router.get("", response_model=CaseList)
async def get_cases(office: str, server: Server, who: Allowed) -> Response:
    """List cases: all of them for who supervises or leads, one's own for others.

    Nobody sees those about a visit that they served themselves.
    """
    every = supervises(who, office) or Role.HEAD in who.roles(office)
    reader = who.actor.user or ""
    found, _ = await server.reader.read_office(
        office, lambda at: cases(at, reader, all_of_them=every)
    )
    answer: CaseListJson = {"cases": found}
    return json_answer(answer)


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
    """Give a case to somebody; never to the clerk who was rated."""
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
        lambda tx, now: close_case(
            tx, case, asked, who.actor, now, supervises=supervises(who, office)
        ),
    )
