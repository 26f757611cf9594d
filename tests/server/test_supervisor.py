"""What systemd hears of the server."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from server import timers
from server.supervisor import signs_of_life_seconds, tell_supervisor
from server.timers import show_life
from tests.server_process import START_SECONDS, ServerProcess


@pytest.fixture(params=["in a folder", "in none"])
def systemd(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[socket.socket]:
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listens:
        if request.param == "in a folder":
            listens.bind(address)
            monkeypatch.setenv("NOTIFY_SOCKET", address)
        else:
            listens.bind(f"\0{address}")
            monkeypatch.setenv("NOTIFY_SOCKET", f"@{address}")
        listens.settimeout(START_SECONDS)
        yield listens


def test_a_server_says_that_it_is_ready_and_that_it_lives(
    systemd: socket.socket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "200000")
    server = ServerProcess(tmp_path)
    server.start()
    try:
        heard = [systemd.recv(99) for _ in range(4)]
    finally:
        server.stop()
    assert sorted(set(heard)) == [b"READY=1", b"WATCHDOG=1"]
    assert heard.count(b"READY=1") == 1


@pytest.mark.parametrize(("given", "seconds"), [("60000000", 30.0), ("", None), (None, None)])
def test_it_shows_life_twice_in_the_time_that_is_waited(
    given: str | None, seconds: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WATCHDOG_USEC", raising=False)
    if given is not None:
        monkeypatch.setenv("WATCHDOG_USEC", given)
    assert signs_of_life_seconds() == seconds


def test_without_systemd_nobody_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    tell_supervisor("READY=1")


async def test_a_server_that_writes_nothing_shows_no_life(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    rounds = asyncio.Event()
    writer: Any = SimpleNamespace(alive=True)

    async def sleep(_: float) -> None:
        if not writer.alive:
            rounds.set()
            await asyncio.Event().wait()
        writer.alive = False

    monkeypatch.setenv("WATCHDOG_USEC", "1")
    monkeypatch.setattr(timers, "tell_supervisor", told.append)
    monkeypatch.setattr(timers, "asyncio", SimpleNamespace(sleep=sleep))
    running = asyncio.create_task(show_life(writer))
    await rounds.wait()
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    assert told == ["WATCHDOG=1"]
