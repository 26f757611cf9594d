"""One server a SQLite file: another process's events would come late, and one alone checkpoints."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, column, func, select, table

from server.storage.private_files import FILE_MODE, private_folder, sqlite_file
from server.storage.query import Values
from server.storage.unusable import UnusableDatabaseError

ACTIVITY = table("pg_stat_activity", column("datname"), column("backend_type"), column("pid"))
OTHERS = Values(
    int,
    select(func.count())
    .select_from(ACTIVITY)
    .where(
        ACTIVITY.c.datname == func.current_database(),
        ACTIVITY.c.backend_type == "client backend",
        ACTIVITY.c.pid != func.pg_backend_pid(),
    ),
)


@contextmanager
def sole_server(url: str) -> Iterator[None]:
    """Be the only server on a database for the block; the kernel lets go when a process ends.

    Commands such as `luot user add` may write beside it. PostgreSQL takes any number.

    Raises:
        UnusableDatabaseError: another process serves it, by its id; or the lock file cannot be
            written, as where the folder is another user's.
    """
    path = sqlite_file(url)
    if path is None:
        yield
        return
    if not path.parent.is_dir():
        private_folder(path.parent)
    lock = _open_lock(path)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as held:
            holder = os.pread(lock, 20, 0).decode().strip()
            raise UnusableDatabaseError("served_already", file=path, process=holder) from held
        os.ftruncate(lock, 0)
        os.pwrite(lock, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(lock)


def _open_lock(path: Path) -> int:
    lock = _lock_of(path)
    try:
        return os.open(lock, os.O_RDWR | os.O_CREAT, FILE_MODE)
    except OSError as wrong:
        raise UnusableDatabaseError("not_ours", file=lock, why=wrong.strerror) from wrong


def alone_on(connection: Connection) -> None:
    """Demand that nobody else is connected to a database of PostgreSQL; see `sole_server`.

    Raises:
        UnusableDatabaseError: others are, by how many.
    """
    if connection.dialect.name == "postgresql":
        others = OTHERS.one(connection)
        if others:
            raise UnusableDatabaseError("others_connected", count=others)


def last_start(url: str) -> datetime | None:
    """Tell when the last server on a file of SQLite started; None: none did, or no such file."""
    path = sqlite_file(url)
    if path is None or not _lock_of(path).exists():
        return None
    return datetime.fromtimestamp(_lock_of(path).stat().st_mtime, UTC)


def _lock_of(path: Path) -> Path:
    return path.with_name(path.name + ".lock")
