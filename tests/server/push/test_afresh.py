"""A snapshot takes the place of events, but not of what was meant for one device alone."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest

from server.contract.events import EventType, OfficeChanged
from server.contract.events.event import StoredEvent
from server.contract.states import Audience
from server.push import feed
from server.push.feed import FeedPosition, messages
from server.push.hub import Hub
from server.storage.outbox import AnyEntry, Entry
from tests.server.push.test_hole import EPOCH, PATIENCE, event

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
OFFICE, AGENT = "minh-tam", "agent-1"


def changed(seq: int) -> AnyEntry:
    return Entry(OFFICE, seq, NOW, OfficeChanged())


def ordered(seq: int, device: str = AGENT) -> AnyEntry:
    data = {"ticket": {"id": "t"}, "device": device, "copy": 1}
    return Entry(OFFICE, seq, NOW, StoredEvent(EventType.TICKET_PRINT_ORDERED, data))


class Office:
    """An office whose snapshot is read at its last event."""

    def __init__(self, *events: AnyEntry) -> None:
        self.events = list(events)
        self.hub = Hub(self.fetch)
        self.happens: list[AnyEntry] = []
        """What happens while a snapshot is read."""

    async def fetch(self, _: str, after: int) -> Sequence[AnyEntry]:
        return [one for one in self.events if one.seq > after]

    def happen(self, *events: AnyEntry) -> None:
        self.events += events
        self.hub.publish(events)

    async def snapshot(self) -> tuple[dict[str, Any], int]:
        happens, self.happens = self.happens, []
        self.happen(*happens)
        return {}, self.events[-1].seq

    @asynccontextmanager
    async def heard(
        self, since: int | None = None, device: str = AGENT, epoch: str = EPOCH
    ) -> AsyncIterator["Ear"]:
        position = FeedPosition(OFFICE, Audience.KIOSK, since, epoch, device)
        seq = self.events[-1].seq
        one = messages(
            self.hub, position, epoch=EPOCH, seq=seq, clock=lambda: NOW, snapshot=self.snapshot
        )
        try:
            yield Ear(one)
        finally:
            await one.aclose()


class Ear:
    def __init__(self, told: Any) -> None:
        self._told = told

    async def next(self, count: int) -> list[tuple[str, int]]:
        async with asyncio.timeout(PATIENCE):
            texts = [orjson.loads(await anext(self._told)) for _ in range(count)]
        return [(one["type"], one["seq"]) for one in texts]


async def test_an_order_that_comes_while_a_snapshot_is_read_reaches_its_device_alone() -> None:
    office = Office(event(1))
    async with office.heard() as agent, office.heard(device="agent-2") as other:
        for ear in (agent, other):
            assert await ear.next(2) == [("hello", 1), ("snapshot", 1)]
        office.happens = [event(3), ordered(4), event(5)]
        office.happen(changed(2))
        before = [("skip", 2), ("skip", 3), ("ticket.print_ordered", 4)]
        assert await agent.next(4) == [*before, ("snapshot", 5)]
        assert await other.next(1) == [("snapshot", 5)]
        office.happen(ordered(6))
        assert await agent.next(1) == [("ticket.print_ordered", 6)]


async def test_an_order_that_was_missed_beside_a_change_of_the_office_is_told() -> None:
    office = Office(event(1), changed(2), ordered(3), event(4))
    async with office.heard(since=1) as agent:
        told = await agent.next(4)
    assert told == [("hello", 4), ("skip", 2), ("ticket.print_ordered", 3), ("snapshot", 4)]


async def test_who_begins_hears_what_is_ordered_while_its_first_snapshot_is_read() -> None:
    for since, epoch in ((None, EPOCH), (1, "before")):
        office = Office(ordered(1), event(2))
        office.happens = [ordered(3)]
        async with office.heard(since, epoch=epoch) as agent:
            told = await agent.next(3)
        assert told == [("hello", 2), ("ticket.print_ordered", 3), ("snapshot", 3)]


async def test_who_missed_too_much_begins_anew_without_a_gap(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(feed, "MOST_MISSED", 1)
    office = Office(event(1), ordered(2), event(3))
    async with office.heard(since=1) as agent:
        assert await agent.next(2) == [("hello", 3), ("snapshot", 3)]
