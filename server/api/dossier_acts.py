"""Routes of what is done to a dossier that the office received."""

from fastapi import APIRouter, Response

from server.api.access import Allowed, Server
from server.api.presses import Pressed
from server.api.received_dossiers import PREFIX, DossierId, act_answer, handler_of
from server.contract.answers import DossierSheet
from server.contract.dossier_requests import (
    ActOnDossier,
    ApologiseForDossier,
    EnterDossier,
    ExplainDossierAct,
    HandOverDossier,
    ProlongDossier,
    RequestSupplement,
)
from server.operations.dossier.apologise_for_dossier import apologise_for_dossier
from server.operations.dossier.appraise_dossier import appraise_dossier
from server.operations.dossier.enter_dossier import enter_dossier
from server.operations.dossier.finish_dossier import finish_dossier
from server.operations.dossier.hand_over_dossier import hand_over_dossier
from server.operations.dossier.prolong_dossier import prolong_dossier
from server.operations.dossier.refuse_dossier import refuse_dossier
from server.operations.dossier.request_supplement import request_supplement
from server.operations.dossier.stop_dossier import stop_dossier
from server.operations.dossier.supplement_dossier import supplement_dossier
from server.operations.dossier.withdraw_dossier import withdraw_dossier

router = APIRouter(prefix=PREFIX, tags=["dossiers"])


@router.post("/{dossier}/appraise", response_model=DossierSheet)
async def post_appraise(
    office: str,
    dossier: DossierId,
    asked: ActOnDossier,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Nothing is missing: it goes to whoever decides."""
    handler = handler_of(who, office, asked.counter)
    return await act_answer(
        server,
        office,
        dossier,
        who,
        press,
        lambda tx, now: appraise_dossier(tx, dossier, handler, now),
    )


@router.post("/{dossier}/request-supplement", response_model=DossierSheet)
async def post_request_supplement(
    office: str,
    dossier: DossierId,
    asked: RequestSupplement,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Ask for papers, all at once; the clock stands. A second time only with `confirmed`."""
    handler = handler_of(who, office, asked.counter)
    return await act_answer(
        server,
        office,
        dossier,
        who,
        press,
        lambda tx, now: request_supplement(tx, dossier, asked, handler, now),
    )


@router.post("/{dossier}/supplement", response_model=DossierSheet)
async def post_supplement(
    office: str,
    dossier: DossierId,
    asked: ActOnDossier,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """The papers are there; the time begins anew."""
    handler = handler_of(who, office, asked.counter)
    return await act_answer(
        server,
        office,
        dossier,
        who,
        press,
        lambda tx, now: supplement_dossier(tx, dossier, handler, now),
    )


@router.post("/{dossier}/prolong", response_model=DossierSheet)
async def post_prolong(
    office: str,
    dossier: DossierId,
    asked: ProlongDossier,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Prolong as the law provides, within the maximum of its procedure."""
    handler = handler_of(who, office, asked.counter)
    return await act_answer(
        server,
        office,
        dossier,
        who,
        press,
        lambda tx, now: prolong_dossier(tx, dossier, asked, handler, now),
    )


@router.post("/{dossier}/apologise", response_model=DossierSheet)
async def post_apologise(
    office: str,
    dossier: DossierId,
    asked: ApologiseForDossier,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Apologise and move the due date, once."""
    handler = handler_of(who, office, asked.counter)
    return await act_answer(
        server,
        office,
        dossier,
        who,
        press,
        lambda tx, now: apologise_for_dossier(tx, dossier, asked, handler, now),
    )


@router.post("/{dossier}/result", response_model=DossierSheet)
async def post_result(
    office: str,
    dossier: DossierId,
    asked: ActOnDossier,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """The result is there."""
    handler = handler_of(who, office, asked.counter)
    return await act_answer(
        server,
        office,
        dossier,
        who,
        press,
        lambda tx, now: finish_dossier(tx, dossier, handler, now),
    )


@router.post("/{dossier}/hand-over", response_model=DossierSheet)
async def post_hand_over(
    office: str,
    dossier: DossierId,
    asked: HandOverDossier,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Hand the result over."""
    handler = handler_of(who, office, asked.counter)
    return await act_answer(
        server,
        office,
        dossier,
        who,
        press,
        lambda tx, now: hand_over_dossier(tx, dossier, asked, handler, now),
    )


@router.post("/{dossier}/withdraw", response_model=DossierSheet)
async def post_withdraw(
    office: str,
    dossier: DossierId,
    asked: ActOnDossier,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """The submitter takes it back."""
    handler = handler_of(who, office, asked.counter)
    return await act_answer(
        server,
        office,
        dossier,
        who,
        press,
        lambda tx, now: withdraw_dossier(tx, dossier, handler, now),
    )


@router.post("/{dossier}/refuse", response_model=DossierSheet)
async def post_refuse(
    office: str,
    dossier: DossierId,
    asked: ExplainDossierAct,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Refuse it, with reason and legal ground."""
    handler = handler_of(who, office, asked.counter)
    return await act_answer(
        server,
        office,
        dossier,
        who,
        press,
        lambda tx, now: refuse_dossier(tx, dossier, asked, handler, now),
    )


@router.post("/{dossier}/stop", response_model=DossierSheet)
async def post_stop(
    office: str,
    dossier: DossierId,
    asked: ExplainDossierAct,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Stop work on it, with reason and legal ground."""
    handler = handler_of(who, office, asked.counter)
    return await act_answer(
        server,
        office,
        dossier,
        who,
        press,
        lambda tx, now: stop_dossier(tx, dossier, asked, handler, now),
    )


@router.post("/{dossier}/enter", response_model=DossierSheet)
async def post_enter(
    office: str,
    dossier: DossierId,
    asked: EnterDossier,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """The official system has it now, under this code."""
    handler = handler_of(who, office, asked.counter)
    return await act_answer(
        server,
        office,
        dossier,
        who,
        press,
        lambda tx, now: enter_dossier(tx, dossier, asked, handler, now),
    )
