"""Listening goes on after the connection was lost, and ends when it is told."""

import asyncio
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Self

import psycopg
import pytest

from server.push import wake
from server.push.wake import Wake


class Connection:
    """A connection on which one notice comes."""

    def __init__(self, notice: str) -> None:
        self._notices = [SimpleNamespace(payload=notice)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held."""

    def execute(self, _: str) -> None:
        """Listen."""

    def notifies(self, *, timeout: float) -> Iterator[SimpleNamespace]:
        while self._notices:
            yield self._notices.pop()


async def test_a_lost_connection_is_made_again_and_every_office_of_a_notice_is_hinted(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tries: list[Exception | Connection] = [
        psycopg.OperationalError("away"),
        Connection("here:7,there:9"),
    ]
    urls = []

    def connect(url: str, **_: object) -> Connection:
        urls.append(url)
        found = tries.pop(0)
        if isinstance(found, Exception):
            raise found
        return found

    monkeypatch.setattr(psycopg, "connect", connect)
    monkeypatch.setattr(wake, "RETRY_SECONDS", 0)
    hints: asyncio.Queue[tuple[str, int]] = asyncio.Queue()
    listening = Wake(
        "postgresql+psycopg://one/luot",
        lambda *hint: hints.put_nowait(hint),
        asyncio.get_running_loop(),
    )
    listening.start()
    assert [await hints.get(), await hints.get()] == [("here", 7), ("there", 9)]
    await asyncio.to_thread(listening.stop)
    assert urls == ["postgresql://one/luot"] * 2
    assert [one.message for one in caplog.records] == ["wake-ups are cut off; listening again soon"]
