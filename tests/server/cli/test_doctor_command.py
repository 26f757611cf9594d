"""`luot doctor`: what is well, what is not, and what to do."""

import json
import os
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner, Result

from server.cli import doctor, luot
from server.settings import read_settings
from server.storage.nightly import copy_tonight
from server.storage.private_files import close_database
from server.storage.sqlite_library import SQLITE
from server.texts import catalogue
from tests.server.cli.conftest import SetUp

FUTURE = "2099-01-01 00:00:00.000000"


def kiosks_of_the_file(folder: Path) -> list[str]:
    with SQLITE.connect(folder / "luot.db") as connection:
        found = connection.execute("SELECT DISTINCT kiosk FROM printer WHERE kiosk IS NOT NULL")
        names = [name for (name,) in found]
    connection.close()
    return names


@pytest.fixture
def well(tmp_path: Path, set_up: SetUp, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder in which nothing is wrong."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    set_up(folder)
    monkeypatch.setenv("LUOT_DATA_DIR", str(folder))
    monkeypatch.delenv("LUOT_DATABASE_URL", raising=False)
    monkeypatch.setattr(doctor, "AT_FAULT", False)
    monkeypatch.setattr(doctor, "LEAST_FREE_MB", 0)
    monkeypatch.setattr("subprocess.run", lambda *_, **__: SimpleNamespace(stdout="yes\n"))
    for kiosk in kiosks_of_the_file(folder):
        named = ("device", "add", "kiosk", "--office", "minh-tam", "--name", kiosk)
        assert CliRunner().invoke(luot, named).exit_code == 0
    settings = read_settings()
    close_database(settings.database_url)
    copy_tonight(settings.database_url, settings.copies, 14, datetime.now().astimezone())
    return folder


def run(*more: str) -> Result:
    return CliRunner().invoke(luot, ["--language", "en", "doctor", *more])


def failing() -> dict[str, Any]:
    told = run("--json")
    found = json.loads(told.stdout)
    bad = {one["name"]: one for one in found["checks"] if not one["ok"]}
    assert (told.exit_code, found["ok"]) == ((1, False) if bad else (0, True))
    assert all(one["says"] and one["do"] for one in bad.values())
    return bad


def test_nothing_is_wrong(well: Path) -> None:
    assert failing() == {}
    told = run()
    assert told.exit_code == 0
    assert all(line.startswith("✓ ") for line in told.stdout.splitlines())
    assert f"Lượt {version('luot')}" in told.stdout


def test_a_library_that_loses_pages(well: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "AT_FAULT", True)
    assert list(failing()) == ["sqlite"]
    assert "→" in run().stdout


def test_a_file_that_others_may_read(well: Path) -> None:
    (well / "luot.db").chmod(0o644)
    assert str(well / "luot.db") in failing()["rights"]["says"]


def test_a_disk_that_is_nearly_full(well: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "LEAST_FREE_MB", 2**60)
    assert list(failing()) == ["disk"]


def test_no_database_yet(well: Path) -> None:
    (well / "luot.db").unlink()
    assert "database" in failing()
    (well / "luot.db").write_bytes(b"no database at all" * 400)
    assert "database" in failing()


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ("UPDATE alembic_version SET version_num = '0001'", "schema"),
        ("UPDATE office SET timezone = 'Mars/Olympus'", "time_zone"),
        ("UPDATE device SET trouble = 'paper_out'", "printers"),
        ("DELETE FROM device", "printers"),
        (f"UPDATE outbox SET at = '{FUTURE}'", "clock"),
        ("UPDATE office SET business_day = '2020-01-01'", "clock_ahead"),
        ("UPDATE office SET business_day = date('now'), doubted_day = date('now')", "clock_ahead"),
    ],
)
def test_what_stands_in_the_database(well: Path, change: str, name: str) -> None:
    with SQLITE.connect(well / "luot.db") as connection:
        assert connection.execute(change).rowcount > 0
    connection.close()
    assert list(failing()) == [name]


def test_a_clock_that_no_time_server_keeps(well: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("subprocess.run", lambda *_, **__: SimpleNamespace(stdout="no\n"))
    assert list(failing()) == ["ntp"]

    def nobody(*_: object, **__: object) -> None:
        raise FileNotFoundError("timedatectl")

    monkeypatch.setattr("subprocess.run", nobody)
    assert failing() == {}


def test_no_copy_or_an_old_one(well: Path) -> None:
    [copy] = (well / "backups").iterdir()
    os.utime(copy, (0, 0))
    assert list(failing()) == ["backups"]
    copy.unlink()
    assert list(failing()) == ["backups"]


def test_both_languages_say_the_same_things() -> None:
    assert catalogue("doctor", "vi").keys() == catalogue("doctor", "en").keys()
