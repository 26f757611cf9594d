"""`luot doctor`: what is well, what is not, and what to do."""

import json
import os
import re
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner, Result

from server.cli import device_checks, doctor, luot
from server.contract.states import TroubleCode
from server.settings import read_settings
from server.storage.nightly import copy_tonight
from server.storage.private_files import close_database
from server.storage.sqlite_library import SQLITE
from server.texts import catalogue
from tests.server.cli.conftest import SetUp

FUTURE = "2099-01-01 00:00:00.000000"


def complaint(trouble: str, since: timedelta = timedelta()) -> str:
    """Write what a server notes of a device that is connected and complains."""
    at = f"strftime('%Y-%m-%d %H:%M:%S.000000', 'now', '-{since.days} days')"
    return f"UPDATE device SET trouble = '{trouble}', online = 1, seen_at = {at}"


def change(folder: Path, statement: str) -> None:
    with SQLITE.connect(folder / "luot.db") as connection:
        assert connection.execute(statement).rowcount > 0
    connection.close()


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
    monkeypatch.setattr(device_checks, "SILENT_AFTER", timedelta(hours=1))
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


def test_phones_that_are_told_need_https_and_a_key(
    well: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(well, "UPDATE queue_rules SET push_notices = 1")
    assert list(failing()) == ["push_address"]
    monkeypatch.setenv("LUOT_PUBLIC_URL", "https://queue.test")
    monkeypatch.setenv("LUOT_PUSH_HOSTS", "push.test:8443 http://wrong")
    bad = failing()
    assert list(bad) == ["push_key", "push_hosts"]
    assert "http://wrong" in bad["push_hosts"]["says"]
    assert "push.test" not in bad["push_hosts"]["says"]
    monkeypatch.delenv("LUOT_PUSH_HOSTS")
    key = well / "push-key.pem"
    key.write_bytes(b"-----BEGIN PRIVATE KEY-----")
    key.chmod(0o600)
    assert failing() == {}


def test_a_disk_that_is_nearly_full(well: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "LEAST_FREE_MB", 2**60)
    assert list(failing()) == ["disk"]


def test_no_database_yet(well: Path) -> None:
    (well / "luot.db").unlink()
    told = failing()["database"]["says"]
    assert f"there is no {well / 'luot.db'} yet" in told
    assert "LUOT_DATA_DIR" in told
    (well / "luot.db").write_bytes(b"no database at all" * 400)
    assert "database" in failing()


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("UPDATE alembic_version SET version_num = '0001'", "schema"),
        ("UPDATE office SET timezone = 'Mars/Olympus'", "time_zone"),
        (complaint("paper_out"), "printers"),
        (complaint("muted"), "devices"),
        ("DELETE FROM device", "printers"),
        (f"UPDATE outbox SET at = '{FUTURE}'", "clock"),
        ("UPDATE office SET business_day = '2020-01-01'", "clock_ahead"),
        ("UPDATE office SET business_day = date('now'), doubted_day = date('now')", "clock_ahead"),
    ],
)
def test_what_stands_in_the_database(well: Path, statement: str, name: str) -> None:
    change(well, statement)
    assert list(failing()) == [name]


def checks() -> dict[str, Any]:
    return {one["name"]: one for one in json.loads(run("--json").stdout)["checks"]}


@pytest.mark.parametrize("trouble", TroubleCode)
def test_every_trouble_has_its_own_remedy(well: Path, trouble: TroubleCode) -> None:
    change(well, complaint(trouble))
    [found] = failing().values()
    assert found["do"] == catalogue("doctor", "en")[f"trouble.{trouble}.do"]
    assert catalogue("doctor", "en")[f"trouble.{trouble}"] in found["says"]
    assert "(UTC" in found["says"]


def test_a_muted_board_is_not_sent_to_its_paper(well: Path) -> None:
    change(well, complaint("muted"))
    do = failing()["devices"]["do"]
    assert "OK" in do
    assert "paper" not in do


