"""Reads in threads: steady, of one office, and without asking again for what changes seldom."""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import Connection, select, update
from sqlalchemy.exc import OperationalError

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage import reader as reader_module
from server.storage.database import open_engine
from server.storage.reader import OfficeMoment, Reader, open_day
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.tables import COUNTER, HISTORY, OFFICE
from server.storage.wait import pace as pace_module
from server.storage.wait.live_line import LiveLine
from server.storage.wait.pace import Pace, PaceCache
from server.storage.wait.plan_events import KEEP

HALL = "minh-tam"
NOW = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)


class Desk:
    """A reader of a database, and another connection that changes it."""

    def __init__(self, url: str) -> None:
        self.engine = open_engine(url, writes=True)
        self.readers = open_engine(url, writes=False)
        self.now = NOW
        self.reader = Reader(self.readers, lambda: self.now, "http://here")

    def change(self, table: Any, **values: Any) -> None:
        with self.engine.begin() as connection:
            connection.execute(update(table).values(values))

    def close(self) -> None:
        self.reader.close()
        self.readers.dispose()
        self.engine.dispose()


@pytest.fixture
async def desk(office_url: str) -> AsyncIterator[Desk]:
    made = Desk(office_url)
    yield made
    await asyncio.to_thread(made.close)


class Ticking:
    """A clock of the cache that is moved by hand."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.now = 1_000.0
        patch.setattr(pace_module, "time", SimpleNamespace(monotonic=lambda: self.now))


async def test_an_office_is_read_at_one_moment(desk: Desk) -> None:
    desk.change(OFFICE, seq=17)

    def work(at: OfficeMoment) -> tuple[OfficeMoment, Any]:
        return at, at.connection.scalar(select(OFFICE.c.seq))

    (at, seen), seq = await desk.reader.read_office(HALL, work)

    assert seen == seq == 17
    assert (at.now, at.public_url, at.plan.code) == (NOW, "http://here", HALL)
    assert set(at.paces) == set(at.plan.services)
    assert desk.reader.public_url == "http://here"


async def test_what_is_read_is_answered_from_a_thread_of_the_readers(desk: Desk) -> None:
    def work(connection: Connection) -> tuple[str, Any]:
        return threading.current_thread().name, connection.scalar(select(OFFICE.c.code))

    name, code = await desk.reader.read(work)

    assert name.startswith("reader_")
    assert code == HALL


async def test_a_few_reads_go_on_at_once_and_no_more(desk: Desk) -> None:
    before, go = set(threading.enumerate()), threading.Event()
    together = threading.Barrier(reader_module.READERS, timeout=20)

    def work(_: Connection) -> None:
        go.wait(20)
        together.wait()

    reads = [asyncio.create_task(desk.reader.read(work)) for _ in range(8)]
    await asyncio.sleep(0)  # each task runs until its read is queued
    started = set(threading.enumerate()) - before
    go.set()
    await asyncio.gather(*reads)

    assert len(started) == reader_module.READERS == 4


async def test_a_read_sees_nothing_of_what_is_written_meanwhile(desk: Desk) -> None:
    def work(connection: Connection) -> list[Any]:
        seq = select(OFFICE.c.seq)
        before = connection.scalar(seq)
        desk.change(OFFICE, seq=99)
        return [before, connection.scalar(seq)]

    before, after = await desk.reader.read(work)

    assert before == after != 99


def reads_of(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every read from now on."""
    reads: list[Any] = []
    run = desk.reader._run

    def counted(work: Any) -> Any:
        reads.append(work)
        return run(work)

    monkeypatch.setattr(desk.reader, "_run", counted)
    return reads


async def test_all_who_ask_after_an_event_share_one_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.change(OFFICE, seq=17)
    reads = reads_of(desk, monkeypatch)

    at_once = await asyncio.gather(*(desk.reader.after(HALL, 17) for _ in range(9)))
    later = await desk.reader.after(HALL, 16)

    assert len(reads) == 1
    assert {id(one) for one in (*at_once, later)} == {id(later)}
    assert (later.plan.code, later.now) == (HALL, NOW)

    desk.change(OFFICE, seq=18)
    assert await desk.reader.after(HALL, 18) is not later
    assert len(reads) == 2


async def test_what_was_read_long_ago_is_read_again_without_an_event(desk: Desk) -> None:
    age = timedelta(seconds=20)
    first = await desk.reader.after(HALL, 0, age)
    desk.now += age
    assert await desk.reader.after(HALL, 0, age) is first
    desk.now += timedelta(seconds=1)
    renewed = await desk.reader.after(HALL, 0, age)
    assert renewed.now == desk.now
    assert await desk.reader.after(HALL, 0) is renewed, "whoever does not age it takes it as it is"


async def test_who_leaves_takes_nobodys_read_away(desk: Desk) -> None:
    leaves, stays = (asyncio.create_task(desk.reader.after(HALL, 0)) for _ in range(2))
    await asyncio.sleep(0)
    leaves.cancel()
    assert (await stays).plan.code == HALL


