"""Every office's events, in order and without gaps, to whoever listens in this process."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import orjson

from server.contract.events import FRESH_SNAPSHOT
from server.contract.live import Happened, Skip
from server.contract.states import Audience
from server.storage.outbox import AnyEntry

LOG = logging.getLogger(__name__)

KEPT_EVENTS = 1_000
"""Events an office keeps at hand for those who come back; older ones are read again."""
QUEUE_LENGTH = 512
"""A listener further behind than this is dropped and comes back with `since`."""

FetchEvents = Callable[[str, int], Awaitable[Sequence[AnyEntry]]]
"""Reads an office's events after a `seq`, in order."""


class Sendable:
    """One event and its text for each audience, encoded once."""

    __slots__ = ("_texts", "entry")

    def __init__(self, entry: AnyEntry) -> None:
        self.entry = entry
        self._texts: dict[tuple[Audience, bool], str] = {}

    @property
    def seq(self) -> int:
        return self.entry.seq

    @property
    def asks_for_snapshot(self) -> bool:
        return self.entry.event.type in FRESH_SNAPSHOT

    def is_meant_for(self, device: str | None) -> bool:
        """Tell whether this device hears it and no other does."""
        return device is not None and device == self.entry.event.device_meant

    @property
    def ticket(self) -> str | None:
        """The ticket whose own row may have changed with it."""
        return self.entry.event.ticket_id

    @property
    def skipped(self) -> str:
        """Its place in the order and nothing more."""
        return orjson.dumps(Skip(seq=self.seq, type="skip")).decode()

    def text(self, audience: Audience, device: str | None = None) -> str:
        """Encode the event as one audience hears it; a skip when it says nothing to them.

        What is meant for one device alone, only that `device` of the audience hears.
        """
        meant = self.is_meant_for(device)
        text = self._texts.get((audience, meant))
        if text is None:
            text = orjson.dumps(self._message(audience, device if meant else None)).decode()
            self._texts[audience, meant] = text
        return text

    def _message(self, audience: Audience, device: str | None) -> Happened | Skip:
        event = self.entry.event
        data = event.told_to(audience, device)
        if data is None:
            return {"seq": self.seq, "type": "skip"}
        return {"seq": self.seq, "type": event.type, "at": self.entry.at, "data": data}


@dataclass(frozen=True, slots=True)
class FreshSnapshot:
    """Stands in a listener's queue for events up to `seq` that nobody can send any more."""

    seq: int


class Listener:
    """One that listens; events pile up in a bounded queue until it takes them."""

    def __init__(self, joined_at: int) -> None:
        self.joined_at = joined_at
        self.fell_behind = False
        self._queue: asyncio.Queue[Sendable | FreshSnapshot] = asyncio.Queue(QUEUE_LENGTH)

    def offer(self, one: Sendable | FreshSnapshot) -> None:
        """Queue an event, or give the listener up when it is too far behind."""
        try:
            self._queue.put_nowait(one)
        except asyncio.QueueFull:
            self.fell_behind = True

    async def take(self, within: float | None) -> Sendable | FreshSnapshot | None:
        """Wait for the next event; None when `within` seconds, if given, pass without one."""
        try:
            async with asyncio.timeout(within):
                return await self._queue.get()
        except TimeoutError:
            return None


class Channel:
    """One office's events as this process knows them."""

    def __init__(self, office: str, seq: int) -> None:
        self.office = office
        self.seq = seq
        self.listeners: set[Listener] = set()
        self._kept: deque[Sendable] = deque(maxlen=KEPT_EVENTS)
        self._holes: set[int] = set()

    def add(self, event: AnyEntry) -> bool:
        """Pass on the event that follows; False when events before it are missing."""
        if event.seq <= self.seq:
            return True
        if event.seq != self.seq + 1:
            return False
        one = Sendable(event)
        self.seq = event.seq
        self._kept.append(one)
        for listener in self.listeners:
            listener.offer(one)
        return True

    def go_behind(self, hole_ends: int) -> None:
        """Give up the events before this one; whoever listens gets a fresh snapshot instead."""
        self.seq = hole_ends - 1
        for listener in self.listeners:
            listener.offer(FreshSnapshot(self.seq))

    def is_new_hole(self, hole_ends: int) -> bool:
        """Tell whether a hole, named by the event behind it, was not known before."""
        known = hole_ends in self._holes
        self._holes.add(hole_ends)
        return not known

    def since(self, seq: int, until: int) -> list[Sendable] | None:
        """Answer the events after `seq` up to `until`; None when some are no longer kept."""
        wanted = [one for one in self._kept if seq < one.seq <= until]
        return wanted if len(wanted) == max(0, until - seq) else None


