"""Routes for how officers are shown at their counters: title, field, photograph."""

import asyncio
import logging
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from server.api.access import Allowed, Server
from server.api.people_of_office import User, people_told
from server.api.presses import Pressed, do_once
from server.contract.answers import OfficePeople
from server.contract.people_requests import ShowOfficer
from server.contract.problems import ProblemCode
from server.domain.logged import Logged
from server.office_file.changes import Change
from server.operations.access.hide_officer import hide_officer
from server.operations.access.show_officer import show_officer
from server.operations.access.show_photo import show_photo
from server.operations.office_rows.act_log import log_act
from server.portraits import MEDIA_TYPE, named, portrait
from server.storage.answers.officers import ONE_CARD, photo_of
from server.storage.tables.officer_rows import OfficerCard
from server.storage.transaction import Actor, OfficeTransaction

LOG = logging.getLogger(__name__)
router = APIRouter(tags=["people"])

SHOWN = "/api/v1/offices/{office}/people/{user}/shown"
PHOTO = "/api/v1/offices/{office}/people/{user}/photo"
PART_OF_HASH = 12
HEADERS = {
    # It ends with the person: no browser keeps it.
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
}


@router.put(SHOWN, response_model=OfficePeople)
async def put_shown(
    office: str, user: User, asked: ShowOfficer, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Show an officer with title and field at the counter where they sit."""
    title, field = asked.title.words(), asked.field.words()

    def act(tx: OfficeTransaction, now: datetime) -> None:
        before = _shown(tx, user)
        show_officer(tx.connection, office=tx.office, user=user, title=title, field=field)
        _tell(tx, user, before, who.actor, now)

    await do_once(server, office, press, act)
    LOG.info("%s: %s had %s shown", office, who.actor.user, user)
    return await people_told(server, office, who.actor.sign_in)


@router.delete(SHOWN, response_model=OfficePeople)
async def delete_shown(office: str, user: User, server: Server, who: Allowed) -> Response:
    """Show an officer by the name alone again; title, field and photograph are wiped."""

    def act(tx: OfficeTransaction, now: datetime) -> None:
        before = _shown(tx, user)
        hide_officer(tx.connection, user=user, office=tx.office)
        _tell(tx, user, before, who.actor, now)

    await server.writer.do(office, act)
    LOG.info("%s: %s had %s shown no more", office, who.actor.user, user)
    return await people_told(server, office, who.actor.sign_in)


@router.put(
    PHOTO,
    response_model=OfficePeople,
    openapi_extra={"requestBody": {"required": True, "content": {"image/*": {}}}},
)
async def put_photo(
    office: str, user: User, request: Request, server: Server, who: Allowed
) -> Response:
    """Show an officer with a photograph: JPEG, PNG or WebP of up to 1 MiB, told by its content.

    It is made small, and what a camera writes beside the picture is left out.
    """
    async with server.uploads.receive(request) as file:
        photo = await asyncio.to_thread(portrait, file)
    name = named(photo)

    def act(tx: OfficeTransaction, now: datetime) -> None:
        before = _shown(tx, user)
        show_photo(tx.connection, office=tx.office, user=user, photo=photo, name=name)
        _tell(tx, user, before, who.actor, now)

    await server.writer.do(office, act)
    LOG.info("%s: %s gave %s a photograph", office, who.actor.user, user)
    return await people_told(server, office, who.actor.sign_in)


@router.get("/photos/{office}/{photo}", include_in_schema=False)
async def get_photo(
    request: Request,
    office: str,
    photo: Annotated[str, Path(max_length=64)],
    server: Server,
) -> Response:
    """Answer a photograph to whoever was told its address."""
    found = await server.reader.read(lambda connection: photo_of(connection, office, photo))
    if found is None:
        raise server.nothing_there(request, ProblemCode.UNKNOWN_PAGE)
    return Response(found, media_type=MEDIA_TYPE, headers=HEADERS)


def _shown(tx: OfficeTransaction, user: str) -> OfficerCard | None:
    return ONE_CARD.first(tx.connection, office=tx.office, user=user)


def _tell(
    tx: OfficeTransaction, user: str, before: OfficerCard | None, actor: Actor, now: datetime
) -> None:
    """Write down what is shown of somebody by now; of words and picture only that they changed."""
    after = _shown(tx, user)
    if before == after:
        return
    path = (Logged.SHOWN, user)
    if before is None or after is None:
        change = Change(path, before is not None, after is not None)
    elif before.photo_name == after.photo_name:
        change = Change((*path, "words"), None, True)
    else:
        was, is_now = (one and one[:PART_OF_HASH] for one in (before.photo_name, after.photo_name))
        change = Change((*path, "photo"), was, is_now)
    log_act(tx, [change], actor, now)
