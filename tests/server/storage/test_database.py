"""How a database is opened: durable, patient, writers one at a time, readers on one snapshot."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import JSON, Engine, bindparam, create_engine, select, text, update
from sqlalchemy.exc import IntegrityError, OperationalError

from alembic import command
from server.storage import database
from server.storage.database import bring_up_to_date, dumps, migrations_folder, open_engine
from server.storage.tables import OFFICE, TICKET
from server.storage.tables.live import by_index

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "cache_size": -32_768,
    "wal_autocheckpoint": 0,
    "foreign_keys": 1,
    "busy_timeout": 10_000,
}


@pytest.fixture
def file_url(tmp_path: Path) -> str:
    """A file without any table."""
    return f"sqlite:///{tmp_path}/luot.db"


def began(engine: Engine) -> list[str]:
    """Begin once; answers the commands that the driver was sent."""
    sent: list[str] = []
    with engine.connect() as connection:
        driver: Any = connection.connection.dbapi_connection
        driver.set_trace_callback(sent.append)
        with connection.begin():
            connection.scalar(text("SELECT 1"))
        driver.set_trace_callback(None)
    return sent


@pytest.mark.parametrize(("writes", "begin"), [(True, "BEGIN IMMEDIATE"), (False, "BEGIN")])
def test_a_file_is_durable_and_patient(file_url: str, writes: bool, begin: str) -> None:
    engine = open_engine(file_url, writes=writes)
    with engine.connect() as connection, connection.begin():
        found = {name: connection.scalar(text(f"PRAGMA {name}")) for name in PRAGMAS}
    sent = began(engine)
    engine.dispose()

    assert found == PRAGMAS
    assert sent == [begin, "SELECT 1", "COMMIT"]


@pytest.mark.parametrize("writes", [True, False])
def test_one_connection_alone_checkpoints(file_url: str, writes: bool) -> None:
    pages = []
    for checkpoints in (True, False):
        engine = open_engine(file_url, writes=writes, checkpoints=checkpoints)
        with engine.connect() as connection:
            pages.append(connection.scalar(text("PRAGMA wal_autocheckpoint")))
        engine.dispose()
    assert pages == [4_000, 0]


def test_a_second_writer_waits_for_the_first(
    file_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 1)
    engine = open_engine(file_url, writes=True)
    with engine.begin(), pytest.raises(OperationalError, match="locked"), engine.begin():
        pass
    engine.dispose()


def test_what_is_not_committed_is_seen_by_nobody_else(office_url: str) -> None:
    writers, readers = open_engine(office_url, writes=True), open_engine(office_url, writes=False)
    seq = select(OFFICE.c.seq)
    with readers.connect() as reading:
        with writers.begin() as writing:
            writing.execute(update(OFFICE).values(seq=41))
            with reading.begin():
                assert reading.scalar(seq) != 41
        with reading.begin():
            assert reading.scalar(seq) == 41
            with writers.begin() as writing:
                writing.execute(update(OFFICE).values(seq=42))
            assert reading.scalar(seq) == 41, "one steady snapshot"
        with reading.begin():
            assert reading.scalar(seq) == 42
    writers.dispose()
    readers.dispose()


def test_a_key_into_another_table_is_held(office_url: str) -> None:
    engine = open_engine(office_url, writes=True)
    with engine.connect() as connection, connection.begin() as transaction:
        with pytest.raises(IntegrityError):
            connection.execute(update(OFFICE).values(code="elsewhere"))
        transaction.rollback()
    engine.dispose()


def test_json_holds_dates_and_letters_as_they_are(office_url: str) -> None:
    value = {"day": date(2026, 11, 23), "at": datetime(2026, 11, 23, 2, tzinfo=UTC), "vi": "Tệp"}

    assert dumps(value) == '{"day":"2026-11-23","at":"2026-11-23T02:00:00+00:00","vi":"Tệp"}'
    engine = open_engine(office_url, writes=True)
    with engine.begin() as connection:
        kept = connection.scalar(select(bindparam("value", value, type_=JSON)))
        assert connection.scalars(select(TICKET.c.id)).all() == []
    engine.dispose()
    assert kept == {"day": "2026-11-23", "at": "2026-11-23T02:00:00+00:00", "vi": "Tệp"}


@pytest.mark.parametrize(
    ("writes", "options"),
    [
        (True, {"hide_parameters": True, "pool_size": 2, "pool_pre_ping": True}),
        (
            False,
            {
                "hide_parameters": True,
                "pool_size": 8,
                "pool_pre_ping": True,
                "isolation_level": "REPEATABLE READ",
            },
        ),
    ],
)
def test_the_other_database_by_its_url(
    monkeypatch: pytest.MonkeyPatch, writes: bool, options: dict[str, Any]
) -> None:
    opened: list[tuple[str, dict[str, Any]]] = []
    make = create_engine

    def noted(url: str, **more: Any) -> Engine:
        opened.append((url, more.copy()))
        return make(url, **more)

    monkeypatch.setattr(database, "create_engine", noted)

    open_engine("postgresql+psycopg://here/luot", writes=writes)

    [(url, more)] = opened
    assert url == "postgresql+psycopg://here/luot"
    assert more.pop("json_serializer") is dumps
    assert more.pop("json_deserializer")('{"a": 1}') == {"a": 1}
    assert more == options


def test_the_folder_of_a_new_file_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Any, str]] = []
    monkeypatch.setattr(command, "upgrade", lambda *told: asked.append(told))
    url = f"sqlite:///{tmp_path}/far/away/luot.db"

    bring_up_to_date(url)
    bring_up_to_date(url)

    assert (tmp_path / "far" / "away").is_dir()
    config, where = asked[0]
    assert (config.attributes["url"], where) == (url, "head")
    assert config.get_main_option("script_location") == str(migrations_folder())


def test_a_folder_with_a_percent_sign_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(command, "upgrade", lambda config, _: asked.append(config))
    monkeypatch.setattr(database, "migrations_folder", lambda: Path("/50%s/off"))

    bring_up_to_date("postgresql+psycopg://here/luot")

    assert asked[0].get_main_option("script_location") == "/50%s/off"


def test_migrations_lie_in_the_checkout_or_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (migrations_folder() / "versions").is_dir()
    package = tmp_path / "server" / "storage"
    package.mkdir(parents=True)
    monkeypatch.setattr(database, "__file__", str(package / "database.py"))
    assert migrations_folder() == tmp_path / "alembic"
    (package / "migrations").mkdir()
    assert migrations_folder() == package / "migrations"


@pytest.mark.parametrize("writes", [True, False])
def test_postgresql_keeps_no_plan_while_its_tickets_are_few_or_uncounted(
    office_url: str, writes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mode() -> str | None:
        engine = open_engine(office_url, writes=writes)
        with engine.connect() as connection:
            found: str = connection.scalar(text("SHOW plan_cache_mode"))
        engine.dispose()
        return found

    engine = open_engine(office_url, writes=True)
    if engine.dialect.name == "postgresql":
        monkeypatch.setattr(database, "ROWS_TO_PLAN_BY", 0)
        assert mode() == "force_custom_plan", "nobody has counted them"
        with engine.begin() as connection:
            connection.execute(text("ANALYZE"))
        assert mode() == "auto"
        monkeypatch.setattr(database, "ROWS_TO_PLAN_BY", 1)
        assert mode() == "force_custom_plan", "there are none"
    engine.dispose()


def test_sqlite_refuses_a_statement_whose_index_does_not_serve(office_url: str) -> None:
    engine = open_engine(office_url, writes=False)
    if engine.dialect.name == "sqlite":
        lacks = by_index(select(TICKET.c.id), "ticket_live")
        with engine.connect() as connection, pytest.raises(OperationalError, match="no query"):
            connection.execute(lacks)
    engine.dispose()