class Hub:
    """Channels of the offices that somebody listens to.

    What the writer hands over is passed on at once; a gap, which another process's events
    leave, is filled from the outbox. Where the outbox itself lacks events, listeners get a fresh
    snapshot and the feed goes on behind the hole.
    """

    def __init__(self, fetch: FetchEvents) -> None:
        self._fetch = fetch
        self._channels: dict[str, Channel] = {}
        self._catching_up: dict[str, asyncio.Task[None]] = {}
        self._more: set[str] = set()

    def publish(self, events: Sequence[AnyEntry]) -> None:
        """Pass on committed events; called in the event loop."""
        for event in events:
            channel = self._channels.get(event.office)
            if channel is not None and not channel.add(event):
                self.catch_up(event.office)

    def hint(self, office: str, seq: int) -> None:
        """Hear that an office has events up to `seq`; a lost hint costs nothing but time."""
        channel = self._channels.get(office)
        if channel is not None and channel.seq < seq:
            self.catch_up(office)

    def catch_up(self, office: str) -> None:
        """Read the missing events of an office from the outbox, once at a time.

        Whoever asks while it is read is heard: what is read by then may be older than the asking.
        """
        self._more.add(office)
        if office not in self._catching_up:
            task = asyncio.get_running_loop().create_task(self._read_missing(office))
            self._catching_up[office] = task

    async def _read_missing(self, office: str) -> None:
        try:
            channel = self._channels.get(office)
            while channel is not None:
                self._more.discard(office)
                events = await self._fetch(office, channel.seq)
                if not events and office not in self._more:
                    return
                for event in events:
                    if event.seq > channel.seq + 1:
                        _tell_of_hole(channel, channel.seq, event.seq)
                        channel.go_behind(event.seq)
                    channel.add(event)
        except Exception:
            LOG.exception("events of %s could not be read; the next heartbeat tries again", office)
        finally:
            self._catching_up.pop(office, None)

    def join(self, office: str, seq: int) -> tuple[Channel, Listener]:
        """Begin to listen; `seq` is where the channel starts if nobody listened before."""
        channel = self._channels.get(office)
        # What came since the office was read at `seq` was told while there was nobody to tell.
        if channel is None or seq > channel.seq:
            self.catch_up(office)
        if channel is None:
            channel = self._channels[office] = Channel(office, seq)
        listener = Listener(channel.seq)
        channel.listeners.add(listener)
        return channel, listener

    def leave(self, channel: Channel, listener: Listener) -> None:
        """Stop listening."""
        channel.listeners.discard(listener)

    async def between(self, channel: Channel, seq: int, until: int) -> list[Sendable] | None:
        """Answer the events after `seq` up to `until`, from the outbox where no longer kept.

        None when the outbox lacks one of them.
        """
        kept = channel.since(seq, until)
        if kept is not None:
            return kept
        found: list[Sendable] = []
        while seq < until:
            events = await self._fetch(channel.office, seq)
            if not events:
                _tell_of_hole(channel, seq, until + 1)
                return None
            for event in events[: until - seq]:
                if event.seq != seq + 1:
                    _tell_of_hole(channel, seq, event.seq)
                    return None
                seq = event.seq
                found.append(Sendable(event))
        return found

    def listened_offices(self) -> list[str]:
        """Name the offices that somebody listens to."""
        return [code for code, channel in self._channels.items() if channel.listeners]


def _tell_of_hole(channel: Channel, after: int, hole_ends: int) -> None:
    if channel.is_new_hole(hole_ends):
        LOG.warning(
            "the outbox lacks events %d to %d of %s: its listeners get a fresh snapshot",
            after + 1,
            hole_ends - 1,
            channel.office,
        )
