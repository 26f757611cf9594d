"""Opening the database: SQLite with full durability by default, PostgreSQL by URL."""

from functools import partial
from pathlib import Path
from typing import Any

import orjson
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.engine import make_url

from alembic import command
from server.storage.prepared import run_driver
from server.storage.sqlite_library import SQLITE

BUSY_TIMEOUT_MS = 10_000
"""How long a statement waits for another process's write on SQLite."""
CACHE_KIB = 32_768
"""SQLite's own cache of a connection: a busy month's indexes."""
CHECKPOINT_PAGES = 4_000
"""SQLite carries 16 MB of log over into the file at once; a page written often goes once."""


ROWS_TO_PLAN_BY = 10_000
"""With so many tickets counted, PostgreSQL may keep the plan of a statement."""
PLANS_KEPT = """SELECT set_config('plan_cache_mode', CASE WHEN
    (SELECT reltuples FROM pg_class WHERE oid = to_regclass('ticket')) >= %s
    THEN 'auto' ELSE 'force_custom_plan' END, false)"""


class SaysIndex(SQLiteCompiler):
    """Writes behind a table which index finds its rows, where a statement says so."""

    def get_from_hint_text(self, _table: object, text: str | None) -> str | None:
        """Give the hint as it stands."""
        return text


def dumps(value: Any) -> str:
    """Write JSON for a column; dates as RFC 3339."""
    return orjson.dumps(value).decode()


def open_engine(url: str, *, writes: bool, checkpoints: bool = False) -> Engine:
    """Open an engine for the writer or for readers.

    On SQLite a writer begins IMMEDIATE, so that two processes never both read before they
    write; readers begin deferred. On both databases a reader's transaction sees one steady
    snapshot, so that what it reads is true at the `seq` that it reads.

    On PostgreSQL a connection that finds a young or uncounted database has each statement planned
    anew: a plan kept from when tables were empty would read them whole for as long as it lasts.

    `checkpoints`: carry SQLite's log over into the file now and then. One connection alone does,
    the server's writer; besides it the last that closes a file carries over what is left.
    """
    create = partial(
        create_engine,
        url,
        json_serializer=dumps,
        json_deserializer=orjson.loads,
        # An error's text goes into the log; what a citizen wrote does not.
        hide_parameters=True,
    )
    if make_url(url).get_backend_name() != "sqlite":
        reads = {} if writes else {"isolation_level": "REPEATABLE READ"}
        engine = create(pool_pre_ping=True, pool_size=2 if writes else 8, **reads)
        event.listen(engine, "connect", _plan_by_size)
        return engine
    engine = create(module=SQLITE, connect_args={"timeout": BUSY_TIMEOUT_MS / 1000})
    engine.dialect.statement_compiler = SaysIndex
    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        # SQLAlchemy says BEGIN itself (below); the driver's own habit would be too late.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in _pragmas(checkpoints=checkpoints):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        run_driver(connection, begin)

    return engine


def _pragmas(*, checkpoints: bool) -> tuple[str, ...]:
    return (
        "journal_mode=WAL",
        "synchronous=FULL",
        f"cache_size=-{CACHE_KIB}",
        f"wal_autocheckpoint={CHECKPOINT_PAGES if checkpoints else 0}",
        "foreign_keys=ON",
        # What is deleted is overwritten: cards of a closed day, and what citizens wrote.
        "secure_delete=ON",
        f"busy_timeout={BUSY_TIMEOUT_MS}",
    )


def _plan_by_size(connection: Any, _record: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(PLANS_KEPT, (ROWS_TO_PLAN_BY,))
    connection.commit()


def migrations_folder() -> Path:
    """Find the migrations: inside the package when installed, at the top in a checkout."""
    installed = Path(__file__).parent / "migrations"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "alembic"


def bring_up_to_date(url: str) -> None:
    """Create or migrate the schema to the newest revision."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["url"] = url
    command.upgrade(config, "head")
