"""`luot agent`: by which token it prints, what it says meanwhile, and that it ends when told."""

import os
import signal
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kiosk_app.engine.server_http import Address
from kiosk_app.rules.moves import Away, Connected, Disconnected, News, PrintEnded
from server.cli import agent, luot
from server.contract.states import DeviceKind

SERVER = "http://may-chu:8000"


class Desk:
    """Stands where letters are asked for: gives a token, or waits until it is told to end."""

    token: str | None = "of letters"

    def __init__(self, server: str, kind: DeviceKind, show: Callable[[str | None], None]) -> None:
        assert (server, kind) == (SERVER, DeviceKind.AGENT)
        self._show = show
        self._stopped = threading.Event()

    def stop(self) -> None:
        self._stopped.set()

    def wait(self) -> str | None:
        self._show(None)
        self._show("HKMTRX")
        if self.token is None:
            os.kill(os.getpid(), signal.SIGTERM)
            self._stopped.wait()
        return self.token


class Core:
    """Stands where slips are printed: has some news, and then somebody ends the program."""

    made: list[dict[str, Any]]

    def __init__(self, **given: Any) -> None:
        self.made.append(given)
        self._tell: Callable[[News], None] = given["on_news"]

    def start(self) -> None:
        news = (Connected(), PrintEnded("1", printed=True), PrintEnded("2", printed=False))
        for one in (*news, Disconnected(Away.TOKEN)):
            self._tell(one)
        os.kill(os.getpid(), signal.SIGINT)

    def stop(self) -> None:
        self.made.append({})


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(Core, "made", [], raising=False)
    monkeypatch.setattr(agent, "KioskCore", Core)
    monkeypatch.setattr(agent, "PairingDesk", Desk)
    monkeypatch.setattr(agent, "kept_token", lambda _, file: "kept" if file.exists() else None)
    heard = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield tmp_path / "home" / "luot" / "agent"
    for number, before in heard.items():
        signal.signal(number, before)


def run(*more: str, printer: str = "folder:///slips") -> Result:
    return CliRunner().invoke(luot, ["agent", "--server", SERVER, "--printer", printer, *more])


def test_a_token_of_letters_is_kept_for_this_printer_alone(home: Path) -> None:
    first = run()
    assert (first.exit_code, first.exception) == (0, None)
    assert first.stdout.startswith("Pairing letters: HKM TRX (")
    [folder] = home.iterdir()
    assert (folder / "token").read_text() == "of letters\n"
    assert Core.made[0]["address"] == Address(SERVER, "of letters")
    assert Core.made[0]["journal_path"] == folder / "journal.db"
    assert Core.made[1:] == [{}], "told to end, it ends"

    again = run()
    assert "HKM" not in again.stdout
    assert Core.made[2]["address"] == Address(SERVER, "kept")
    assert run(printer="folder:///other").stdout.startswith("Pairing letters")
    assert len(list(home.iterdir())) == 2


def test_each_news_is_said_in_its_words(home: Path, tmp_path: Path) -> None:
    given = tmp_path / "token"
    given.write_text("\ufeffgiven\n", encoding="utf-8")
    told = run("--token-file", str(given))
    assert Core.made[0]["address"] == Address(SERVER, "given")
    assert not home.exists()
    ready, printed, not_printed = told.stdout.splitlines()
    assert ready.startswith("Ready to print")
    assert printed.startswith("Printed a slip")
    assert not_printed not in (ready, printed)
    assert "token" in told.stderr


def test_told_to_end_while_its_letters_show_it_ends(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Desk, "token", None)
    ended = run()
    assert (ended.exit_code, Core.made, home.exists()) == (0, [], False)
    assert ended.stderr


@pytest.mark.parametrize("why", [ValueError, OSError, sqlite3.OperationalError])
@pytest.mark.usefixtures("home")
def test_what_keeps_it_from_starting_is_told(
    monkeypatch: pytest.MonkeyPatch, why: type[Exception]
) -> None:
    def refuses(**_: object) -> None:
        raise why("no such folder")

    monkeypatch.setattr(agent, "KioskCore", refuses)
    refused = run()
    assert refused.exit_code == 1
    assert refused.stderr.endswith("no such folder\n")
    assert "Traceback" not in refused.stderr
