"""Routes of dossiers that the office receives itself."""

from datetime import datetime
from typing import Annotated
from uuid import uuid4

from fastapi import APIRouter, Path, Query, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.deed import FIGURING
from server.api.presses import Pressed
from server.api.running import Running
from server.contract.answers.leading import (
    DossierDesk,
    DossierPreview,
    DossierSheet,
    FedDossiers,
    ReceivedDossier,
)
from server.contract.dossier_requests import FeedDossiers, ReceiveDossier
from server.contract.problems import ProblemCode
from server.operations.at_counter.act_keys import Press, once
from server.operations.dossier.feed_dossiers import feed_dossiers
from server.operations.dossier.receive_dossier import receive_dossier
from server.operations.dossier_rows.take_step import Handler
from server.refusal import Refusal
from server.storage.answers.dossier_preview import dossier_preview
from server.storage.answers.received_dossiers import Reader, by_code, desk, sheet
from server.storage.identities import Identity
from server.storage.transaction import OfficeTransaction

PREFIX = "/api/v1/offices/{office}/received-dossiers"
MOST_TYPED = 80

router = APIRouter(prefix=PREFIX, tags=["dossiers"])

DossierId = Annotated[str, Path(max_length=36)]


def leads(who: Identity, office: str) -> bool:
    """Tell whether somebody sees to the dossiers of the whole office."""
    return not who.roles(office).isdisjoint(FIGURING)


def reader_of(who: Identity, office: str) -> Reader:
    """Say who reads, for what only some are told."""
    return Reader(who.actor.user, who.actor.sign_in, leads(who, office))


def handler_of(who: Identity, office: str, counter: str | None) -> Handler:
    """Say who acts, and where."""
    return Handler(who.actor, counter, leads(who, office))


@router.get("", response_model=DossierDesk)
async def get_dossiers(office: str, server: Server, _who: Allowed) -> Response:
    """List what is not ended, the most urgent first, and this month's share on time."""
    answer, _ = await server.reader.read_office(
        office, lambda at: desk(at, mails=server.settings.mail is not None)
    )
    return json_answer(answer)


@router.get("/preview", response_model=DossierPreview)
async def get_preview(
    office: str,
    server: Server,
    _who: Allowed,
    procedure: Annotated[str, Query(max_length=40)],
) -> Response:
    """Tell when a dossier of a procedure would be due that came in now, day by day."""
    answer, _ = await server.reader.read_office(
        office, lambda at: dossier_preview(at, server.catalogues.today(at), procedure)
    )
    return json_answer(answer)


@router.get("/by-code", response_model=ReceivedDossier)
async def get_by_code(
    office: str, server: Server, _who: Allowed, code: Annotated[str, Query(max_length=MOST_TYPED)]
) -> Response:
    """Find a dossier by the code on its receipt, scanned or typed."""
    answer, _ = await server.reader.read_office(office, lambda at: by_code(at, code))
    if answer is None:
        raise Refusal(ProblemCode.UNKNOWN_DOSSIER)
    return json_answer(answer)


@router.get("/{dossier}", response_model=DossierSheet)
async def get_dossier(office: str, dossier: DossierId, server: Server, who: Allowed) -> Response:
    """Read one with its steps; `submitter` only for who handles it."""
    return await sheet_answer(server, office, dossier, who)


async def sheet_answer(
    server: Running, office: str, dossier: str, who: Identity, status: int = 200
) -> Response:
    """Answer a dossier as whoever asks may read it."""
    reader = reader_of(who, office)
    answer, _ = await server.reader.read_office(office, lambda at: sheet(at, dossier, reader))
    if answer is None:
        raise Refusal(ProblemCode.UNKNOWN_DOSSIER)
    return json_answer(answer, status)


@router.post("/feed", response_model=FedDossiers)
async def post_feed(office: str, told: FeedDossiers, server: Server, _who: Allowed) -> Response:
    """Hear from the official system, in any order and however often: the highest version counts.

    What it says is what `/d/{code}` tells; a dossier received here keeps its own course.
    """
    answer = await server.writer.do(office, lambda tx, now: feed_dossiers(tx, told, now))
    return json_answer(answer)


@router.post("", response_model=DossierSheet, status_code=201)
async def post_dossier(
    office: str, asked: ReceiveDossier, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Receive a dossier at one's own open counter, for the ticket there where there is one."""
    fresh = str(uuid4())
    led_to = await server.writer.do(
        office,
        lambda tx, now: receive_once(tx, press, now, fresh, asked, who),
    )
    return await sheet_answer(server, office, led_to, who, 201)


def receive_once(
    tx: OfficeTransaction,
    press: Press,
    now: datetime,
    fresh: str,
    asked: ReceiveDossier,
    who: Identity,
) -> str:
    """Receive unless the same press did it before; answers the id of the dossier."""

    def act() -> tuple[str, ...]:
        receive_dossier(tx, fresh, asked, who.actor, now)
        return (fresh,)

    [dossier] = once(tx, press, now, act)
    return dossier
