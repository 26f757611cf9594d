"""Routes for whoever signs in, and for a token to learn whose it is."""

import logging
from datetime import datetime, timedelta
from typing import Annotated
from uuid import uuid4

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from server.api.access import COOKIE, Anyone, Server, prove
from server.api.answers import json_answer
from server.api.own_account import let_go
from server.api.running import Running, address_of
from server.contract.answers import SignedIn
from server.contract.answers.access_as_json import OwnDeviceJson, PersonJson, SignedInJson
from server.contract.problems import ProblemCode
from server.contract.requests import SignIn
from server.contract.signs import as_user_name
from server.contract.states import DeviceKind
from server.credentials import new_token, token_hash
from server.operations.access.sign_in import sign_in
from server.operations.access.sign_out import sign_out
from server.refusal import Refusal
from server.storage.answers.people import person_answer
from server.storage.identities import Account, Identity, find_account
from server.storage.tables.rows import SignIn as SignInRow
from server.storage.transaction import OfficeTransaction

LOG = logging.getLogger(__name__)
router = APIRouter(prefix="/api/v1", tags=["people"])

SIGN_IN_LASTS = timedelta(hours=16)
"""A working day and its margins; tomorrow asks for the password again."""


@router.post("/sign-in", response_model=SignedIn)
async def post_sign_in(request: Request, given: SignIn, server: Server) -> Response:
    """Sign in: sets the cookie and answers the token for programs."""
    who = (as_user_name(given.user), address_of(request))
    server.failures.try_once(who)
    account = await _account_of(server, given, who)
    server.failures.forgive(who)
    prove(request)
    token = new_token()

    def act(tx: OfficeTransaction, now: datetime) -> None:
        opened = SignInRow(
            office=account.office,
            id=str(uuid4()),
            user=account.user,
            token_hash=token_hash(token),
            created_at=now,
            expires_at=now + SIGN_IN_LASTS,
            seen_at=now,
            address=who[1],
        )
        sign_in(tx, opened, account.password_hash)

    await server.writer.do(account.office, act)
    LOG.info("%s: %s signed in from %s", account.office, account.user, who[1])
    signed_in: SignedInJson = {"token": token, "person": await _person(server, account.user)}
    response = json_answer(signed_in)
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(SIGN_IN_LASTS.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return response


async def _account_of(server: Running, given: SignIn, who: tuple[str, str]) -> Account:
    """Find whose user name and password these are."""
    account = await server.reader.read(lambda one: find_account(one, given.user))
    stored = None if account is None else account.password_hash
    at_home = server.failures.is_at_home(who)
    right = await server.passwords.is_right(stored, given.password, who[1], at_home=at_home)
    if account is None or not right:
        # A name that nobody has may be a password in the wrong field: it is not for the log.
        name = "an unknown name" if account is None else account.user
        LOG.warning("sign-in of %s from %s failed", name, who[1])
        raise Refusal(ProblemCode.NOT_SIGNED_IN, "wrong_password")
    return account


@router.post("/sign-out", status_code=204)
async def post_sign_out(server: Server, who: Anyone) -> Response:
    """Sign out; a counter that has nobody is closed with it."""
    response = Response(status_code=204)
    response.delete_cookie(COOKIE)
    sign_in_id = who.actor.sign_in
    if sign_in_id is not None:
        ended = await server.writer.do(who.office, lambda tx, now: sign_out(tx, sign_in_id, now))
        await let_go(server, who, [] if ended is None else [ended])
        LOG.info("%s: %s signed out", who.office, who.actor.user)
    return response


@router.get("/me")
async def get_me(
    server: Server, who: Anyone, office: Annotated[str | None, Query(max_length=40)] = None
) -> Response:
    """Say who the token belongs to: a Person, or a device with its office.

    A person is told as they stand at `office`; without it, at their own.
    """
    device = who.actor.device
    if who.kind is not None and device is not None:
        return json_answer(await _device(server, who, device, who.kind))
    return json_answer(await _person(server, who.actor.user or "", who.actor.sign_in, office))


async def _device(server: Running, who: Identity, device: str, kind: DeviceKind) -> OwnDeviceJson:
    printers, _ = await server.reader.read_office(
        who.office, lambda at: {one.kiosk: one.url for one in at.plan.set_up.printers}
    )
    answer: OwnDeviceJson = {
        "id": device,
        "kind": kind,
        "name": who.name,
        "office": who.office,
    }
    if kind is DeviceKind.KIOSK:
        answer["printer"] = printers.get(who.name)
    return answer


async def _person(
    server: Running, user: str, sign_in_id: str | None = None, office: str | None = None
) -> PersonJson:
    def work(connection: Connection) -> PersonJson:
        person = person_answer(connection, user, sign_in_id, office)
        if person is None:  # removed a moment ago; the token is still remembered
            raise Refusal(ProblemCode.NOT_SIGNED_IN)
        return person

    return await server.reader.read(work)
