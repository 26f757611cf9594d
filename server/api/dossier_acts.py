"""Routes of what is done to a dossier that the office received: one shape, an act each."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from fastapi import APIRouter, Response

from server.api.access import Allowed, Server
from server.api.presses import Pressed, do_once
from server.api.received_dossiers import PREFIX, DossierId, handler_of, sheet_answer
from server.contract.answers.leading import DossierSheet
from server.contract.dossier_requests import (
    ActOnDossier,
    ApologiseForDossier,
    EnterDossier,
    ExplainDossierAct,
    GiveNotice,
    HandOverDossier,
    ProlongDossier,
    RequestSupplement,
)
from server.contract.dossier_states import DossierAct
from server.operations.dossier.apologise_for_dossier import apologise_for_dossier
from server.operations.dossier.appraise_dossier import appraise_dossier
from server.operations.dossier.enter_dossier import enter_dossier
from server.operations.dossier.finish_dossier import finish_dossier
from server.operations.dossier.give_notice import give_notice
from server.operations.dossier.hand_over_dossier import hand_over_dossier
from server.operations.dossier.prolong_dossier import prolong_dossier
from server.operations.dossier.refuse_dossier import refuse_dossier
from server.operations.dossier.request_supplement import request_supplement
from server.operations.dossier.stop_dossier import stop_dossier
from server.operations.dossier.supplement_dossier import supplement_dossier
from server.operations.dossier.withdraw_dossier import withdraw_dossier
from server.operations.dossier_rows.take_step import Handler
from server.storage.transaction import OfficeTransaction

router = APIRouter(prefix=PREFIX, tags=["dossiers"])

Operation = Callable[[OfficeTransaction, str, Any, Handler, datetime], None]
Bare = Callable[[OfficeTransaction, str, Handler, datetime], None]


class Route(NamedTuple):
    """What an act asks for, does and says of itself."""

    asks: type[ActOnDossier]
    does: Operation
    says: str


def _bare(operation: Bare) -> Operation:
    """Let an operation that is told nothing more be called as the others are."""
    return lambda tx, dossier, _asked, handler, now: operation(tx, dossier, handler, now)


ROUTES: Mapping[str, Route] = {
    DossierAct.APPRAISE: Route(
        ActOnDossier,
        _bare(appraise_dossier),
        "Nothing is missing: it goes to whoever decides.",
    ),
    DossierAct.REQUEST_SUPPLEMENT: Route(
        RequestSupplement,
        request_supplement,
        "Ask for papers, all at once; the clock stands. A second time only with `confirmed`.",
    ),
    DossierAct.SUPPLEMENT: Route(
        ActOnDossier,
        _bare(supplement_dossier),
        "The papers are there; the time begins anew.",
    ),
    DossierAct.PROLONG: Route(
        ProlongDossier,
        prolong_dossier,
        "Prolong as the law provides, within the maximum of its procedure.",
    ),
    DossierAct.APOLOGISE: Route(
        ApologiseForDossier, apologise_for_dossier, "Apologise and move the due date, once."
    ),
    DossierAct.RESULT: Route(ActOnDossier, _bare(finish_dossier), "The result is there."),
    DossierAct.HAND_OVER: Route(HandOverDossier, hand_over_dossier, "Hand the result over."),
    DossierAct.WITHDRAW: Route(
        ActOnDossier, _bare(withdraw_dossier), "The submitter takes it back."
    ),
    DossierAct.REFUSE: Route(
        ExplainDossierAct, refuse_dossier, "Refuse it, with reason and legal ground."
    ),
    DossierAct.STOP: Route(
        ExplainDossierAct, stop_dossier, "Stop work on it, with reason and legal ground."
    ),
    "notice": Route(
        GiveNotice, give_notice, "Note that a paper was given to the submitter, and how."
    ),
    "enter": Route(EnterDossier, enter_dossier, "The official system has it now, under this code."),
}


def _add(act: str, route: Route) -> None:
    async def answer(
        office: str,
        dossier: DossierId,
        asked: Any,
        server: Server,
        who: Allowed,
        press: Pressed,
    ) -> Response:
        handler = handler_of(who, office, asked.counter)
        await do_once(
            server,
            office,
            press,
            lambda tx, now: route.does(tx, dossier, asked, handler, now),
        )
        return await sheet_answer(server, office, dossier, who)

    # The framework reads the body's shape from here.
    answer.__annotations__["asked"] = route.asks
    router.add_api_route(
        f"/{{dossier}}/{act}",
        answer,
        methods=["POST"],
        response_model=DossierSheet,
        name=f"post_{act.replace('-', '_')}",
        description=route.says,
    )


for _act, _route in ROUTES.items():
    _add(_act, _route)
