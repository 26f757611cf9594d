"""Timers go on after whatever fault they meet."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Collection, Coroutine, Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from server import timers
from server.contract.problems import ProblemCode
from server.push.admitted import Admitted
from server.push.devices import DeviceWatch
from server.push.hub import Hub
from server.refusal import Refusal
from server.settings import Settings
from server.storage.apart import Apart
from server.storage.memory import InMemory
from server.storage.reader import Reader
from server.storage.storage_faults import lasting_fault
from server.storage.unusable import UnusableDatabaseError
from server.storage.writer import Writer
from server.timers import (
    copy_every_night,
    end_feeds_of_ended_tokens,
    forget_ended_letters,
    forget_wiped_cards,
    keep_all_hours,
    make_good_lost_hints,
    mind_all_devices,
    try_the_disk,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
AWAY = OSError("the disk is gone")
BUSY = Refusal(ProblemCode.BUSY, retry_after=1)
FULL = sqlite3.OperationalError("database or disk is full")
FULL.sqlite_errorcode = sqlite3.SQLITE_FULL
"""What lasts is told by whoever tries the disk, once, and not by each timer."""


def _timers_sleep(
    monkeypatch: pytest.MonkeyPatch, sleep: Callable[[float], Coroutine[Any, Any, None]]
) -> None:
    """Give the timers alone another sleep: servers that other tests share sleep in this process."""
    own = SimpleNamespace(sleep=sleep, to_thread=asyncio.to_thread)
    monkeypatch.setattr(timers, "asyncio", own)


class Office:
    """Reader, writer, hub and lists in one: each question meets the next of the faults."""

    def __init__(self, *faults: Exception) -> None:
        self.faults = list(faults)
        self.done: list[str] = []
        self.known: Any = frozenset()
        self.listened = frozenset({"here"})

    async def offices(self) -> dict[str, int]:
        if self.faults:
            raise self.faults.pop(0)
        return {"here": 7}

    async def read(self, _: object) -> Any:
        await self.offices()
        return self.known

    async def do(self, what: Any, _: object = None) -> None:
        self.done.append(getattr(what, "__name__", what))

    def lasts(self, fault: Exception) -> bool:
        return lasting_fault(fault) is not None

    def mended(self) -> None:
        self.done.append("mended")

    def connected_in(self, _: str) -> frozenset[str]:
        return frozenset()

    def listened_offices(self) -> frozenset[str]:
        return self.listened

    def hint(self, office: str, seq: int) -> None:
        self.done.append(f"{office}:{seq}")

    def tokens(self) -> list[str]:
        return ["token"]

    def end(self, tokens: set[str]) -> None:
        self.done.extend(tokens)


def works(office: Office, name: str) -> Coroutine[Any, Any, None]:
    writer, reader = cast("Writer", office), cast("Reader", office)
    if name == "hours":
        return keep_all_hours(writer, reader)
    if name == "devices":
        return mind_all_devices(writer, reader, cast("DeviceWatch", office))
    if name == "hints":
        return make_good_lost_hints(cast("Hub", office), reader, woken=True)
    if name == "disk":
        return try_the_disk(writer, reader)
    if name == "letters":
        office.known = True
        return forget_ended_letters(cast("Apart", office), reader, lambda: NOW)
    return end_feeds_of_ended_tokens(
        cast("Admitted", office), reader, lambda: NOW, timedelta(hours=4)
    )


@pytest.mark.parametrize(
    ("name", "faults", "said", "done"),
    [
        ("hours", [BUSY, FULL, AWAY], [logging.WARNING, logging.ERROR], ["here"]),
        ("devices", [BUSY, FULL, AWAY], [logging.WARNING, logging.ERROR], ["here"]),
        ("hints", [FULL, AWAY], [logging.ERROR], ["here:7"]),
        ("tokens", [FULL, AWAY], [logging.ERROR], ["token"]),
        ("disk", [BUSY, FULL, AWAY], [logging.ERROR], ["here", "mended"]),
        ("letters", [FULL, AWAY], [logging.ERROR], ["forget_ended"]),
    ],
)
async def test_a_fault_is_said_once_and_the_next_round_does_the_work(
    name: str,
    faults: list[Exception],
    said: list[int],
    done: list[str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    office = Office(*faults)

    async def until_done(_: float) -> None:
        if office.done:
            raise asyncio.CancelledError

    _timers_sleep(monkeypatch, until_done)
    with caplog.at_level(logging.INFO, "server.timers"), pytest.raises(asyncio.CancelledError):
        await works(office, name)
    assert office.done == done
    assert [one.levelno for one in caplog.records] == said
    assert [bool(one.exc_info) for one in caplog.records] == [
        level == logging.ERROR for level in said
    ]


async def test_the_copy_of_the_night_is_made_once_when_it_is_due(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    local = datetime(2026, 11, 29, 2, 0).astimezone()
    clock = iter(local + timedelta(minutes=minutes) for minutes in (0, 29, 30, 35, 40, 45))
    outcomes: Iterator[Any] = iter(
        [UnusableDatabaseError("copy_failed", source="x", why="y"), AWAY, "night.db"]
    )
    asked: list[datetime] = []
    settings = Settings(tmp_path, "sqlite://", "http://x", "text", copy_at=time(2, 30))

    async def sleep(_: float) -> None:
        pass

    def copy(url: str, folder: Path, kept: int, now: datetime) -> Any:
        asked.append(now)
        assert (url, folder, kept) == ("sqlite://", tmp_path / "backups", 14)
        outcome = next(outcomes, None)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(timers, "copy_tonight", copy)
    _timers_sleep(monkeypatch, sleep)
    caplog.set_level(logging.INFO, "server.timers")
    with pytest.raises(RuntimeError, match="StopIteration"):
        await copy_every_night(settings, lambda: next(clock))
    assert [f"{one:%H:%M}" for one in asked] == ["02:30", "02:35", "02:40", "02:45"]
    assert [(one.levelno, bool(one.exc_info)) for one in caplog.records] == [
        (logging.ERROR, False),
        (logging.ERROR, True),
        (logging.INFO, False),
    ]
    assert caplog.messages[-1].endswith("night.db")


async def test_without_a_time_no_copy_is_made(tmp_path: Path) -> None:
    settings = Settings(tmp_path, "sqlite://", "http://x", "text", copy_at=None)
    await copy_every_night(settings, lambda: NOW)


async def test_nothing_is_read_where_nobody_listens_and_no_feed_is_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    deaf = Office(AWAY)
    deaf.listened = frozenset()
    rounds = iter([None])

    async def one_round(_: float) -> None:
        if next(rounds, "over"):
            raise asyncio.CancelledError

    _timers_sleep(monkeypatch, one_round)
    reader = cast("Reader", deaf)
    with pytest.raises(asyncio.CancelledError):
        await make_good_lost_hints(cast("Hub", deaf), reader, woken=False)
    monkeypatch.setattr(deaf, "tokens", list)
    await timers.look_at_tokens(cast("Admitted", deaf), reader, lambda: NOW, timedelta(hours=4))
    assert (deaf.faults, deaf.done) == ([AWAY], [])


async def test_a_closed_days_cards_are_wiped_from_memory_whatever_came_between(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    held, wiped = InMemory(), list[Collection[bytes]]()
    held.note_key("here", "key of the day")
    held.note_card("here", "card")
    office = Office(AWAY, FULL, RuntimeError("whatever"))
    answers = iter([(["key of the day"], ["card"]), ([], [])])

    async def read(_: object) -> Any:
        await office.offices()
        return next(answers)

    async def sleep(_: float) -> None:
        if wiped:
            raise asyncio.CancelledError

    def wipe(digests: Collection[bytes]) -> int:
        wiped.append(digests)
        return len(digests)

    monkeypatch.setattr(office, "read", read)
    monkeypatch.setattr(timers, "IN_MEMORY", held)
    monkeypatch.setattr(timers, "wipe", wipe)
    _timers_sleep(monkeypatch, sleep)
    with caplog.at_level(logging.INFO, "server.timers"), pytest.raises(asyncio.CancelledError):
        await forget_wiped_cards(cast("Reader", office))
    assert [len(one) for one in wiped] == [2], "not before the day's key was gone"
    assert held.offices() == []
    levels = [one.levelno for one in caplog.records]
    assert levels == [logging.WARNING, logging.ERROR, logging.INFO]
