"""Copies of a database: taken while it runs, opened and checked before anybody relies on them."""

import logging
import os
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

from sqlalchemy import inspect, text, update

from server.storage.database import bring_up_to_date, open_engine
from server.storage.pg_tools import list_archive, run_pg
from server.storage.private_files import private_file, private_folder, sqlite_file
from server.storage.schema import Schema, SchemaState, create, find_schema, unusable
from server.storage.sqlite_library import SQLITE
from server.storage.tables import CARD_KEY, DOOR_KEY, HISTORY, TAKEN_BY_CARD
from server.storage.unusable import UnusableDatabaseError
from server.storage.wiping import forget_cards_of_ended_days

LOG = logging.getLogger(__name__)
OF_SQLITE = b"SQLite format 3\0"
OF_POSTGRESQL = b"PGDMP"
COUNTED = ("office", "ticket", "outbox")
UNKEPT = (TAKEN_BY_CARD.name, CARD_KEY.name, DOOR_KEY.name)
"""Tables of which no copy has a row."""


class Counts(NamedTuple):
    """What a checked copy holds."""

    offices: int
    tickets: int
    events: int


def copy_to(url: str, target: Path) -> Counts:
    """Copy a database that may be in use, and check the copy.

    Raises:
        UnusableDatabaseError: there is a file already, or the copy does not hold.
        OSError: the file cannot be written.
        SQLAlchemyError: the database cannot be read.
    """
    if target.exists():
        raise UnusableDatabaseError("copy_exists", file=target)
    if not target.parent.is_dir():
        private_folder(target.parent)
    making = target.with_name(f".{target.name}.{os.getpid()}.part")
    making.unlink(missing_ok=True)
    private_file(making)
    try:
        path = sqlite_file(url)
        if path is None:
            unkept = (f"--exclude-table-data={name}" for name in UNKEPT)
            run_pg("pg_dump", url, "--format=custom", "--no-owner", *unkept, f"--file={making}")
        else:
            _copy_file(path, making)
        counts = check_copy(making, url)
        with making.open("rb") as file:
            os.fsync(file.fileno())
        making.rename(target)
    finally:
        making.unlink(missing_ok=True)
    return counts


def check_copy(copy: Path, url: str) -> Counts:
    """Open a copy and read it whole; `url` names the kind of database, and PostgreSQL's version.

    Raises:
        UnusableDatabaseError: it is damaged, empty, or no copy of a database of this kind.
    """
    with copy.open("rb") as file:
        begins = file.read(len(OF_SQLITE))
    if sqlite_file(url) is None:
        if not begins.startswith(OF_POSTGRESQL):
            raise UnusableDatabaseError("copy_of_another_kind", file=copy)
        return _count_archive(list_archive(copy, url))
    if begins != OF_SQLITE:
        raise UnusableDatabaseError("copy_of_another_kind", file=copy)
    return _check_file(copy)


def restore(copy: Path, url: str) -> Counts:
    """Make the database of a copy where none is yet, as a new history: feeds do not resume in it.

    Raises:
        UnusableDatabaseError: there is a database, or the copy does not hold.
        OSError: a file cannot be read or written.
        SQLAlchemyError: the database refuses.
    """
    found = find_schema(url)
    path = sqlite_file(url)
    if found.state is not SchemaState.MISSING:
        raise UnusableDatabaseError("restore_not_empty", database=path or "PostgreSQL")
    counts = check_copy(copy, url)
    if path is None:
        run_pg(
            "pg_restore", url, "--no-owner", "--exit-on-error", "--single-transaction", str(copy)
        )
        _begin_history(url)
        _count_rows(url)
        return counts
    if not path.parent.is_dir():
        private_folder(path.parent)
    making = path.with_name(f".{path.name}.{os.getpid()}.new")
    making.unlink(missing_ok=True)
    private_file(making)
    try:
        _copy_file(copy, making)
        _begin_history(f"sqlite:///{making}")
        making.rename(path)
    finally:
        making.unlink(missing_ok=True)
    return counts


