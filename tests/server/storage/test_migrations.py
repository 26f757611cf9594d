"""The schema comes from the migrations, on both databases."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, func, inspect, select

from alembic import command
from server.storage.database import bring_up_to_date, migrations_folder, open_engine
from server.storage.set_up.plan import read_plan
from server.storage.tables import (
    HISTORY,
    INTERVAL,
    METADATA,
    OFFICE,
    PERSON,
    RIGHT,
    SERVICE,
    SIGN_IN,
    TICKET,
)
from tests.server.storage.stored_office import OFFICE_CODE, StoredOffice

if TYPE_CHECKING:
    from tests.server.conftest import Databases

NAMES = count()


@pytest.fixture
def empty_url(databases: "Databases") -> Iterator[str]:
    """A database without any table."""
    name = f"empty_{next(NAMES)}"
    yield databases.make(name)
    databases.drop(name)


def migrate(url: str, where: str, *, down: bool = False) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    config.attributes["url"] = url
    (command.downgrade if down else command.upgrade)(config, where)


def engine_of(url: str) -> Engine:
    return open_engine(url, writes=True)


def tables(url: str) -> set[str]:
    engine = engine_of(url)
    with engine.begin() as connection:
        names = set(inspect(connection).get_table_names())
    engine.dispose()
    return names


def epoch(url: str) -> str:
    engine = engine_of(url)
    with engine.begin() as connection:
        found: str = connection.execute(select(HISTORY.c.epoch)).scalar_one()
    engine.dispose()
    return found


def test_an_empty_database_is_brought_up_to_date_and_then_left_alone(empty_url: str) -> None:
    bring_up_to_date(empty_url)
    named = epoch(empty_url)
    bring_up_to_date(empty_url)

    assert tables(empty_url) == {*METADATA.tables, "alembic_version"}
    assert epoch(empty_url) == named, "a second start is no new history"


def test_down_to_nothing_and_up_again(empty_url: str) -> None:
    bring_up_to_date(empty_url)
    named = epoch(empty_url)

    migrate(empty_url, "base", down=True)
    assert tables(empty_url) == {"alembic_version"}
    migrate(empty_url, "head")

    assert tables(empty_url) == {*METADATA.tables, "alembic_version"}
    assert epoch(empty_url) != named, "made anew, it is another history"


def test_each_revision_has_its_way_back(empty_url: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    scripts = ScriptDirectory.from_config(config)
    for revision in reversed(list(scripts.walk_revisions())):
        migrate(empty_url, revision.revision)
    for revision in scripts.walk_revisions():
        migrate(empty_url, str(revision.down_revision or "base"), down=True)

    assert tables(empty_url) == {"alembic_version"}
    assert len(scripts.get_heads()) == 1


USED = (OFFICE, SERVICE, PERSON, RIGHT, SIGN_IN, TICKET, INTERVAL)


def use(engine: Engine) -> None:
    """A person signs in at the example office, and somebody waits."""
    with engine.begin() as connection:
        stored = StoredOffice(connection, OFFICE_CODE)
        stored.person("lan", "Lan")
        stored.sign_in("lan", "session-1")
        stored.history(stored.ticket("A001"), ("waiting", 0), ("called", 1))


def how_many(engine: Engine) -> dict[str, int]:
    with engine.begin() as connection:
        return {
            one.name: connection.execute(select(func.count()).select_from(one)).scalar_one()
            for one in USED
        }


@pytest.mark.parametrize("where", ["0010", "0003"])
def test_what_was_done_in_an_office_comes_along(office_url: str, where: str) -> None:
    """Rows that others point to stand in the way of a table that is made anew."""
    engine = engine_of(office_url)
    use(engine)
    before = how_many(engine)
    engine.dispose()

    migrate(office_url, where, down=True)
    migrate(office_url, "head")

    engine = engine_of(office_url)
    assert how_many(engine) == before
    assert min(before.values()) > 0
    with engine.begin() as connection:
        assert read_plan(connection, OFFICE_CODE) is not None, "what was filled in can be read"
    engine.dispose()


def test_a_migration_that_leaves_rows_pointing_to_nothing_is_taken_back(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'luot.db'}"
    migrate(url, "0012")
    engine = engine_of(url)
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("INSERT INTO person_right VALUES ('nowhere', 'nobody', 'clerk')")
        connection.exec_driver_sql("BEGIN")
    engine.dispose()

    with pytest.raises(RuntimeError, match="person_right"):
        migrate(url, "head")

    engine = engine_of(url)
    with engine.begin() as connection:
        assert "folded" not in [one["name"] for one in inspect(connection).get_columns("person")]
    engine.dispose()
