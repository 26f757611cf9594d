"""The phones that follow an office: whom an event concerns first, the others one by one."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest

from server.contract.events import CounterClosed, EventType
from server.contract.events.event import StoredEvent
from server.push import crowd, hub
from server.push.crowd import Crowds, Follower, Turns
from server.storage.outbox import AnyEntry, Entry
from server.storage.under_way import UnderWay
from tests.server.push.test_hole import Outbox

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
OFFICE = "minh-tam"
PATIENCE = 20
PHONES = 200


@pytest.fixture(autouse=True)
def _no_settling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "SETTLE_SECONDS", 0)


def finished(seq: int, ticket: str) -> AnyEntry:
    return Entry(
        OFFICE, seq, NOW, StoredEvent(EventType.TICKET_FINISHED, {"ticket": {"id": ticket}})
    )


def closed(seq: int) -> AnyEntry:
    return Entry(OFFICE, seq, NOW, CounterClosed(counter="2"))


class Phones:
    """Phones that note in which order they were woken, and whether it concerns them."""

    def __init__(self, under_way: UnderWay) -> None:
        self.outbox = Outbox()
        self.crowds = Crowds(self.outbox.hub, Turns(under_way.none))
        self.woken: list[tuple[str, int, bool]] = []
        self.leaves: list[Callable[[], None]] = []
        self._tasks: list[asyncio.Task[None]] = []

    def follow(self, name: str, ticket: str, seq: int = 0) -> Follower:
        follower, leave = self.crowds.join(OFFICE, ticket, seq)
        self.leaves.append(leave)
        self._tasks.append(asyncio.create_task(self._note(name, follower)))
        return follower

    async def _note(self, name: str, follower: Follower) -> None:
        while True:
            if await follower.is_woken(PATIENCE):
                self.woken.append((name, follower.seq, follower.concerned))
                follower.concerned = False

    async def until(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while len(self.woken) < count:  # noqa: ASYNC110 - a round of the loop at a time
                await asyncio.sleep(0)

    def end(self) -> None:
        for task in self._tasks:
            task.cancel()
        for leave in self.leaves:
            leave()


@asynccontextmanager
async def phones(under_way: UnderWay | None = None) -> AsyncIterator[Phones]:
    made = Phones(under_way or UnderWay())
    try:
        yield made
    finally:
        made.end()


def played(play: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(play())


def test_whom_an_event_concerns_is_woken_before_the_whole_hall() -> None:
    async def play() -> None:
        async with phones() as hall:
            for number in range(PHONES):
                hall.follow(f"other {number}", "t-other")
            hall.follow("mine", "t-mine")
            hall.outbox.hub.publish([finished(1, "t-mine")])
            await hall.until(PHONES + 1)
            assert hall.woken[0] == ("mine", 1, True)
            assert hall.woken[1:] == [(f"other {one}", 1, False) for one in range(PHONES)]

    played(play)


def test_an_event_wakes_one_phone_a_round_of_the_loop() -> None:
    async def play() -> None:
        async with phones() as hall:
            for number in range(PHONES):
                hall.follow(str(number), "t-other")
            hall.outbox.hub.publish([closed(1)])
            most = 0
            while len(hall.woken) < PHONES:
                before = len(hall.woken)
                await asyncio.sleep(0)
                most = max(most, len(hall.woken) - before)
            assert most == 1

    played(play)


def test_while_an_act_is_written_nobody_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "PATIENCE_SECONDS", PATIENCE)

    async def play() -> None:
        under_way = UnderWay()
        async with phones(under_way) as hall:
            for number in range(3):
                hall.follow(str(number), "t-other")
            with under_way.one(), under_way.one():
                hall.outbox.hub.publish([closed(1)])
                for _ in range(PHONES):
                    await asyncio.sleep(0)
                assert hall.woken == []
            await hall.until(3)

    played(play)


def test_a_hall_that_never_stops_pressing_does_not_silence_the_phones() -> None:
    async def play() -> None:
        under_way = UnderWay()
        async with phones(under_way) as hall:
            hall.follow("one", "t-other")
            with under_way.one():
                hall.outbox.hub.publish([closed(1)])
                await hall.until(1)

    played(play)


def test_who_read_its_ticket_before_the_last_event_looks_again() -> None:
    async def play() -> None:
        async with phones() as hall:
            hall.follow("first", "t-1")
            hall.outbox.hub.publish([closed(1)])
            await hall.until(1)
            hall.follow("late", "t-2", seq=0)
            await hall.until(2)
            assert hall.woken[1] == ("late", 1, True)

    played(play)


def test_the_first_of_a_crowd_misses_no_event_that_came_while_it_read() -> None:
    async def play() -> None:
        async with phones() as hall:
            hall.outbox.hub.join(OFFICE, 0)
            hall.outbox.hub.publish([finished(1, "t-mine")])
            hall.follow("mine", "t-mine", seq=0)
            await hall.until(1)
            assert hall.woken == [("mine", 1, True)]

    played(play)


def test_a_crowd_that_fell_behind_looks_at_everything_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hub, "QUEUE_LENGTH", 2)

    async def play() -> None:
        async with phones() as hall:
            hall.follow("one", "t-1")
            hall.follow("two", "t-2")
            hall.outbox.hub.publish([closed(seq) for seq in range(1, 6)])
            await hall.until(2)
            assert sorted(hall.woken) == [("one", 5, True), ("two", 5, True)]
            hall.outbox.hub.publish([finished(6, "t-2")])
            await hall.until(4)
            assert ("two", 6, True) in hall.woken

    played(play)


def test_with_its_last_phone_the_crowd_stops_listening() -> None:
    async def play() -> None:
        async with phones() as hall:
            hall.follow("one", "t-1")
            hall.follow("two", "t-1")
            assert hall.outbox.hub.listened_offices() == [OFFICE]
            hall.leaves[0]()
            assert hall.outbox.hub.listened_offices() == [OFFICE]
            hall.leaves[1]()
            assert hall.outbox.hub.listened_offices() == []
            hall.follow("again", "t-1")
            hall.outbox.hub.publish([closed(1)])
            await hall.until(1)

    played(play)
