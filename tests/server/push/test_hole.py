"""Where the outbox lacks events, listeners get a fresh snapshot and the feed goes on behind it."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest
from sqlalchemy import delete, update

from server.contract.events import CounterClosed
from server.contract.states import Audience, DeviceKind
from server.push.feed import FeedPosition, messages
from server.push.hub import Hub
from server.storage.outbox import AnyEntry, Entry
from server.storage.tables import OFFICE, OUTBOX
from tests.server.hall import Hall

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
EPOCH = "one"
PATIENCE = 20


def event(seq: int) -> AnyEntry:
    return Entry("minh-tam", seq, NOW, CounterClosed(counter="2"))


class Outbox:
    """What is stored, and how often it was read."""

    def __init__(self, *seqs: int) -> None:
        self.seqs = list(seqs)
        self.reads = 0
        self.snapshots = 0
        self.hub = Hub(self.fetch)

    async def fetch(self, office: str, after: int) -> Sequence[AnyEntry]:
        await asyncio.sleep(0)
        self.reads += 1
        return [event(seq) for seq in self.seqs if seq > after][:2]

    async def snapshot(self) -> tuple[dict[str, Any], int]:
        self.snapshots += 1
        return {}, self.seqs[-1]

    def listen(self, seq: int, since: int | None = None) -> "Ear":
        return Ear(self, seq, since)


class Ear:
    """One listener's feed."""

    def __init__(self, outbox: Outbox, seq: int, since: int | None) -> None:
        position = FeedPosition("minh-tam", Audience.BOARD, since, EPOCH)
        self._feed = messages(
            outbox.hub,
            position,
            epoch=EPOCH,
            seq=seq,
            clock=lambda: NOW,
            snapshot=outbox.snapshot,
        )

    async def hear(self, count: int) -> list[tuple[str, int]]:
        """The next messages, each as its type and seq."""
        heard = []
        async with asyncio.timeout(PATIENCE):
            for _ in range(count):
                told = orjson.loads(await anext(self._feed))
                heard.append((told["type"], told["seq"]))
        return heard

    async def close(self) -> None:
        await self._feed.aclose()


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [one.getMessage() for one in caplog.records if one.name == "server.push.hub"]


async def test_everybody_gets_one_fresh_snapshot_and_then_the_events_behind_the_hole(
    caplog: pytest.LogCaptureFixture,
) -> None:
    outbox = Outbox(1, 2)
    ears = [outbox.listen(2), outbox.listen(2)]
    for ear in ears:
        assert await ear.hear(2) == [("hello", 2), ("snapshot", 2)]
    outbox.seqs += [5, 6, 9]

    outbox.hub.hint("minh-tam", 9)
    for ear in ears:
        assert await ear.hear(1) == [("snapshot", 9)]
    outbox.seqs += [10]
    outbox.hub.publish([event(10)])

    for ear in ears:
        assert await ear.hear(1) == [("counter.closed", 10)]
        await ear.close()
    assert outbox.snapshots == 4
    assert len(lines(caplog)) == 2  # two holes
    assert ["3 to 4" in lines(caplog)[0], "7 to 8" in lines(caplog)[1]] == [True, True]
    assert {one.levelno for one in caplog.records} == {logging.WARNING}
    assert outbox.reads < 10


async def test_a_published_event_behind_a_hole_arrives(caplog: pytest.LogCaptureFixture) -> None:
    outbox = Outbox(1)
    ear = outbox.listen(1)
    assert await ear.hear(2) == [("hello", 1), ("snapshot", 1)]
    outbox.seqs += [4]

    outbox.hub.publish([event(4)])

    assert await ear.hear(1) == [("snapshot", 4)]
    assert len(lines(caplog)) == 1
    await ear.close()


async def test_whoever_missed_a_hole_gets_a_snapshot_and_it_is_told_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    outbox = Outbox(1, 2, 5, 6)
    for _ in range(3):
        ear = outbox.listen(6, since=1)
        assert await ear.hear(2) == [("hello", 6), ("snapshot", 6)]
        await ear.close()
    assert len(lines(caplog)) == 1
    behind = outbox.listen(6, since=4)
    assert await behind.hear(3) == [("hello", 6), ("counter.closed", 5), ("counter.closed", 6)]
    await behind.close()


async def test_a_hole_at_the_end_gives_a_snapshot(caplog: pytest.LogCaptureFixture) -> None:
    outbox = Outbox(1, 2)
    ear = outbox.listen(4, since=1)
    assert await ear.hear(1) == [("hello", 4)]
    assert [kind for kind, _ in await ear.hear(1)] == ["snapshot"]
    assert len(lines(caplog)) == 1
    await ear.close()


def test_a_server_goes_on_behind_a_hole(hall: Hall, caplog: pytest.LogCaptureFixture) -> None:
    clerk, board, kiosk = hall.person(), hall.device(DeviceKind.BOARD), hall.device()
    with clerk.live() as one, board.live() as other:
        for socket in (one, other):
            assert [orjson.loads(socket.recv(PATIENCE))["type"] for _ in range(2)] == [
                "hello",
                "snapshot",
            ]
        here = hall.served.rows(OUTBOX, office=hall.office)[-1]["seq"]
        with hall.served.engine.begin() as connection:
            at_office = update(OFFICE).where(OFFICE.c.code == hall.office)
            connection.execute(at_office.values(seq=here + 3))
        kiosk.issue("A")
        kiosk.issue("A")
        last = hall.served.rows(OUTBOX, office=hall.office)[-1]["seq"]
        for socket in (one, other):
            heard = [orjson.loads(socket.recv(PATIENCE))]
            while heard[-1]["seq"] < last:
                heard.append(orjson.loads(socket.recv(PATIENCE)))
            # The board's own arrival is news to the clerk, before the hole.
            heard = [one for one in heard if one["type"] != "heartbeat" and one["seq"] > here]
            assert [told["type"] for told in heard].count("snapshot") == 1
            assert heard[0]["type"] == "snapshot"
            assert heard[0]["seq"] > here + 3
    assert len([line for line in lines(caplog) if hall.office in line]) == 1


def test_deleted_events_are_no_trap(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    for _ in range(5):
        kiosk.issue("A")
    seq = hall.served.rows(OUTBOX, office=hall.office)[-1]["seq"]
    with hall.served.engine.begin() as connection:
        gone = (OUTBOX.c.office == hall.office) & (OUTBOX.c.seq == seq - 2)
        connection.execute(delete(OUTBOX).where(gone))
    epoch = hall.served.running.epoch
    with clerk.live(f"?since={seq - 4}&epoch={epoch}") as socket:
        told = [orjson.loads(socket.recv(PATIENCE)) for _ in range(2)]
    assert [(one["type"], one["seq"]) for one in told] == [("hello", seq), ("snapshot", seq)]