def _count_rows(url: str) -> None:
    """Let PostgreSQL count what it plans by; a dump has no statistics."""
    engine = open_engine(url, writes=True)
    try:
        with engine.begin() as connection:
            connection.execute(text("ANALYZE"))
    finally:
        engine.dispose()


def ready_to_serve(url: str, copies: Path, now: datetime) -> None:
    """Make or migrate a database for a server; before it is migrated it is copied into `copies`.

    Raises:
        UnusableDatabaseError: its schema is newer, it is none of ours, or it cannot be copied.
        OSError: a file cannot be written.
        SQLAlchemyError: the database cannot be opened.
    """
    found = find_schema(url)
    if found.state is SchemaState.MISSING:
        create(url)
    elif found.state is SchemaState.OLDER:
        _copy_and_migrate(url, found, copies, now)
    elif found.state is not SchemaState.CURRENT:
        raise unusable(found, url)
    forget_cards_of_ended_days(url, now)


def _copy_and_migrate(url: str, found: Schema, copies: Path, now: datetime) -> None:
    ending = "db" if sqlite_file(url) else "pgdump"
    copy = copies / f"before-{found.revision}-{now:%Y%m%dT%H%M%S}.{ending}"
    copy_to(url, copy)
    LOG.info("the schema is brought up to date; before it the database was copied to %s", copy)
    bring_up_to_date(url)


def _copy_file(source: Path, target: Path) -> None:
    """Copy by SQLite itself, which reads one steady state, what is in the log included."""
    try:
        with closing(SQLITE.connect(source)) as read, closing(SQLITE.connect(target)) as write:
            read.backup(write)
            # One file that needs no other beside it.
            write.execute("PRAGMA journal_mode=DELETE")
            _leave_out(write)
    except SQLITE.Error as wrong:
        raise UnusableDatabaseError("copy_failed", source=source, why=wrong) from wrong


def _leave_out(copy: Any) -> None:
    """Take out of a copy what a closed day wipes: copies are kept for longer."""
    copy.execute("PRAGMA secure_delete=ON")
    for name in UNKEPT:
        if _one(copy.cursor(), f"SELECT name FROM sqlite_master WHERE name = '{name}'"):  # noqa: S608 - ours
            copy.execute(f"DELETE FROM {name}")  # noqa: S608 - ours
    copy.commit()


def _check_file(copy: Path) -> Counts:
    try:
        with closing(SQLITE.connect(copy)) as opened:
            cursor = opened.cursor()
            found = _one(cursor, "PRAGMA integrity_check")
            if found != "ok":
                raise UnusableDatabaseError("copy_damaged", file=copy, why=found)
            _one(cursor, "SELECT version_num FROM alembic_version")
            counts = (_one(cursor, f"SELECT count(*) FROM {name}") for name in COUNTED)  # noqa: S608 - ours
            return Counts(*map(int, counts))
    except SQLITE.DatabaseError as wrong:
        raise UnusableDatabaseError("copy_damaged", file=copy, why=wrong) from wrong


def _one(cursor: Any, statement: str) -> Any:
    cursor.execute(statement)
    [[value]] = cursor.fetchmany(1) or [[None]]
    return value


def _count_archive(script: str) -> Counts:
    """Count the rows that follow each table's COPY in a dump's text."""
    counted = dict.fromkeys(COUNTED, 0)
    table = None
    for line in script.splitlines():
        if line.startswith("COPY "):
            table = line.split()[1].rpartition(".")[2].strip('"')
        elif line == "\\.":
            table = None
        elif table in counted:
            counted[table] += 1
    return Counts(*counted.values())


def _begin_history(url: str) -> None:
    engine = open_engine(url, writes=True)
    try:
        with engine.begin() as connection:
            if HISTORY.name in inspect(connection).get_table_names():
                connection.execute(update(HISTORY).values({HISTORY.c.epoch: str(uuid4())}))
    finally:
        engine.dispose()
