"""From letters on a screen to a slip on paper: kiosk and print agent that were given no token."""

import os
import re
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import httpx
import pytest
from sqlalchemy import create_engine, select

from server.storage.tables import PAIRING
from tests.server.hall import PASSWORD
from tests.server_process import ServerProcess, lines_of

PATIENCE = 120
OFFICE = "/api/v1/offices/minh-tam"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path / "server")
    running.folder.mkdir()
    running.start()
    (tmp_path / "office.toml").write_text(running.command("office", "example", "--always-open"))
    running.command("office", "import", str(tmp_path / "office.toml"))
    add = ("user", "add", "quan-tri", "--role", "admin", "--office", "minh-tam")
    running.command(*add, "--password-stdin", given=PASSWORD)
    yield running
    running.stop()


@pytest.fixture
def admin(server: ServerProcess) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.base, timeout=PATIENCE) as client:
        told = client.post("/api/v1/sign-in", json={"user": "quan-tri", "password": PASSWORD})
        client.headers["Authorization"] = f"Bearer {told.raise_for_status().json()['token']}"
        yield client


def started(server: ServerProcess, folder: Path, *words: str) -> "subprocess.Popen[str]":
    at_home = {"XDG_DATA_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    quick = {"LUOT_PANEL_MM": "268x476", "LANG": "en_US.UTF-8", "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", "server.cli", *words, "--server", server.base],
        env={**os.environ, **at_home, **quick},
        stdout=subprocess.PIPE if words[0] == "agent" else subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def said(heard: "Queue[str]", pattern: str) -> str:
    """Hear what a process says until it says this."""
    while line := heard.get(timeout=PATIENCE):
        if found := re.search(pattern, line):
            return found[1] if found.groups() else found[0]
    raise AssertionError(f"it ended without {pattern}")


def to_its_end(heard: "Queue[str]") -> None:
    """Hear a process out, so that its pipe is closed."""
    while heard.get(timeout=PATIENCE):
        pass


def let_in(admin: httpx.Client, letters: str, kind: str, name: str) -> str:
    path = f"{OFFICE}/pairings/{letters}"
    done = admin.post(path, json={"kind": kind, "name": name}).raise_for_status()
    device: str = done.json()["id"]
    return device


def test_what_shows_letters_prints_once_they_were_typed(
    server: ServerProcess, admin: httpx.Client, tmp_path: Path
) -> None:
    slips = tmp_path / "slips"
    agent = started(server, tmp_path / "a", "agent", "--printer", f"folder://{slips}")
    kiosk = started(server, tmp_path / "k", "kiosk", "--printer", f"folder://{slips}-kiosk")
    engine = create_engine(server.database_url)

    heard = lines_of(agent.stdout)
    try:
        letters = said(heard, r"Pairing letters: (\w{3} \w{3}) ")
        device = let_in(admin, letters, "agent", "Quầy 2")
        said(heard, "Paired")
        said(server.said, "a new kiosk shows letters")
        with engine.connect() as connection:
            shown = connection.scalar(select(PAIRING.c.letters).where(PAIRING.c.kind == "kiosk"))
        let_in(admin, shown or "", "kiosk", "Máy cửa chính")
        said(heard, "Ready to print")
        said(server.said, r"kiosk Máy cửa chính \(.*\) is connected")

        key = {"Idempotency-Key": "press"}
        admin.post(f"{OFFICE}/counters/2/open", json={}).raise_for_status()
        body = {"service": "A"}
        ticket = admin.post(f"{OFFICE}/tickets", json=body, headers=key).raise_for_status().json()
        order = f"{OFFICE}/tickets/{ticket['id']}/print"
        admin.post(order, json={"device": device}).raise_for_status()
        said(heard, "Printed a slip")
        assert len(list(slips.glob("*.png"))) == 1
        [token] = (tmp_path / "a").rglob("token")
        assert stat.S_IMODE(token.stat().st_mode) == 0o600
    finally:
        for one in (agent, kiosk):
            os.kill(one.pid, signal.SIGTERM)
        to_its_end(heard)
        assert [one.wait(timeout=PATIENCE) for one in (agent, kiosk)] == [0, 0]
        engine.dispose()
    assert (tmp_path / "k" / "luot" / "kiosk" / "token").exists()

    # It is known from now on, whatever becomes of its letters.
    again = started(server, tmp_path / "a", "agent", "--printer", f"folder://{slips}")
    heard = lines_of(again.stdout)
    try:
        said(heard, "Ready to print")
    finally:
        os.kill(again.pid, signal.SIGTERM)
        assert again.wait(timeout=PATIENCE) == 0
        to_its_end(heard)
