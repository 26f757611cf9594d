"""The live feed's socket: who listens, what they get, what devices say back."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import ExitStack, aclosing, suppress

import orjson
from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from pydantic import ValidationError

from server.api.access import COOKIE, allow, from_elsewhere, identify, prove
from server.api.deed import LISTENING
from server.api.errors import problem
from server.api.running import Running, running_behind
from server.contract.answers.as_json import StaffSnapshotJson, Written
from server.contract.live import (
    AUTHORIZE_SECONDS,
    SILENCE_SECONDS,
    Authorize,
    DeviceStatus,
    Refused,
)
from server.contract.problems import ProblemCode
from server.contract.signs import only_what_is_seen
from server.contract.states import Audience, DeviceKind, TroubleCode
from server.credentials import token_hash
from server.operations.device.note_version import note_version
from server.push.devices import DeviceId
from server.push.feed import FeedPosition, FellBehindError, ReadDoor, messages
from server.refusal import Refusal
from server.storage.answers.board import board_answer
from server.storage.answers.counters import counters
from server.storage.answers.devices import devices
from server.storage.answers.doubted_day import open_day
from server.storage.answers.office import office_answer
from server.storage.answers.office_for import office_for
from server.storage.answers.people import person_answer
from server.storage.answers.tickets import listed_tickets
from server.storage.identities import Identity
from server.storage.reader import OfficeMoment

LOG = logging.getLogger(__name__)
router = APIRouter(prefix="/api/v1/offices/{office}", tags=["live"])

REFUSED = 4401
"""Close code of our own: sign in first (as HTTP 401)."""
FORBIDDEN = 4403
UNKNOWN = 4404
TRY_AGAIN = 1013

TAKE_SECONDS = SILENCE_SECONDS
"""A socket that takes nothing for so long is dropped; its listener comes back with `since`."""
PARTING_SECONDS = 1
LONGEST_VERSION = 40

AUDIENCES = {
    DeviceKind.KIOSK: Audience.KIOSK,
    DeviceKind.AGENT: Audience.KIOSK,
    DeviceKind.BOARD: Audience.BOARD,
    DeviceKind.RATING: Audience.BOARD,
}
GONE = (asyncio.CancelledError, WebSocketDisconnect, RuntimeError)
"""How sending and listening end when the other side has left."""
CLOSE_CODES = {
    ProblemCode.NOT_SIGNED_IN: REFUSED,
    ProblemCode.NOT_ALLOWED: FORBIDDEN,
    ProblemCode.UNKNOWN_OFFICE: UNKNOWN,
    ProblemCode.UNKNOWN_ZONE: UNKNOWN,
}


@router.websocket("/live")
async def live(
    websocket: WebSocket,
    office: str,
    since: int | None = None,
    epoch: str | None = None,
    zone: str | None = None,
) -> None:
    """Serve one listener until it goes."""
    server = running_behind(websocket)
    await websocket.accept()
    with ExitStack() as stack:
        try:
            ended, identity = await _authorize(websocket, server, stack)
            await allow(server, identity, office, LISTENING)
            prove(websocket)
        except Refusal as refusal:
            await _refuse(websocket, refusal)
            return
        device = identity.actor.device
        position = FeedPosition(office, _audience(identity), since, epoch, device)
        await _admit(websocket, server, identity, position, zone, ended)


async def _admit(
    websocket: WebSocket,
    server: Running,
    identity: Identity,
    position: FeedPosition,
    zone: str | None,
    ended: asyncio.Event,
) -> None:
    """Serve one who may listen; a device counts as connected meanwhile."""
    device = _device(identity)
    try:
        if device is not None:
            await server.devices.connected(device)
        await _serve(websocket, server, identity, position, zone, ended)
    except Refusal as refusal:
        if device is not None and refusal.code is ProblemCode.NOT_SIGNED_IN:
            LOG.warning("%s: device %s is shut out: it was revoked", device.office, device.device)
        await _refuse(websocket, refusal)
    finally:
        if device is not None:
            server.devices.disconnected(device)


async def _authorize(
    websocket: WebSocket, server: Running, stack: ExitStack
) -> tuple[asyncio.Event, Identity]:
    """Take the token from header, cookie or a first message within AUTHORIZE_SECONDS.

    Returns:
        What tells that the token has ended, heard from before it is looked up, and whose it is.
    """

    async def admitted(token: str) -> tuple[asyncio.Event, Identity]:
        ended = stack.enter_context(server.admitted.feed(token_hash(token)))
        return ended, await identify(server, token)

    scheme, _, token = websocket.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        return await admitted(token.strip())
    # A device's page in a browser where somebody signed in sends that cookie too, unasked.
    by_message = websocket.query_params.get("authorize") == "message"
    cookie = None if by_message else websocket.cookies.get(COOKIE)
    if cookie:
        if from_elsewhere(websocket):
            raise Refusal(ProblemCode.NOT_ALLOWED, "unsafe_origin")
        with suppress(Refusal):
            return await admitted(cookie)
    try:
        async with asyncio.timeout(AUTHORIZE_SECONDS):
            first = Authorize.model_validate_json(await websocket.receive_text())
    except (TimeoutError, ValidationError, WebSocketDisconnect, KeyError):
        raise Refusal(ProblemCode.NOT_SIGNED_IN) from None
    return await admitted(first.token)


async def _refuse(websocket: WebSocket, refusal: Refusal) -> None:
    written = problem(refusal, websocket.headers.get("accept-language"))
    told: Refused = {**written, "type": "refused"}
    with suppress(RuntimeError, WebSocketDisconnect, TimeoutError):
        async with asyncio.timeout(PARTING_SECONDS):
            await websocket.send_text(orjson.dumps(told).decode())
            await websocket.close(CLOSE_CODES.get(refusal.code, TRY_AGAIN), refusal.code.value)


def _audience(identity: Identity) -> Audience:
    return Audience.STAFF if identity.kind is None else AUDIENCES[identity.kind]


def _device(identity: Identity) -> DeviceId | None:
    device = identity.actor.device
    return None if device is None else DeviceId(identity.office, device)


async def _serve(
    websocket: WebSocket,
    server: Running,
    identity: Identity,
    position: FeedPosition,
    zone: str | None,
    ended: asyncio.Event,
) -> None:
    """Send and listen side by side until one of them ends, or the listener's token does.

    Raises:
        Refusal: `not_signed_in` when the token ended; what the snapshot was refused for.
    """
    _, seq = await server.reader.read_office(position.office, lambda at: at.now)
    sending = asyncio.create_task(
        _send(websocket, server, position, seq, _snapshot(server, identity, position, zone))
    )
    listening = asyncio.create_task(_listen(websocket, server, identity))
    tasks = (sending, listening, asyncio.create_task(_until(ended)))
    _, running = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in running:
        task.cancel()
    for fault in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(fault, FellBehindError):
            # The word of parting may itself find no room.
            with suppress(RuntimeError, TimeoutError):
                async with asyncio.timeout(PARTING_SECONDS):
                    await websocket.close(TRY_AGAIN, "fell_behind")
        elif fault is not None and not isinstance(fault, GONE):
            raise fault


async def _until(ended: asyncio.Event) -> None:
    await ended.wait()
    raise Refusal(ProblemCode.NOT_SIGNED_IN)


async def _send(
    websocket: WebSocket,
    server: Running,
    position: FeedPosition,
    seq: int,
    snapshot: Callable[[], Awaitable[tuple[Written, int]]],
) -> None:
    feed = messages(
        server.hub,
        position,
        epoch=server.epoch,
        seq=seq,
        clock=server.clock,
        snapshot=snapshot,
        door=_door(server, position),
    )
    async with aclosing(feed):
        async for text in feed:
            try:
                async with asyncio.timeout(TAKE_SECONDS):
                    await websocket.send_text(text)
            except TimeoutError:
                raise FellBehindError from None


def _door(server: Running, position: FeedPosition) -> ReadDoor | None:
    """Give boards and kiosks the code at the door; staff have no use for it."""
    if position.audience is Audience.STAFF:
        return None
    return lambda: server.doors.message(position.office)


async def _listen(websocket: WebSocket, server: Running, identity: Identity) -> None:
    device = _device(identity)
    known = ""
    while True:
        message = await websocket.receive()
        if message["type"] == "websocket.disconnect":
            return
        text = message.get("text")
        if device is None or text is None:
            continue
        # Unknown messages are ignored, and a busy server hears the next status.
        with suppress(ValidationError, Refusal):
            status = DeviceStatus.model_validate_json(text)
            if status.version != known:
                known = await _note_version(server, device, status.version)
            trouble = status.trouble or (TroubleCode.MUTED if status.sound == "suspended" else None)
            await server.devices.complains(device, trouble)


async def _note_version(server: Running, device: DeviceId, version: str) -> str:
    kept = str(only_what_is_seen(version))[:LONGEST_VERSION]
    await server.writer.do(device.office, lambda tx, _: note_version(tx, device.device, kept))
    return version


def _snapshot(
    server: Running, identity: Identity, position: FeedPosition, zone: str | None
) -> Callable[[], Awaitable[tuple[Written, int]]]:
    def board(at: OfficeMoment) -> Written:
        return board_answer(at.connection, at.plan, zone, at.now)

    def kiosk(at: OfficeMoment) -> Written:
        return office_for(at, identity, server.quiet_weeks)

    def staff(at: OfficeMoment) -> Written:
        return {**staff_snapshot(at, identity)}

    reads = {Audience.BOARD: board, Audience.KIOSK: kiosk, Audience.STAFF: staff}
    return lambda: server.reader.read_office(position.office, reads[position.audience])


def staff_snapshot(at: OfficeMoment, identity: Identity) -> StaffSnapshotJson:
    """Read the contract's StaffSnapshot for one who signed in."""
    actor = identity.actor
    day = open_day(at.connection, at.plan.code)
    return {
        "office": office_answer(at),
        "person": person_answer(at.connection, actor.user or "", actor.sign_in, at.plan.code),
        "counters": counters(at.connection, at.plan, at.public_url),
        "tickets": listed_tickets(at),
        "devices": devices(at.connection, at.plan),
        "business_day": day.business_day,
        "clock_day": day.doubted_day,
    }
