"""`luot demo`: what it starts and says around the office that it prepares."""

import asyncio
import importlib.util
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner, Result
from fastapi import FastAPI

from server.cli import demo, luot
from server.contract.answers import Ticket
from server.demo import prepare
from server.demo.crowd import Crowd
from tests.kiosk_app.samples import a_ticket, an_office


class Server:
    """A server that is ready at once, and ends when everybody has come."""

    def __init__(self, *, starts: bool = True) -> None:
        self.started = starts
        self.serves = asyncio.Event()
        self.ends = asyncio.Event()

    async def serve(self) -> None:
        if self.started:
            self.serves.set()
            await self.ends.wait()


class Window:
    """The process of a kiosk's window."""

    opened: "list[Window]"

    def __init__(self, command: list[str]) -> None:
        self.command = command
        self.ended = False
        self.opened.append(self)

    def terminate(self) -> None:
        self.ended = True


async def first_citizen(_crowd: Crowd) -> Ticket | None:
    return a_ticket("A012")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    for name in ("LC_ALL", "LC_MESSAGES", "LUOT_PUBLIC_URL", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    # Whatever an office runs beside it.
    monkeypatch.setenv("LUOT_DATABASE_URL", "postgresql://hall/luot")
    server = Server()
    server.ends.set()
    monkeypatch.setattr(demo, "listen", lambda *_: server)
    monkeypatch.setattr(demo, "create_app", lambda _: FastAPI())
    monkeypatch.setattr(demo, "set_up_logs", lambda _: None)
    # Argon2 is slow on purpose.
    monkeypatch.setattr(prepare, "hash_password", lambda password: f"hash of {password}")
    Window.opened = []
    monkeypatch.setattr(Crowd, "one_citizen", first_citizen)
    monkeypatch.setattr(subprocess, "Popen", Window)
    return server


def run(folder: Path, *more: str) -> Result:
    arguments = ["demo", "--port", "8123", "--data-dir", str(folder), *more]
    return CliRunner().invoke(luot, arguments)


def secrets_of(folder: Path) -> Any:
    return json.loads((folder / "demo.json").read_text())


def test_it_says_where_everything_is_and_who_signs_in(server: Server, tmp_path: Path) -> None:
    done = run(tmp_path, "--no-crowd")
    assert done.exit_code == 0, done.output
    known = secrets_of(tmp_path)
    url = "http://127.0.0.1:8123"
    assert f"{url}/board/{known['office']}#token={known['board']}" in done.stdout
    named = re.findall(r"^  [^:\n]+: +(?=http)", done.stdout, re.MULTILINE)
    assert {len(one) for one in named} == {18}
    for path in ("/clerk/", "/dossiers/", f"/log/{known['office']}", "/demo/slips", "/docs"):
        assert f" {url}{path}" in done.stdout
    assert f" {a_ticket('A012').follow_url}  (number A012)\n" in done.stdout
    for who in ("clerk", "supervisor", "admin"):
        assert f"{known[who]['user']:<12} {known[who]['password']}" in done.stdout
    assert done.stdout.endswith("\nready\n")
    assert (tmp_path / "kiosk.token").read_text() == known["kiosk"] + "\n"
    assert (tmp_path / "kiosk.token").stat().st_mode & 0o77 == 0
    assert "no screen" in done.stderr
    assert Window.opened == []


@pytest.mark.parametrize("away", [True, False])
def test_where_nobody_gets_a_number_there_is_no_citizens_page(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, away: bool
) -> None:
    async def nobody(_crowd: Crowd) -> Ticket | None:
        if away:
            raise httpx.ConnectError("away")
        return None

    monkeypatch.setattr(Crowd, "one_citizen", nobody)
    done = run(tmp_path, "--no-crowd")
    assert done.exit_code == 0
    assert "Citizen" not in done.stdout
    assert done.stdout.endswith("\nready\n")


def test_without_a_folder_it_keeps_to_one_of_its_own(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "luot"
    monkeypatch.setenv("LUOT_DATA_DIR", str(own))
    assert CliRunner().invoke(luot, ["demo", "--no-crowd"]).exit_code == 0
    assert {one.name for one in own.iterdir()} == {"demo"}
    assert (own / "demo" / "luot.db").exists()
    assert [one.stat().st_mode & 0o777 for one in (own, own / "demo")] == [0o700, 0o700]


def test_people_come_until_the_server_ends(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    came: list[str] = []

    async def run_crowd(self: Crowd) -> None:
        came.append(self._print_slip(a_ticket("A012"), an_office()))
        server.ends.set()
        try:
            await asyncio.Event().wait()
        finally:
            came.append("gone")

    server.ends.clear()
    monkeypatch.setattr(Crowd, "run", run_crowd)
    assert run(tmp_path).exit_code == 0
    assert came == ["printed", "gone"]
    assert len(list((tmp_path / "slips").glob("*.png"))) == 1


def test_where_there_is_a_screen_the_kiosks_window_opens_and_ends_with_it(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert run(tmp_path, "--no-crowd").exit_code == 0
    [window] = Window.opened
    assert window.command[:4] == [sys.executable, "-m", "server.cli", "kiosk"]
    assert str(tmp_path / "kiosk.token") in window.command
    assert window.ended


def test_without_qt_no_window_opens(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    done = run(tmp_path, "--no-crowd")
    assert done.exit_code == 0
    assert "luot[kiosk]" in done.stderr
    assert Window.opened == []


def test_a_port_that_is_taken_is_told(server: Server, tmp_path: Path) -> None:
    server.started = False
    refused = run(tmp_path)
    assert refused.exit_code == 1
    assert "Port 8123 could not be opened" in refused.stderr
    assert "\nready\n" not in refused.stdout


def test_a_month_is_simulated_first_in_a_new_folder_only(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []

    def filled(_settings: Any, known: Any, today: date, days: int, seed: int, told: Any) -> None:
        assert known.office == "minh-tam"
        asked.append((days, seed))
        told(today, 7)

    monkeypatch.setattr(demo, "fill_month", filled)
    done = run(tmp_path, "--days", "30", "--seed", "5", "--no-serve")
    assert done.exit_code == 0, done.output
    assert asked == [(30, 5)]
    assert "Simulating 30 days" in done.output
    assert "7 visits" in done.output
    assert "ready" not in done.output
    again = run(tmp_path, "--days", "30")
    assert again.exit_code == 1
    assert "needs a new folder" in again.output
    assert server.started
    # Without a month it is an office that never closes.
    assert "ready" in run(tmp_path, "--no-crowd").output
