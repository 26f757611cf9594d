"""Routes for the people of an office: who may do what there, new passwords, sign-ins that end."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Header, Path, Request, Response

from server.api.access import Allowed, Server
from server.api.answers import KEY_LENGTH, json_answer
from server.api.keeping_people import give_role, let_person_in, set_password, take_role
from server.api.own_account import leave_elsewhere
from server.api.presses import Pressed, do_once, press_of
from server.api.running import Running, address_of
from server.contract.answers import OfficePeople
from server.contract.people_requests import GiveRole, LetPersonIn, SetPassword
from server.contract.states import Role
from server.domain.logged import Logged
from server.office_file.changes import Change
from server.operations.access.end_own_sign_in import end_own_sign_in
from server.operations.at_counter.staff_of_office import Ended
from server.operations.office_rows.act_log import log_act
from server.operations.office_rows.person import own_words
from server.storage.answers.people import office_people
from server.storage.transaction import OfficeTransaction

LOG = logging.getLogger(__name__)
router = APIRouter(prefix="/api/v1/offices/{office}/people", tags=["people"])

User = Annotated[str, Path(max_length=80)]


@router.get("", response_model=OfficePeople)
async def get_people(office: str, server: Server, who: Allowed) -> Response:
    """List who may do something here, with their roles and, of one's own office, sign-ins."""
    return await people_told(server, office, who.actor.sign_in)


@router.post("", response_model=OfficePeople, status_code=201)
async def post_person(
    office: str,
    asked: LetPersonIn,
    request: Request,
    server: Server,
    who: Allowed,
    key: Annotated[str | None, Header(alias="Idempotency-Key", max_length=KEY_LENGTH)] = None,
) -> Response:
    """Let somebody new sign in."""
    press = await press_of(request, who, key, unkept="new")
    hashed = await _hashed(server, office, asked.user, asked.name, asked.new, request)

    def act(tx: OfficeTransaction, now: datetime) -> None:
        let_person_in(tx, asked.user, asked.name, asked.role, hashed, who.actor, now)

    await do_once(server, office, press, act)
    LOG.info("%s: %s let %s in as %s", office, who.actor.user, asked.user, asked.role)
    return await people_told(server, office, who.actor.sign_in, 201)


@router.post("/{user}/roles", response_model=OfficePeople)
async def post_role(
    office: str, user: User, asked: GiveRole, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Give somebody who signs in already one more role here."""
    await do_once(
        server, office, press, lambda tx, now: give_role(tx, user, asked.role, who.actor, now)
    )
    LOG.info("%s: %s made %s a %s", office, who.actor.user, user, asked.role)
    return await people_told(server, office, who.actor.sign_in)


@router.delete("/{user}/roles/{role}", response_model=OfficePeople)
async def delete_role(
    office: str, user: User, role: Role, server: Server, who: Allowed
) -> Response:
    """Take a role from somebody; their sign-ins end."""
    await _end(server, office, lambda tx, now: take_role(tx, user, role, who.actor, now))
    LOG.info("%s: %s took %s from %s", office, who.actor.user, role, user)
    return await people_told(server, office, who.actor.sign_in)


@router.post("/{user}/password", response_model=OfficePeople)
async def post_password(
    office: str, user: User, asked: SetPassword, request: Request, server: Server, who: Allowed
) -> Response:
    """Give somebody of this office another password; their sign-ins end."""
    hashed = await _hashed(server, office, user, user, asked.new, request)
    await _end(server, office, lambda tx, now: set_password(tx, user, hashed, who.actor, now))
    LOG.info("%s: %s gave %s another password", office, who.actor.user, user)
    return await people_told(server, office, who.actor.sign_in)


@router.delete("/{user}/sign-ins/{sign_in}", response_model=OfficePeople)
async def delete_sign_in_of(
    office: str,
    user: User,
    sign_in: Annotated[str, Path(max_length=36)],
    server: Server,
    who: Allowed,
) -> Response:
    """End one sign-in of somebody of this office; a counter that has nobody is closed."""

    def act(tx: OfficeTransaction, now: datetime) -> Ended:
        ended = Ended([end_own_sign_in(tx, user, sign_in, now)], ())
        log_act(tx, [Change((Logged.PERSON, user, "sign_in"), None, True)], who.actor, now)
        return ended

    await _end(server, office, act)
    LOG.info("%s: %s ended a sign-in of %s", office, who.actor.user, user)
    return await people_told(server, office, who.actor.sign_in)


async def people_told(
    server: Running, office: str, current: str | None, status: int = 200
) -> Response:
    """Answer who may do something here; `current` is the sign-in that asks."""
    idle = server.settings.idle
    answer, _ = await server.reader.read_office(
        office, lambda at: office_people(at.connection, at.plan, current, at.now, idle)
    )
    return json_answer(answer, status)


async def _hashed(
    server: Running, office: str, user: str, name: str, password: str, request: Request
) -> str:
    own = await server.reader.read(partial(own_words, office=office, user=user, name=name))
    return await server.passwords.hash_of_new(password, own, address_of(request), at_home=True)


async def _end(
    server: Running, office: str, act: Callable[[OfficeTransaction, datetime], Ended]
) -> None:
    ended = await server.writer.do(office, act)
    await leave_elsewhere(server, ended.offices, ended.sign_ins)
