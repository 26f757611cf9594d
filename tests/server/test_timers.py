"""Timers go on after whatever fault they meet."""

import asyncio
import logging
from collections.abc import Coroutine
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
from server.storage.reader import Reader
from server.storage.unusable import UnusableDatabaseError
from server.storage.writer import Writer
from server.timers import (
    copy_every_night,
    end_feeds_of_ended_tokens,
    keep_all_hours,
    make_good_lost_hints,
    mind_all_devices,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
AWAY = OSError("the disk is gone")
BUSY = Refusal(ProblemCode.BUSY, retry_after=1)


class Office:
    """Reader, writer, hub and lists in one: each question meets the next of the faults."""

    def __init__(self, *faults: Exception) -> None:
        self.faults = list(faults)
        self.done: list[str] = []

    async def offices(self) -> dict[str, int]:
        if self.faults:
            raise self.faults.pop(0)
        return {"here": 7}

    async def read(self, _: object) -> frozenset[str]:
        await self.offices()
        return frozenset()

    async def do(self, office: str, _: object) -> None:
        self.done.append(office)

    def connected_in(self, _: str) -> frozenset[str]:
        return frozenset()

    def listened_offices(self) -> frozenset[str]:
        return frozenset({"here"})

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
    return end_feeds_of_ended_tokens(
        cast("Admitted", office), reader, lambda: NOW, timedelta(hours=4)
    )


@pytest.mark.parametrize(
    ("name", "faults", "said", "done"),
    [
        ("hours", [BUSY, AWAY], [logging.WARNING, logging.ERROR], "here"),
        ("devices", [BUSY, AWAY], [logging.WARNING, logging.ERROR], "here"),
        ("hints", [AWAY], [logging.ERROR], "here:7"),
        ("tokens", [AWAY], [logging.ERROR], "token"),
    ],
)
async def test_a_fault_is_said_once_and_the_next_round_does_the_work(
    name: str,
    faults: list[Exception],
    said: list[int],
    done: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    office = Office(*faults)

    async def until_done(_: float) -> None:
        if office.done:
            raise asyncio.CancelledError

    monkeypatch.setattr(asyncio, "sleep", until_done)
    with caplog.at_level(logging.INFO, "server.timers"), pytest.raises(asyncio.CancelledError):
        await works(office, name)
    assert office.done == [done]
    assert [one.levelno for one in caplog.records] == said
    assert [bool(one.exc_info) for one in caplog.records] == [
        level == logging.ERROR for level in said
    ]


async def test_the_copy_of_the_night_is_made_once_when_it_is_due(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    local = datetime(2026, 11, 29, 2, 0).astimezone()
    clock = iter(local + timedelta(minutes=minutes) for minutes in (0, 29, 30, 35))
    asked: list[datetime] = []
    settings = Settings(tmp_path, "sqlite://", "http://x", "text", copy_at=time(2, 30))

    async def sleep(_: float) -> None:
        pass

    def copy(url: str, folder: Path, kept: int, now: datetime) -> None:
        asked.append(now)
        assert (url, folder, kept) == ("sqlite://", tmp_path / "backups", 14)
        if len(asked) == 1:
            raise UnusableDatabaseError("copy_failed", source="x", why="y")

    monkeypatch.setattr(timers, "copy_tonight", copy)
    monkeypatch.setattr(
        timers, "asyncio", SimpleNamespace(sleep=sleep, to_thread=asyncio.to_thread)
    )
    with pytest.raises(RuntimeError, match="StopIteration"):
        await copy_every_night(settings, lambda: next(clock))
    assert [f"{one:%H:%M}" for one in asked] == ["02:30", "02:35"]


async def test_without_a_time_no_copy_is_made(tmp_path: Path) -> None:
    settings = Settings(tmp_path, "sqlite://", "http://x", "text", copy_at=None)
    await copy_every_night(settings, lambda: NOW)
