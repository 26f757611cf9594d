"""The file under the kiosk's journal. A damaged one or a full disk stops no kiosk."""

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from server.contract.states import TroubleCode

log = logging.getLogger(__name__)

COME_BACK_SECONDS = 30.0
"""So often a disk that took nothing more is tried again."""
_PARTS = ("", "-wal", "-shm")
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_OURS = (sqlite3.IntegrityError, sqlite3.ProgrammingError)
"""Errors that say nothing of the file."""

Rows = list[tuple[Any, ...]]
Value = str | int | None
Step = tuple[str, Sequence[Value]]
Answer = TypeVar("Answer")


class DamagedFileError(sqlite3.DatabaseError):
    """The file's own check found it damaged, empty, or of tables that are not the journal's."""


class JournalFile:
    """Durable at every step; may be used from several threads.

    A damaged file is set aside and a new one begun. What a full or broken disk does not take is
    kept in memory, until it does: a power cut loses it then, but nobody goes without a number.
    """

    def __init__(self, path: Path, schema: str) -> None:
        """Open or make the file, its folder too.

        Raises:
            OSError: the folder cannot be made.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._schema = schema
        self._lock = threading.Lock()
        self._in_memory = False
        self._come_back_at = 0.0
        self.trouble: TroubleCode | None = None
        """What a person must see to."""
        self._file = self._memory()
        self._tables = _tables_of(self._file)
        try:
            _see_that_nothing_was_lost(path)
            self._file = self._open()
        except sqlite3.Error as failed:
            self._begin_anew(failed)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._file.close()

    def run(self, statement: str, *values: Value) -> Rows:
        """Run one statement and make it durable."""
        return self.run_together([(statement, values)])[0]

    def run_together(self, steps: Sequence[Step]) -> list[Rows]:
        """Run statements and make them durable at once, or none of them."""
        with self._lock:
            self._come_back()
            try:
                return _run(self._file, steps)
            except sqlite3.Error as failed:
                if isinstance(failed, _OURS):
                    raise
                self._begin_anew(failed)
                return _run(self._file, steps)

    def _open(self) -> sqlite3.Connection:
        file = _connect(self._path)
        try:
            file.execute("PRAGMA journal_mode = WAL")
            file.execute("PRAGMA synchronous = FULL")
            [(found,)] = file.execute("PRAGMA quick_check(1)")
            if found != "ok":
                raise DamagedFileError(found)
            self._make_tables(file)
        except sqlite3.Error:
            file.close()
            raise
        return file

    def _make_tables(self, file: sqlite3.Connection) -> None:
        """Make the tables that are missing; those that stand there must be the journal's."""
        try:
            file.executescript(self._schema)
        except sqlite3.OperationalError as failed:
            if failed.sqlite_errorcode == sqlite3.SQLITE_ERROR:
                raise DamagedFileError(f"its tables are not ours: {failed}") from failed
            raise
        if _tables_of(file) != self._tables:
            raise DamagedFileError("its tables are not ours")

    def _memory(self) -> sqlite3.Connection:
        file = _connect(":memory:")
        file.executescript(self._schema)
        return file

    def _begin_anew(self, failed: sqlite3.Error) -> None:
        log.error("the kiosk's journal %s cannot be used: %s", self._path, failed)
        if _is_damage(failed):
            self._file.close()
            self.trouble = TroubleCode.JOURNAL_LOST
            with suppress(sqlite3.Error, OSError):
                _set_aside(self._path)
                self._file = self._open()
                return
        else:
            self.trouble = TroubleCode.DISK_FULL
        self._go_on_in_memory()

    def _go_on_in_memory(self) -> None:
        memory = self._memory()
        with suppress(sqlite3.Error):
            if self._file.in_transaction:
                self._file.rollback()
            self._file.backup(memory)
            self._file.close()
        self._file = memory
        self._in_memory = True
        self._come_back_at = time.monotonic() + COME_BACK_SECONDS

    def _come_back(self) -> None:
        """Put what is in memory onto the disk again, once it takes it."""
        if not self._in_memory or time.monotonic() < self._come_back_at:
            return
        self._come_back_at = time.monotonic() + COME_BACK_SECONDS
        try:
            file = self._open()
            self._file.backup(file)
        except sqlite3.Error as failed:
            log.info("the kiosk's journal stays in memory: %s", failed)
            return
        self._file.close()
        self._file = file
        self._in_memory = False
        if self.trouble is TroubleCode.DISK_FULL:
            self.trouble = None
        log.info("the kiosk's journal is on the disk again")


def _see_that_nothing_was_lost(path: Path) -> None:
    """A file without a byte, or what SQLite keeps beside a file that is gone: it was there once.

    Raises:
        DamagedFileError: the journal's content is lost.
    """
    if path.exists():
        if path.stat().st_size == 0:
            raise DamagedFileError("it is empty")
    elif any(_part(path, part).exists() for part in _PARTS[1:]):
        raise DamagedFileError("it is gone, its log is there")


def _tables_of(file: sqlite3.Connection) -> set[tuple[Any, ...]]:
    """Name all tables, views and triggers, each with its columns: type, default, key."""
    things = file.execute("SELECT type, name FROM sqlite_master WHERE type <> 'index'").fetchall()
    return {
        (kind, name, *file.execute("SELECT * FROM pragma_table_info(?)", (name,)).fetchall())
        for kind, name in things
    }


def _connect(where: Path | str) -> sqlite3.Connection:
    return sqlite3.connect(where, isolation_level=None, check_same_thread=False)


def _run(file: sqlite3.Connection, steps: Sequence[Step]) -> list[Rows]:
    def each() -> list[Rows]:
        return [file.execute(statement, tuple(values)).fetchall() for statement, values in steps]

    return each() if len(steps) == 1 else _at_once(file, each)


def _at_once(file: sqlite3.Connection, work: Callable[[], Answer]) -> Answer:
    file.execute("BEGIN IMMEDIATE")
    try:
        answer = work()
        file.execute("COMMIT")
    except BaseException:
        # A full disk may have ended it already.
        if file.in_transaction:
            file.execute("ROLLBACK")
        raise
    return answer


def _is_damage(failed: sqlite3.Error) -> bool:
    code = getattr(failed, "sqlite_errorcode", sqlite3.SQLITE_OK)
    return isinstance(failed, DamagedFileError) or code & 0xFF in _DAMAGED


def _part(path: Path, part: str) -> Path:
    return path.with_name(path.name + part)


def _set_aside(path: Path) -> None:
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    for part in _PARTS:
        there = _part(path, part)
        if there.exists():
            there.rename(path.with_name(f"{path.name}.damaged-{moment}{part}"))
