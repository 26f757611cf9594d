"""One listener's feed: hello, then a snapshot or what was missed, then events and heartbeats."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

import orjson

from server.contract.live import HEARTBEAT_SECONDS, PROTOCOL, Heartbeat, Hello, Snapshot
from server.contract.states import Audience
from server.push.door import NO_DOOR
from server.push.hub import Channel, FreshSnapshot, Hub, Listener, Sendable

MOST_MISSED = 5_000
"""Whoever missed more is faster with a snapshot."""

ReadDoor = Callable[[], Awaitable[str | None]]
"""Gives the message of the code at the door as it is now; None: there is none."""
ReadSnapshot = Callable[[], Awaitable[tuple[dict[str, Any], int]]]
"""Reads what the audience may see, and the `seq` at which it is true."""


Afresh = Callable[[int | None], Awaitable[tuple[list[str], int]]]
"""Gives the messages of a new start after an event that was heard, and where they end."""


class FellBehindError(Exception):
    """The listener is too slow; it is to come back with `since`."""


@dataclass(frozen=True, slots=True)
class FeedPosition:
    """What a listener asks for: its audience, which device it is and where it was cut off."""

    office: str
    audience: Audience
    since: int | None
    epoch: str | None
    device: str | None = None


async def messages(
    hub: Hub,
    position: FeedPosition,
    *,
    epoch: str,
    seq: int,
    clock: Callable[[], datetime],
    snapshot: ReadSnapshot,
    door: ReadDoor | None = None,
) -> AsyncGenerator[str]:
    """Yield the feed's messages, one JSON text each, until the listener goes.

    The code at the door comes between two others: at most a heartbeat after it changed.

    Raises:
        FellBehindError: the listener did not take its messages in time.
    """
    channel, listener = hub.join(position.office, seq)
    try:
        yield _hello(epoch, channel.seq, clock())
        sent = listener.joined_at
        missed = await _missed(hub, channel, listener, position, epoch)
        afresh = partial(_afresh, hub, channel, position.device, position.audience, snapshot)
        if missed is None:
            texts, sent = await afresh(_has_heard(position, listener, epoch))
            for text in texts:
                yield text
        else:
            for one in missed:
                yield one.text(position.audience, position.device)
        async for text in _live(listener, position, sent, afresh, door):
            yield text
    finally:
        hub.leave(channel, listener)


def _hello(epoch: str, seq: int, now: datetime) -> str:
    return _text(
        Hello(
            type="hello",
            protocol=PROTOCOL,
            epoch=epoch,
            seq=seq,
            server_time=now,
            heartbeat_seconds=HEARTBEAT_SECONDS,
        )
    )


def _text(message: Hello | Snapshot | Heartbeat) -> str:
    return orjson.dumps(message).decode()


async def _missed(
    hub: Hub, channel: Channel, listener: Listener, position: FeedPosition, epoch: str
) -> list[Sendable] | None:
    """Find what was missed; None when a snapshot must be sent."""
    if position.since is None or position.epoch != epoch:
        return None
    if not listener.joined_at - MOST_MISSED <= position.since <= listener.joined_at:
        return None
    missed = await hub.between(channel, position.since, listener.joined_at)
    if missed is None or any(one.asks_for_snapshot for one in missed):
        return None
    return missed


async def _live(
    listener: Listener,
    position: FeedPosition,
    sent: int,
    afresh: Afresh,
    door: ReadDoor | None,
) -> AsyncIterator[str]:
    shown: str | None = None
    while True:
        now = None if door is None else await door()
        if now != shown:
            yield now or NO_DOOR
            shown = now
        one = await listener.take(HEARTBEAT_SECONDS)
        if listener.fell_behind:
            raise FellBehindError
        if one is None:
            yield _text(Heartbeat(type="heartbeat", seq=sent))
            continue
        if one.seq <= sent:
            continue
        if isinstance(one, FreshSnapshot) or one.asks_for_snapshot:
            texts, sent = await afresh(None if isinstance(one, FreshSnapshot) else sent)
        else:
            texts, sent = [one.text(position.audience, position.device)], one.seq
        for text in texts:
            yield text


def _has_heard(position: FeedPosition, listener: Listener, epoch: str) -> int | None:
    """Tell after which event a listener can hear others; None: it heard too little for that."""
    if position.since is None or position.epoch != epoch:
        return listener.joined_at
    return position.since if position.since >= listener.joined_at - MOST_MISSED else None


async def _afresh(
    hub: Hub,
    channel: Channel,
    device: str | None,
    audience: Audience,
    read: ReadSnapshot,
    heard: int | None,
) -> tuple[list[str], int]:
    """Read a snapshot; what was meant for this device alone since `heard` goes before it.

    A snapshot takes the place of all events up to its own, but no slip that staff ordered and no
    question to a tablet stands in it.
    """
    data, seq = await read()
    before: list[str] = []
    if device is not None and heard is not None:
        events = await hub.between(channel, heard, seq) or []
        meant = [place for place, one in enumerate(events, 1) if one.is_meant_for(device)]
        until_last = events[: max(meant, default=0)]
        before = [
            one.text(audience, device) if one.is_meant_for(device) else one.skipped
            for one in until_last
        ]
    return [*before, _text(Snapshot(type="snapshot", seq=seq, data=data))], seq