def test_words_of_devices_that_nobody_hears_now_are_told_with_their_time(well: Path) -> None:
    change(well, complaint("paper_out", since=timedelta(days=3)))
    assert failing() == {}
    told = checks()["printers"]
    then = (datetime.now(UTC) - timedelta(days=3)).astimezone()
    assert f"{then:%d/%m/%Y}" in told["says"]
    assert told["do"]
    assert "! No device that is connected complains" in run().stdout


def test_the_clock_is_told_with_its_zone(well: Path) -> None:
    assert re.search(r"\d\d:\d\d \d\d/\d\d/\d{4} \(UTC[+-]\d\d:\d\d\)$", checks()["clock"]["says"])


def test_a_clock_that_no_time_server_keeps(well: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("subprocess.run", lambda *_, **__: SimpleNamespace(stdout="no\n"))
    assert list(failing()) == ["ntp"]

    def nobody(*_: object, **__: object) -> None:
        raise FileNotFoundError("timedatectl")

    monkeypatch.setattr("subprocess.run", nobody)
    assert failing() == {}


def test_no_copy_or_an_old_one(well: Path) -> None:
    started(well, timedelta(days=2))
    [copy] = (well / "backups").iterdir()
    os.utime(copy, (0, 0))
    assert list(failing()) == ["backups"]
    copy.unlink()
    assert list(failing()) == ["backups"]


def started(folder: Path, ago: timedelta) -> None:
    """Leave what a server leaves that started so long ago."""
    lock = folder / "luot.db.lock"
    lock.touch(mode=0o600)
    then = (datetime.now(UTC) - ago).timestamp()
    os.utime(lock, (then, then))


@pytest.mark.parametrize("ago", [timedelta(minutes=2), None])
def test_a_server_of_two_minutes_or_none_yet_may_have_no_copy(
    well: Path, ago: timedelta | None
) -> None:
    [copy] = (well / "backups").iterdir()
    copy.unlink()
    if ago is not None:
        started(well, ago)
    assert failing() == {}
    assert checks()["backups"]["do"]


def test_copies_that_are_switched_off_are_a_hint(
    well: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started(well, timedelta(days=9))
    [copy] = (well / "backups").iterdir()
    copy.unlink()
    monkeypatch.setenv("LUOT_BACKUP_AT", "off")
    assert failing() == {}
    assert "LUOT_BACKUP_AT=off" in checks()["backups"]["says"]


def test_an_open_folder_is_closed_by_one_line(well: Path) -> None:
    well.chmod(0o755)
    found = failing()["rights"]
    assert str(well) in found["says"]
    assert found["do"] == f"Run: chmod go= {well}"


@pytest.mark.parametrize(("folders", "words"), [(True, "sudo -u "), (False, "sudo chown ")])
def test_who_owns_what_is_another_s(
    well: Path, monkeypatch: pytest.MonkeyPatch, folders: bool, words: str
) -> None:
    true_stat, me = Path.stat, os.geteuid()

    def stat(path: Path, **more: Any) -> os.stat_result:
        found = true_stat(path, **more)
        if path in ({well, well / "luot.db"} if folders else {well / "luot.db"}):
            return os.stat_result((*found[:4], me + 1, *found[5:]))
        return found

    monkeypatch.setattr(Path, "stat", stat)
    do = failing()["rights"]["do"]
    assert words in do
    assert folders == (str(well) not in do)


def test_both_languages_say_the_same_things() -> None:
    assert catalogue("doctor", "vi").keys() == catalogue("doctor", "en").keys()


def test_a_language_that_nobody_speaks_is_a_hint(well: Path) -> None:
    change(well, """UPDATE office SET languages = '["vi", "km"]'""")
    assert failing() == {}
    told = checks()["voices_missing"]
    assert "km" in told["says"]
    assert "luot voice import-bank km" in told["do"]