async def test_the_live_line_is_shared_until_the_next_event_and_not_for_long(desk: Desk) -> None:
    async def line() -> LiveLine:
        found, _ = await desk.reader.read_office(HALL, lambda at: at.live)
        return found

    first = await line()
    assert await line() is first
    desk.change(OFFICE, seq=17)
    second = await line()
    assert (second is first, second.seq) == (False, 17)
    desk.now += KEEP
    third = await line()
    assert (third is second, third.now) == (False, desk.now)


async def test_an_office_that_does_not_exist(desk: Desk) -> None:
    for ask in (
        desk.reader.read_office("nowhere", str),
        desk.reader.latest_paces("nowhere"),
        desk.reader.after("nowhere", 0),
    ):
        with pytest.raises(Refusal) as refused:
            await ask
        assert refused.value.code is ProblemCode.UNKNOWN_OFFICE
        assert refused.value.values == {"office": "nowhere"}


async def test_a_plan_is_read_again_only_when_its_version_changes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def read(connection: Connection, code: str) -> OfficePlan | None:
        asked.append(code)
        return read_plan(connection, code)

    monkeypatch.setattr(reader_module, "read_plan", read)

    async def counters() -> int:
        at, _ = await desk.reader.read_office(HALL, lambda at: at)
        return len(at.plan.counters)

    assert [await counters(), await counters()] == [11, 11]
    assert asked == [HALL]
    desk.change(COUNTER, retired=True)
    assert await counters() == 11, "whoever changes a plan counts its version up"
    desk.change(OFFICE, plan_version=OFFICE.c.plan_version + 1)
    assert [await counters(), await counters()] == [0, 0]
    assert asked == [HALL, HALL]


async def test_paces_are_measured_at_the_first_question_and_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Ticking(monkeypatch)

    first = await desk.reader.latest_paces(HALL)
    clock.now += pace_module.KEEP_SECONDS - 1

    assert set(first) == set("ABHLMQUX")
    assert await desk.reader.latest_paces(HALL) is first
    assert desk.reader.paces.latest(HALL) == (first, True)
    assert desk.reader._refreshing == {}


async def test_stale_paces_are_answered_and_renewed_once_behind(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Ticking(monkeypatch)
    stale = await desk.reader.latest_paces(HALL)
    clock.now += pace_module.KEEP_SECONDS
    measured: list[str] = []
    measure = PaceCache.measure

    def count(
        cache: PaceCache, connection: Connection, plan: OfficePlan, now: datetime
    ) -> Mapping[str, Pace]:
        measured.append(plan.code)
        return measure(cache, connection, plan, now)

    monkeypatch.setattr(PaceCache, "measure", count)

    asked = [await desk.reader.latest_paces(HALL) for _ in range(3)]
    [renewing] = desk.reader._refreshing.values()
    await renewing

    assert all(one is stale for one in asked)
    assert measured == [HALL]
    assert desk.reader._refreshing == {}
    fresh, is_fresh = desk.reader.paces.latest(HALL)
    assert is_fresh
    assert fresh is not stale
    assert await desk.reader.latest_paces(HALL) is fresh


@pytest.mark.parametrize(
    "fault",
    [
        Refusal(ProblemCode.UNKNOWN_OFFICE, office=HALL),
        OperationalError("SELECT", {}, Exception("away")),
    ],
)
async def test_what_cannot_be_renewed_now_is_tried_again_later(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    fault: Exception,
) -> None:
    clock = Ticking(monkeypatch)
    stale = await desk.reader.latest_paces(HALL)
    clock.now += pace_module.KEEP_SECONDS

    def away(*_: object) -> None:
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr(PaceCache, "measure", away)
        caplog.set_level(logging.CRITICAL, "server.storage.reader")
        assert await desk.reader.latest_paces(HALL) is stale
        await desk.reader._refreshing[HALL]

    assert desk.reader._refreshing == {}
    assert await desk.reader.latest_paces(HALL) is stale
    await desk.reader._refreshing[HALL]
    assert desk.reader.paces.latest(HALL)[1]


async def test_paces_too_old_to_use_are_waited_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Ticking(monkeypatch)
    old = await desk.reader.latest_paces(HALL)
    clock.now += pace_module.KEEP_SECONDS + pace_module.USEFUL_SECONDS

    assert await desk.reader.latest_paces(HALL) is not old


async def test_the_database_names_its_history_and_its_offices(desk: Desk) -> None:
    desk.change(HISTORY, epoch="once upon a time")
    desk.change(OFFICE, seq=23)

    assert await desk.reader.epoch() == "once upon a time"
    assert await desk.reader.offices() == {HALL: 23}


async def test_a_reader_that_was_closed_reads_no_more(office_url: str) -> None:
    desk = Desk(office_url)
    assert await desk.reader.epoch()
    await asyncio.to_thread(desk.close)

    with pytest.raises(RuntimeError):
        await desk.reader.epoch()


async def test_a_read_gives_its_connection_back(desk: Desk) -> None:
    await desk.reader.epoch()
    with pytest.raises(Refusal):
        await desk.reader.read_office("nowhere", str)

    pool: Any = desk.readers.pool
    assert pool.checkedout() == 0


def test_no_day_is_open_in_an_office_that_does_not_exist(office_url: str) -> None:
    engine = open_engine(office_url, writes=False)
    with engine.connect() as connection:
        assert open_day(connection, "nowhere") is None
    engine.dispose()
