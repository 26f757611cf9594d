"""Routes by which citizens' words are erased on request; an erasure holds after a restore too."""

import asyncio
import logging
from typing import Annotated

from fastapi import APIRouter, Path, Response

from server.api.access import Allowed, Server
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.contract.problems import ProblemCode
from server.contract.states import ErasedKind
from server.operations.at_counter.act_keys import Press
from server.operations.erasure.erase_text import erase_text
from server.refusal import Refusal
from server.storage.answers.cases import one_case
from server.storage.erased import Erased, is_there, keep_erased, kept_erasures
from server.storage.identities import Identity
from server.storage.reader import OfficeMoment

LOG = logging.getLogger(__name__)

router = APIRouter(prefix="/api/v1/offices/{office}", tags=["ratings"])

Id = Annotated[str, Path(max_length=36)]


async def _erase(server: Running, who: Identity, press: Press, one: Erased) -> Response:
    # First on the list: a server that dies in between erases it when it starts again.
    await asyncio.to_thread(keep_erased, server.settings.data_dir, one)
    await do_once(server, one.office, press, lambda tx, now: erase_text(tx, one, who.actor, now))
    LOG.info("%s %s was erased at %s by %s", one.kind.value, one.id, one.office, who.actor.user)
    return Response(status_code=204)


async def _known(server: Running, one: Erased) -> bool:
    """Tell whether it is there, or was and is erased."""
    if await server.reader.read(lambda connection: is_there(connection, one)):
        return True
    return one in await asyncio.to_thread(kept_erasures, server.settings.data_dir)


@router.post("/cases/{case}/erase", status_code=204)
async def post_erase_case(
    office: str, case: Id, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Erase what was written with a case; cause, action and check stay.

    Nobody erases one about a visit that they served themselves.
    """
    reader = who.actor.user or ""
    found, _ = await server.reader.read_office(office, lambda at: one_case(at, case, reader))
    if found is None:
        raise Refusal(ProblemCode.UNKNOWN_CASE)
    return await _erase(server, who, press, Erased(office, ErasedKind.CASE, case))


@router.post("/suggestions/{suggestion}/erase", status_code=204)
async def post_erase_suggestion(
    office: str, suggestion: Id, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Erase an entry of the suggestion book, with its answer, also where it was published."""
    one = Erased(office, ErasedKind.SUGGESTION, suggestion)
    if not await _known(server, one):
        raise Refusal(ProblemCode.UNKNOWN_SUGGESTION)
    return await _erase(server, who, press, one)


@router.post("/payment-reports/{report}/erase", status_code=204)
async def post_erase_payment_report(
    office: str, report: Id, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Erase a report about money; only its one reader may."""

    def is_reader(at: OfficeMoment) -> bool:
        reader = at.plan.set_up.rating.payment_reader
        return reader is not None and reader == who.actor.user

    may, _ = await server.reader.read_office(office, is_reader)
    if not may:
        raise Refusal(ProblemCode.NOT_ALLOWED, "not_the_reader")
    one = Erased(office, ErasedKind.PAYMENT_REPORT, report)
    if not await _known(server, one):
        return Response(status_code=204)
    return await _erase(server, who, press, one)
