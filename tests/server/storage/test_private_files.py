"""What an office's data folder lets others see, and who may serve it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from server.storage.database import open_engine
from server.storage.private_files import close_database, private_folder
from server.storage.schema import ready_for_commands
from server.storage.sole_server import sole_server
from server.storage.unusable import UnusableDatabaseError


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_nobody_else_reads_a_database(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        folder = tmp_path / "data"
        private_folder(folder)
        url = f"sqlite:///{folder / 'luot.db'}"
        ready_for_commands(url)
        engine = open_engine(url, writes=True)
        with sole_server(url), engine.begin() as connection:
            connection.execute(text("CREATE TABLE more (one TEXT)"))
            modes = {one.name: mode(one) for one in folder.iterdir()}
        engine.dispose()
    finally:
        os.umask(before)
    names = ("luot.db", "luot.db-wal", "luot.db-shm", "luot.db.lock")
    assert modes == dict.fromkeys(names, 0o600)
    assert mode(folder) == 0o700


def test_what_was_open_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    private_folder(folder)
    assert mode(folder) == 0o700
    for name in ("luot.db", "luot.db-wal"):
        (folder / name).touch(0o644)
    close_database(f"sqlite:///{folder / 'luot.db'}")
    assert {mode(one) for one in folder.iterdir()} == {0o600}


@pytest.mark.parametrize(("held", "system"), [("etc", 0o755), (".", 0o1777)])
def test_a_folder_of_the_system_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: str, system: int
) -> None:
    (tmp_path / held).mkdir(exist_ok=True)
    (tmp_path / "of others").touch()
    tmp_path.chmod(system)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    private_folder(tmp_path)
    assert tmp_path.stat().st_mode & 0o7777 == system


def test_root_s_own_folder_for_trials_is_closed_whatever_was_written_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "trial.toml").touch()
    (tmp_path / "backups").mkdir()
    tmp_path.chmod(0o755)
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid)
    private_folder(tmp_path)
    assert mode(tmp_path) == 0o700


def test_a_lock_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "luot.db.lock").mkdir()
    with (
        pytest.raises(UnusableDatabaseError) as refused,
        sole_server(f"sqlite:///{tmp_path / 'luot.db'}"),
    ):
        pass
    assert refused.value.reason == "not_ours"
    assert refused.value.values["file"] == tmp_path / "luot.db.lock"


HOLDING = """
import sys
from server.storage.sole_server import sole_server
with sole_server(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_second_server_is_refused_and_the_next_is_not(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'luot.db'}"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(UnusableDatabaseError) as why, sole_server(url):
            pass
        assert why.value.reason == "served_already"
        assert why.value.values["process"] == str(first.pid)
        first.kill()
    with sole_server(url):
        pass


def test_any_number_serve_postgresql() -> None:
    url = "postgresql+psycopg://hall/luot"
    with sole_server(url), sole_server(url):
        pass
