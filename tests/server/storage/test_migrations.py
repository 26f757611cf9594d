"""The schema comes from the migrations, on both databases."""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, select

from alembic import command
from server.storage.database import bring_up_to_date, migrations_folder, open_engine
from server.storage.tables import HISTORY, METADATA

if TYPE_CHECKING:
    from tests.server.conftest import Databases

NAMES = count()


@pytest.fixture
def empty_url(databases: "Databases") -> Iterator[str]:
    """A database without any table."""
    name = f"empty_{next(NAMES)}"
    yield databases.make(name)
    databases.drop(name)


def migrate(url: str, where: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    config.attributes["url"] = url
    (command.downgrade if where == "base" else command.upgrade)(config, where)


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

    migrate(empty_url, "base")
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
        command_config = Config()
        command_config.set_main_option("script_location", str(migrations_folder()))
        command_config.attributes["url"] = empty_url
        command.downgrade(command_config, str(revision.down_revision or "base"))

    assert tables(empty_url) == {"alembic_version"}
    assert len(scripts.get_heads()) == 1
