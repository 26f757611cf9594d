"""Routes of an office's practice office: is there one, make it or make it anew, remove it."""

import logging

from fastapi import APIRouter, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.running import Running
from server.contract.answers import PracticeOffice
from server.contract.answers.access_as_json import PracticeOfficeJson
from server.domain.logged import Logged
from server.office_file.changes import Change
from server.operations.office_rows.act_log import log_act
from server.operations.set_up.make_practice import make_practice
from server.operations.set_up.remove_practice import remove_practice
from server.storage.answers.named_offices import practice_of
from server.storage.identities import Identity

LOG = logging.getLogger(__name__)
router = APIRouter(prefix="/api/v1/offices/{office}/practice", tags=["settings"])


@router.get("", response_model=PracticeOffice)
async def get_practice(office: str, server: Server, _who: Allowed) -> Response:
    """Name the practice office of an office."""
    return _told(await server.reader.read(lambda one: practice_of(one, office)))


@router.put("", response_model=PracticeOffice)
async def put_practice(office: str, server: Server, who: Allowed) -> Response:
    """Make an office's practice office from its set-up as it is now, or make it anew.

    What was done there goes; its devices stay paired, its people signed in.
    """
    code = await server.apart.do(lambda one, now: make_practice(one, office, now))
    await _log(server, office, Change((Logged.PRACTICE, code), None, True), who)
    server.tokens.forget_all()
    LOG.info("%s: %s made the practice office anew", office, who.actor.user)
    return _told(code)


@router.delete("", response_model=PracticeOffice)
async def delete_practice(office: str, server: Server, who: Allowed) -> Response:
    """Remove an office's practice office with all that was done there, and its devices."""
    code = await server.apart.do(lambda one, _now: remove_practice(one, office))
    if code is not None:
        await _log(server, office, Change((Logged.PRACTICE, code), True, None), who)
    server.tokens.forget_all()
    LOG.info("%s: %s removed the practice office", office, who.actor.user)
    return _told(None)


async def _log(server: Running, office: str, change: Change, who: Identity) -> None:
    await server.writer.do(office, lambda tx, now: log_act(tx, [change], who.actor, now))


def _told(code: str | None) -> Response:
    answer: PracticeOfficeJson = {"office": code}
    return json_answer(answer)
