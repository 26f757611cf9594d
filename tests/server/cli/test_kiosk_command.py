"""`luot kiosk`: what it hands to the kiosk, and what it says when that cannot start."""

import importlib.util
import sqlite3
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kiosk_app import main
from server.cli import luot


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    file = tmp_path / "token"
    file.write_text("secret")
    return file


def kiosk(token: Path, *more: str) -> Result:
    arguments = ["kiosk", "--server", "http://hall:8000", "--token-file", str(token), *more]
    return CliRunner().invoke(luot, arguments)


def test_the_window_gets_what_was_given_and_its_status_is_the_commands(
    token: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Any] = []

    def run(*arguments: object, **named: object) -> int:
        given.append((arguments, named))
        return 3

    monkeypatch.setattr(main, "run", run)
    done = kiosk(token, "--printer", "folder:///slips", "--windowed", "--panel-mm", "268x476")
    assert done.exit_code == 3
    assert given == [
        (
            ("http://hall:8000", token, "folder:///slips"),
            {
                "windowed": True,
                "panel_mm": "268x476",
                "looks_up": False,
                "switch_seconds": 0.0,
                "scanner": None,
                "version": version("luot"),
            },
        )
    ]


@pytest.mark.parametrize("why", [ValueError, OSError, sqlite3.OperationalError])
def test_what_keeps_it_from_starting_is_told(
    token: Path, monkeypatch: pytest.MonkeyPatch, why: type[Exception]
) -> None:
    def run(*_: object, **__: object) -> int:
        raise why("no such printer")

    monkeypatch.setattr(main, "run", run)
    refused = kiosk(token)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr == "The kiosk cannot start: no such printer\n"


def test_without_qt_it_names_the_extra(token: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    refused = kiosk(token)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "luot[kiosk]" in refused.stderr


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n", "is empty"),
        (b"two words", "holds no token"),
        ("mã thiết bị".encode(), "holds no token"),
        ("secret".encode("utf-16"), "holds no token"),
        (b"line\nline", "holds no token"),
    ],
)
def test_a_file_without_a_token_is_named(token: Path, content: bytes, says: str) -> None:
    token.write_bytes(content)
    refused = kiosk(token)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert says in refused.stderr
    assert str(token) in refused.stderr


def test_a_token_with_a_byte_order_mark_is_taken(
    token: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token.write_bytes(b"\xef\xbb\xbfsecret\r\n")
    asked: list[str] = []

    def own_printer(_url: str, told: str, _folder: Path) -> None:
        asked.append(told)
        raise OSError("far enough")

    monkeypatch.setattr(main, "own_printer", own_printer)
    assert "far enough" in kiosk(token).stderr
    assert asked == ["secret"]


@pytest.mark.parametrize("given", ["192.168.1.10:8000", "hall", "ftp://hall"])
def test_a_server_without_http_is_told_how(token: Path, given: str) -> None:
    arguments = ["kiosk", "--server", given, "--token-file", str(token)]
    refused = CliRunner().invoke(luot, arguments)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "http://" in refused.stderr


@pytest.mark.parametrize(
    "given",
    ["http://hall:8000:8000", "http://", "http://máy chủ:8000", "http://hall:99999", "http://h:x"],
)
def test_what_is_no_address_is_told(token: Path, given: str) -> None:
    arguments = ["kiosk", "--server", given, "--token-file", str(token)]
    refused = CliRunner().invoke(luot, arguments)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert f"“{given}”" in refused.stderr
    assert "http://192.168.1.10:8000" in refused.stderr


def test_a_machine_without_a_screen_is_told(token: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    refused = kiosk(token)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "cage" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
