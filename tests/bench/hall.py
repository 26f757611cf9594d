"""The office that is measured: a real server process, clerks at counters, a kiosk, a board."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.server_process import ServerProcess, kept_port

OFFICE = "minh-tam"
PASSWORD = "đo tốc độ ở đây 42"
FOR_A_LOAD = (
    ("last = 999\n", "last = 999999\n"),
    ("digits = 3\n", "digits = 6\n"),
    # The load presses *next* faster than a hand does on purpose.
    ("next_pause_seconds = 1.5\n", "next_pause_seconds = 0\n"),
)


@dataclass
class Measured:
    """Where to send what."""

    server: ServerProcess
    kiosk: str
    board: str
    clerk: str

    @property
    def path(self) -> str:
        return f"/api/v1/offices/{OFFICE}"

    @property
    def base(self) -> str:
        return self.server.base


@contextmanager
def measured(
    folder: Path, core: int | None, files: int | None = None, url: str = ""
) -> Iterator[Measured]:
    """Serve the example office.

    Args:
        folder: for its data.
        core: pins the server there; None does not.
        files: how many the server may open; None: as many as this process may.
        url: of its database; none: SQLite in the folder.
    """
    with kept_port() as port:
        yield from _measured(ServerProcess(folder, url, port, files), core)


def _measured(server: ServerProcess, core: int | None) -> Iterator[Measured]:
    text = server.command("office", "example", "--always-open")
    for usual, wanted in FOR_A_LOAD:
        assert usual in text
        text = text.replace(usual, wanted)
    server.command("office", "import", "-", given=text)
    server.start()
    try:
        if core is not None and server.process is not None:
            os.sched_setaffinity(server.process.pid, {core})
        kiosk = _device(server, "kiosk")
        board = _device(server, "board")
        user = ("user", "add", "do", "--role", "clerk", "--office", OFFICE, "--password-stdin")
        server.command(*user, "--json", given=PASSWORD + "\n")
        given = {"user": "do", "password": PASSWORD}
        token = httpx.post(f"{server.base}/api/v1/sign-in", json=given).json()["token"]
        opened = httpx.post(
            f"{server.base}/api/v1/offices/{OFFICE}/counters/2/open",
            headers={"Authorization": f"Bearer {token}"},
        )
        opened.raise_for_status()
        yield Measured(server, kiosk, board, token)
    finally:
        server.stop()


def _device(server: ServerProcess, kind: str) -> str:
    added = server.command("device", "add", kind, "--office", OFFICE, "--name", kind, "--json")
    token: str = json.loads(added)["token"]
    return token


def cores() -> tuple[int | None, int | None]:
    """Name a core for the server and one for the load; None on a machine of one core."""
    have = sorted(os.sched_getaffinity(0))
    if len(have) < 2:
        sys.stderr.write("one core only: server and load share it\n")
        return None, None
    return have[0], have[1]
