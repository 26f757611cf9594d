"""Which faults of a database last, by what real libraries and a real full disk say."""

import asyncio
import logging
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import DBAPIError, OperationalError

from server import timers
from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.database import open_engine
from server.storage.reader import Reader
from server.storage.storage_faults import StorageFault, lasting_fault
from server.storage.trial_write import write_something
from server.storage.wait.line_now import Lines
from server.storage.wait.pace import PaceCache
from server.storage.writer import Writer
from server.texts import LANGUAGES, catalogue

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
OFFICE = "minh-tam"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fault", StorageFault)
def test_every_fault_has_its_sentence(fault: StorageFault, language: str) -> None:
    assert catalogue("problems", language)[f"storage_failed.{fault}"]


def write(url: str) -> StorageFault | None:
    """Try to write; answers what an error tells of."""
    engine = open_engine(url, writes=True)
    try:
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE more (one TEXT)"))
    except DBAPIError as wrong:
        return lasting_fault(wrong)
    finally:
        engine.dispose()
    raise AssertionError("it was written")


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "luot.db").write_bytes(b"a letter, not a database" * 400)
    assert write(f"sqlite:///{tmp_path / 'luot.db'}") is StorageFault.NOT_A_DATABASE


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert write(f"sqlite:///{tmp_path / 'away' / 'luot.db'}") is StorageFault.CANNOT_OPEN


def test_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "luot.db"
    engine = open_engine(f"sqlite:///{path}", writes=True)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE one (one TEXT)"))
    engine.dispose()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 2_000)
    assert write(f"sqlite:///{path}") is StorageFault.DAMAGED


def test_an_error_tells_nothing_of_what_was_written(office_url: str) -> None:
    engine = open_engine(office_url, writes=True)
    with pytest.raises(DBAPIError) as wrong, engine.connect() as connection:
        connection.execute(text("SELECT :name FROM nothing"), {"name": "Nguyễn Thị Lan"})
    assert "Lan" not in str(wrong.value)
    engine.dispose()


def test_a_lock_passes() -> None:
    busy = sqlite3.OperationalError("database is locked")
    busy.sqlite_errorcode = sqlite3.SQLITE_BUSY
    assert lasting_fault(OperationalError("BEGIN", {}, busy)) is None
    assert lasting_fault(ValueError("anything else")) is None


@pytest.fixture
def small(office_url: str) -> Iterator[tuple[Engine, Any]]:
    """An engine whose file may not grow, and what lets it grow again; SQLite only."""
    engine = open_engine(office_url, writes=True, checkpoints=True)
    if engine.dialect.name != "sqlite":
        engine.dispose()
        pytest.skip("a bound on the file is SQLite's")
    room = {"pages": 1}

    @event.listens_for(engine, "connect")
    def _(connection: Any, _record: Any) -> None:
        connection.execute(f"PRAGMA max_page_count={room['pages']}")

    yield engine, room
    engine.dispose()


async def test_a_full_disk_is_told_once_and_mends_by_itself(
    small: tuple[Engine, Any], caplog: pytest.LogCaptureFixture
) -> None:
    engine, room = small
    writer = Writer(engine, lambda: NOW, lambda _: None, "http://here", Lines(PaceCache()))
    writer.start()
    caplog.set_level(logging.INFO, "server.storage.writer")

    def grow(tx: Any, now: datetime) -> None:
        tx.connection.execute(text("CREATE TABLE large (one TEXT)"))
        tx.connection.execute(text("INSERT INTO large VALUES (zeroblob(100000))"))

    for _ in range(2):
        with pytest.raises(Refusal) as refused:
            await writer.do(OFFICE, grow)
        assert refused.value.code is ProblemCode.STORAGE_FAILED
    seen = [writer.fault]
    room["pages"] = 1_000_000
    await writer.do(OFFICE, grow)
    writer.mended()

    assert [*seen, writer.fault] == [StorageFault.DISK_FULL, None]
    assert [one.levelname for one in caplog.records] == ["ERROR", "INFO"]
    await asyncio.to_thread(writer.stop)


async def test_damage_that_a_read_meets_is_told_once_and_no_write_mends_it(
    office_url: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(office_url, writes=True)
    writer = Writer(engine, lambda: NOW, lambda _: None, "http://here", Lines(PaceCache()))
    writer.start()
    malformed = sqlite3.DatabaseError("database disk image is malformed")
    malformed.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    damage = [DBAPIError("SELECT", {}, malformed) for _ in range(3)]

    class Damaged:
        async def offices(self) -> dict[str, int]:
            if damage:
                raise damage.pop()
            return {OFFICE: 1}

    here = asyncio.current_task()

    async def sleep(seconds: float) -> None:
        if asyncio.current_task() is not here:
            await asyncio.sleep(seconds)  # a server that other tests share tries its own disk
        elif not damage and sleeps.pop():
            raise asyncio.CancelledError

    sleeps = [True, False, False]
    monkeypatch.setattr(timers, "asyncio", SimpleNamespace(sleep=sleep))
    with caplog.at_level(logging.INFO, "server"), pytest.raises(asyncio.CancelledError):
        await timers.try_the_disk(writer, cast("Reader", Damaged()))
    told = [(one.levelname, bool(one.exc_info)) for one in caplog.records]
    assert (told, writer.fault) == ([("ERROR", False)], StorageFault.DAMAGED)
    await asyncio.to_thread(writer.stop)
    engine.dispose()


async def test_a_trial_write_reaches_the_disk(office_url: str) -> None:
    engine = open_engine(office_url, writes=True)
    if engine.dialect.name != "sqlite":
        engine.dispose()
        pytest.skip("PostgreSQL writes an unchanged row too")
    log = Path(engine.url.database or "").with_suffix(".db-wal")
    moments = [NOW, NOW.replace(second=1)]
    writer = Writer(engine, lambda: moments[0], lambda _: None, "http://here", Lines(PaceCache()))
    writer.start()
    sizes = []
    while moments:
        await writer.do(OFFICE, write_something)
        sizes.append(log.stat().st_size)
        moments.pop(0)
    await asyncio.to_thread(writer.stop)
    assert sizes[1] > sizes[0]
    engine.dispose()
