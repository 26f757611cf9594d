"""What an office had settled before its settings had columns of their own is all still there.

`before_0008/rows.json` holds the rows of two offices as the schema before kept them, the files
beside it what `luot office export` said of them then. One office is older than the tables of
rules and calendars and has no row in them.
"""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alembic.config import Config
from sqlalchemy import Connection, Date, Engine, MetaData, insert, select

from alembic import command
from server.office_file.model import OfficeFile
from server.office_file.read import read_office_file
from server.operations.office_rows.stored_file import SetUp
from server.operations.set_up.export_office import export_office
from server.operations.set_up.set_up_office import set_up_office
from server.storage.database import migrations_folder, open_engine
from server.storage.set_up.profiles import Work, read_profiles
from server.storage.tables.rows import FileProfileEntry

if TYPE_CHECKING:
    from tests.server.conftest import Databases

BEFORE = Path(__file__).parent / "before_0008"
ROWS: dict[str, list[dict[str, Any]]] = json.loads((BEFORE / "rows.json").read_text("utf-8"))
OFFICES = ("an-binh", "minh-tam")
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
OLDER = "an-binh"


def move(url: str, where: str, *, down: bool = False) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    config.attributes["url"] = url
    (command.downgrade if down else command.upgrade)(config, where)


@pytest.fixture
def old_url(databases: "Databases") -> Iterator[str]:
    """A database of the schema before, with two offices."""
    url = databases.make("before_0008")
    move(url, "0007")
    engine = open_engine(url, writes=True)
    with engine.begin() as connection:
        kept = reflected(connection)
        for table in kept.sorted_tables:
            if table.name in ROWS:
                connection.execute(
                    insert(table), [with_dates(table, row) for row in ROWS[table.name]]
                )
    engine.dispose()
    yield url
    databases.drop("before_0008")


def reflected(connection: Connection) -> MetaData:
    kept = MetaData()
    kept.reflect(connection)
    return kept


def with_dates(table: Any, row: dict[str, Any]) -> dict[str, Any]:
    return {
        key: date.fromisoformat(value)
        if value is not None and isinstance(table.c[key].type, Date)
        else value
        for key, value in row.items()
    }


def exported(engine: Engine) -> dict[str, OfficeFile]:
    with engine.begin() as connection:
        return {code: export_office(connection, code) for code in OFFICES}


def files() -> dict[str, OfficeFile]:
    return {
        code: read_office_file((BEFORE / f"{code}.toml").read_bytes()).office_file
        for code in OFFICES
    }


def test_an_office_says_the_same_after_the_move(old_url: str) -> None:
    move(old_url, "head")
    engine = open_engine(old_url, writes=True)

    assert exported(engine) == files()
    with engine.begin() as connection:
        for office_file in files().values():
            assert set_up_office(connection, office_file, NOW) is SetUp.UNCHANGED
    engine.dispose()


def test_what_the_file_gave_a_counter_is_remembered_after_the_move(old_url: str) -> None:
    move(old_url, "head")
    engine = open_engine(old_url, writes=True)
    with engine.begin() as connection:
        remembered = read_profiles(connection, FileProfileEntry, "minh-tam")
    engine.dispose()

    # A supervisor gave counter 2 another weight since; of counter 3 nothing was remembered.
    assert remembered["2", "A"] == Work(1.0, None)
    assert remembered["11", "B"] == Work(1.0, 20)
    assert not any(counter == "3" for counter, _ in remembered)


def test_the_way_back_leads_to_the_rows_as_they_were(old_url: str) -> None:
    move(old_url, "head")
    move(old_url, "0007", down=True)
    engine = open_engine(old_url, writes=True)
    with engine.begin() as connection:
        kept = reflected(connection)
        for name, rows in ROWS.items():
            table = kept.tables[name]
            found = [dict(row) for row in connection.execute(select(table)).mappings()]
            if name in {"queue_rules", "office_calendar"}:
                found = [row for row in found if row["office"] != OLDER]
            assert by_key(found) == by_key([with_dates(table, row) for row in rows]), name
    engine.dispose()

    move(old_url, "head")
    engine = open_engine(old_url, writes=True)
    assert exported(engine) == files()
    engine.dispose()


def by_key(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    key = ("office", "code", "counter", "service", "zone", "day")
    return sorted(rows, key=lambda row: tuple(str(row.get(one)) for one in key))
