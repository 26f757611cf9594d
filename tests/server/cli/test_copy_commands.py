"""`luot backup`, `restore`, `upgrade`: what they do, what they say, and what they refuse."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.cli import luot
from server.storage.sqlite_library import SQLITE
from tests.server.cli.conftest import SetUp


@pytest.fixture
def old_pc(tmp_path: Path, set_up: SetUp) -> Path:
    set_up(tmp_path / "old")
    return tmp_path / "old"


@pytest.fixture(autouse=True)
def _open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def run(folder: Path, *arguments: str) -> Result:
    env = {"LUOT_DATA_DIR": str(folder), "LUOT_DATABASE_URL": None}
    return CliRunner(env=env).invoke(luot, ["--language", "en", *arguments])


def offices(database: Path) -> list[str]:
    connection = SQLITE.connect(database)
    found = [code for (code,) in connection.execute("SELECT code FROM office")]
    connection.close()
    return found


def refusal(done: Result) -> str:
    assert (done.exit_code, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    return done.stderr


def test_an_office_moves_to_a_new_pc(old_pc: Path, tmp_path: Path) -> None:
    copy, new_pc = tmp_path / "usb" / "luot.db", tmp_path / "new"
    copy.parent.mkdir()
    copied = run(old_pc, "backup", str(copy))
    assert (copied.exit_code, copied.stderr) == (0, "")
    assert f"{copy}; offices: 1," in copied.stdout
    restored = run(new_pc, "restore", str(copy))
    assert (restored.exit_code, restored.stderr) == (0, "")
    assert offices(new_pc / "luot.db") == offices(old_pc / "luot.db") == ["minh-tam"]
    assert new_pc.stat().st_mode & 0o777 == 0o700
    for file in (copy, new_pc / "luot.db"):
        assert file.stat().st_mode & 0o777 == 0o600
    listed = run(new_pc, "device", "list", "--office", "minh-tam")
    assert listed.exit_code == 0


def test_a_stick_that_is_not_plugged_in_is_missed(old_pc: Path, tmp_path: Path) -> None:
    stick = tmp_path / "media" / "usb"
    assert str(stick) in refusal(run(old_pc, "backup", str(stick / "luot.db")))
    assert not stick.parent.exists()


def test_nothing_that_is_there_is_written_over(old_pc: Path, tmp_path: Path) -> None:
    copy = tmp_path / "luot.db"
    assert run(old_pc, "backup", str(copy)).exit_code == 0
    before = copy.read_bytes()
    assert str(copy) in refusal(run(old_pc, "backup", str(copy)))
    assert copy.read_bytes() == before
    assert "luot.db" in refusal(run(old_pc, "restore", str(copy)))
    assert offices(old_pc / "luot.db") == ["minh-tam"]


@pytest.mark.parametrize("content", [b"", b"no database", b"PGDMP"])
def test_what_is_no_copy_is_not_restored(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "copy").write_bytes(content)
    assert str(tmp_path / "copy") in refusal(
        run(tmp_path / "new", "restore", str(tmp_path / "copy"))
    )
    assert not (tmp_path / "new" / "luot.db").exists()


def test_a_copy_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    assert run(tmp_path / "new", "restore", str(tmp_path / "none")).exit_code == 2


def test_an_upgrade_says_the_schema_and_copies_nothing_when_it_is_the_newest(old_pc: Path) -> None:
    done = run(old_pc, "upgrade")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "The database is at schema 0" in done.stdout
    assert not (old_pc / "backups").exists()


def test_an_upgrade_beside_a_newer_schema_is_refused(old_pc: Path) -> None:
    connection = SQLITE.connect(old_pc / "luot.db")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    assert "9999" in refusal(run(old_pc, "upgrade"))
