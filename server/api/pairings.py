"""Routes by which a new device shows letters and learns its token once an admin has typed them."""

import logging
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Body, Path, Request, Response
from sqlalchemy import Connection

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.presses import Pressed
from server.api.running import Running, address_of
from server.contract.answers import AskedPairing, Device, Pairing
from server.contract.answers.access_as_json import AskedPairingJson
from server.contract.device_requests import AskPairing, TakePairing
from server.contract.problems import ProblemCode
from server.operations.at_counter.act_keys import once
from server.operations.device import ask_pairing as asking
from server.operations.device.take_pairing import take_pairing
from server.refusal import Refusal
from server.storage.answers.devices import device_answer
from server.storage.answers.pairing import pairing_answer
from server.storage.identities import Identity
from server.storage.transaction import OfficeTransaction

LOG = logging.getLogger(__name__)
router = APIRouter(tags=["devices"])


@router.post("/api/v1/pairings", status_code=201, response_model=AskedPairing)
async def post_pairing(
    request: Request, server: Server, asked: Annotated[AskPairing | None, Body()] = None
) -> Response:
    """Give a new device six letters to show, which an admin types within ten minutes.

    An address gets MOST_PAIRINGS an hour at the most. It takes no idempotency key: the answer holds
    a secret that is kept nowhere, and letters that nobody types are void after ten minutes.
    """
    address = address_of(request)
    server.pairings.check(address)
    server.pairings.note(address)
    kind = None if asked is None else asked.kind

    def ask(connection: Connection, now: datetime) -> AskedPairingJson:
        made = asking.ask_pairing(connection, kind, now)
        return {"secret": made.secret, "letters": made.letters, "ends_at": made.ends_at}

    made = await server.apart.do(ask)
    LOG.info("a new %s shows letters to be let in", kind or "device")
    return _kept_by_nobody(json_answer(made, 201))


@router.get("/api/v1/pairings/{secret}", response_model=Pairing)
async def get_pairing(
    secret: Annotated[str, Path(max_length=80)], request: Request, server: Server
) -> Response:
    """Tell a new device how far it is: its token, once an admin has typed its letters."""
    now = server.clock()
    answer = await server.reader.read(lambda one: pairing_answer(one, secret, now))
    if answer is None:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_PAIRING)
    return _kept_by_nobody(json_answer(answer))


@router.post("/api/v1/offices/{office}/pairings/{letters}", status_code=201, response_model=Device)
async def post_letters(
    office: str,
    letters: Annotated[str, Path(max_length=40)],
    request: Request,
    wanted: TakePairing,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Let the device in that shows these letters; spaces and small letters do not matter.

    Who types MOST_WRONG_LETTERS that no device shows waits a while, and so does their address.
    """
    tries = (f"person {who.actor.user}", f"address {address_of(request)}")
    for one in tries:
        server.wrong_letters.check(one)

    def take(tx: OfficeTransaction, now: datetime) -> str:
        [taken] = once(tx, press, now, lambda: [take_pairing(tx, letters, wanted, who.actor, now)])
        return taken

    try:
        device = await server.writer.do(office, take)
    except Refusal as refusal:
        if refusal.code is ProblemCode.UNKNOWN_PAIRING:
            _note_wrong(server, who, tries)
        raise
    LOG.info("%s: %s let in %s as %s", office, who.actor.user, device, wanted.kind)
    answer, _ = await server.reader.read_office(office, lambda at: device_answer(at, device))
    return json_answer(answer, 201)


def _note_wrong(server: Running, who: Identity, tries: tuple[str, ...]) -> None:
    for one in tries:
        server.wrong_letters.note(one)
    LOG.warning("%s: %s typed letters that no device shows", who.office, who.actor.user)


def _kept_by_nobody(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
