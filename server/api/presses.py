"""Requests that change something, each done once however often it is sent."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Annotated, Any

import orjson
from fastapi import Depends, Header, Request

from server.api.access import Allowed, APerson
from server.api.answers import KEY_LENGTH
from server.api.running import Running
from server.operations.at_counter.act_keys import Press, once
from server.storage.identities import Identity
from server.storage.transaction import OfficeTransaction


async def asked_of(request: Request, unkept: str | None = None) -> str:
    """Hash what was asked: route and body; spaces and order in JSON mean nothing.

    `unkept` names a field of which nothing is kept, not as part of a hash either.
    """
    body = await request.body()
    with suppress(orjson.JSONDecodeError):  # an empty body is as it is
        told = orjson.loads(body)
        if unkept is not None and isinstance(told, dict):
            told.pop(unkept, None)
        body = orjson.dumps(told, option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(f"{request.method} {request.url.path}\n".encode() + body).hexdigest()


async def press_of(
    request: Request, who: Identity, key: str | None, unkept: str | None = None
) -> Press:
    """Bind a key to who sent it and to what was asked, but for a field of which nothing is kept."""
    kind = "person" if who.kind is None else "device"
    return Press(
        key, f"{kind} {who.actor.user or who.actor.device}", await asked_of(request, unkept)
    )


Key = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=KEY_LENGTH,
        description="The same key again, from the same person or device with the same "
        "request, is answered and not done again. Kept 48 hours.",
    ),
]


async def _pressed(request: Request, who: Allowed, key: Key = None) -> Press:
    return await press_of(request, who, key)


async def _pressed_by_person(request: Request, who: APerson, key: Key = None) -> Press:
    return await press_of(request, who, key)


Pressed = Annotated[Press, Depends(_pressed)]
PressedByPerson = Annotated[Press, Depends(_pressed_by_person)]
"""Of a route that belongs to no office."""


Act = Callable[[OfficeTransaction, datetime], Any]


async def do_once(server: Running, office: str, press: Press, act: Act) -> None:
    """Do an act whose answer the route reads afterwards.

    Raises:
        Refusal: those of the act and of `once`.
    """
    await server.writer.do(office, lambda tx, now: act_once(tx, press, now, act))


def act_once(tx: OfficeTransaction, press: Press, now: datetime, act: Act) -> None:
    """Do an act in a transaction unless the same press did it before.

    Raises:
        Refusal: those of the act and of `once`.
    """

    def acted() -> tuple[str, ...]:
        act(tx, now)
        return ()

    once(tx, press, now, acted)
