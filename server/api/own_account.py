"""Routes for a person's own account: another password, and where one is signed in."""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from server.api.access import COOKIE, APerson, Server
from server.api.answers import json_answer
from server.api.running import Running, address_of
from server.contract.answers import SignInsOfMine
from server.contract.answers.access_as_json import SignInsOfMineJson
from server.contract.problems import FieldError, ProblemCode
from server.contract.requests import ChangePassword
from server.contract.signs import as_user_name
from server.operations.access.change_own_password import change_own_password
from server.operations.access.end_own_sign_in import end_own_sign_in
from server.operations.at_counter.counters import leave_counters
from server.operations.office_rows.person import own_words
from server.refusal import Refusal
from server.storage.answers.sign_ins import own_sign_ins
from server.storage.identities import Account, Identity, find_account
from server.storage.reader import OfficeMoment
from server.storage.tables.rows import SignIn
from server.storage.transaction import Actor, OfficeTransaction

LOG = logging.getLogger(__name__)
router = APIRouter(prefix="/api/v1/me", tags=["people"])


@router.post("/password", status_code=204)
async def post_password(
    request: Request, given: ChangePassword, server: Server, who: APerson
) -> Response:
    """Change one's own password; every other sign-in of this person ends.

    Sent again after its answer was lost, it is answered as done: the new password is right by then.
    """
    address = address_of(request)
    account = await _account(server, who)
    if await _knows(server, account, given.old, address):
        ended = await _change(server, who, account, given.new, address)
        if ended is not None:
            await let_go(server, who, ended)
            LOG.info("%s: %s changed the password from %s", who.office, account.user, address)
            return Response(status_code=204)
        # Another request was quicker; perhaps this very one, sent before.
        account = await _account(server, who)
    if not await _knows(server, account, given.new, address):
        LOG.warning("%s: %s gave a wrong old password from %s", who.office, account.user, address)
        wrong = FieldError(field="old", message="wrong_old_password")
        raise Refusal(ProblemCode.BAD_REQUEST, "wrong_old_password", errors=[wrong])
    return Response(status_code=204)


async def _account(server: Running, who: Identity) -> Account:
    account = await server.reader.read(lambda one: find_account(one, who.actor.user or ""))
    if account is None:  # removed a moment ago; the token is still remembered
        raise Refusal(ProblemCode.NOT_SIGNED_IN)
    return account


async def _knows(server: Running, account: Account, password: str, address: str) -> bool:
    """Look at a password, which counts as a try to sign in does."""
    who = (as_user_name(account.user), address)
    server.failures.try_once(who)
    at_home = server.failures.is_at_home(who)
    right = await server.passwords.is_right(
        account.password_hash, password, address, at_home=at_home
    )
    if right:
        server.failures.forgive(who)
    return right


async def _change(
    server: Running, who: Identity, account: Account, new: str, address: str
) -> list[SignIn] | None:
    """Change the password; answers the sign-ins that ended, None when it was another meanwhile."""
    named = {"office": account.office, "user": account.user, "name": account.name}
    own = await server.reader.read(lambda one: own_words(one, **named))
    new_hash = await server.passwords.hash_of_new(new, own, address, at_home=True)

    def act(tx: OfficeTransaction, now: datetime) -> list[SignIn] | None:
        return change_own_password(tx, who.actor, account.password_hash, new_hash, now)

    return await server.writer.do(who.office, act)


@router.get("/sign-ins", response_model=SignInsOfMine)
async def get_sign_ins(server: Server, who: APerson) -> Response:
    """List where this person is signed in, the one last seen first."""

    def work(at: OfficeMoment) -> SignInsOfMineJson:
        idle = server.settings.idle
        return {"sign_ins": own_sign_ins(at.connection, at.plan, who.actor, at.now, idle)}

    answer, _ = await server.reader.read_office(who.office, work)
    return json_answer(answer)


@router.delete("/sign-ins/{sign_in}", status_code=204)
async def delete_sign_in(
    sign_in: Annotated[str, Path(max_length=36)], server: Server, who: APerson
) -> Response:
    """End one of one's own sign-ins; a counter that it holds and that has nobody is closed."""
    user = who.actor.user or ""
    ended = await server.writer.do(
        who.office, lambda tx, now: end_own_sign_in(tx, user, sign_in, now)
    )
    await let_go(server, who, [ended])
    LOG.info("%s: %s ended a sign-in of their own", who.office, user)
    response = Response(status_code=204)
    if ended.id == who.actor.sign_in:
        response.delete_cookie(COOKIE)
    return response


async def let_go(server: Running, who: Identity, ended: Sequence[SignIn]) -> None:
    """Leave the counters at other offices of sign-ins that ended, and cut off their feeds."""
    await leave_elsewhere(server, who.rights.keys() - {who.office}, ended)


async def leave_elsewhere(server: Running, offices: Iterable[str], ended: Sequence[SignIn]) -> None:
    """Leave the counters at these offices of sign-ins that ended, and cut off their feeds."""
    hashes = [one.token_hash for one in ended]
    for hashed in hashes:
        server.tokens.forget(hashed)
    server.admitted.end(hashes)
    for office in offices:
        for one in ended:
            await server.writer.do(office, partial(_leave, one))


def _leave(sign_in: SignIn, tx: OfficeTransaction, now: datetime) -> None:
    leave_counters(tx, sign_in.id, Actor(user=sign_in.user), now)
