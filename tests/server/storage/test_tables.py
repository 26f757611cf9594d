"""The tables as they are described are those that the migrations make, on both databases."""

from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Table, UniqueConstraint, inspect
from sqlalchemy.dialects import sqlite

from server.storage.database import open_engine
from server.storage.tables import METADATA
from server.storage.tables.columns import Instant

SQLITE = sqlite.dialect()


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    engine = open_engine(database_url, writes=True)
    with engine.begin() as opened:
        yield opened
    engine.dispose()


def test_migrations_make_what_the_tables_say(connection: Connection) -> None:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    assert compare_metadata(context, METADATA) == []


def test_each_column_is_stored_as_its_table_says(connection: Connection) -> None:
    # What the comparison above takes for equal: a length that one side does not name, say.
    made = inspect(connection)
    dialect = connection.dialect
    for name, table in METADATA.tables.items():
        stored = {one["name"]: (one["type"], one["nullable"]) for one in made.get_columns(name)}
        said = {one.name: (one.type, one.nullable) for one in table.columns}
        assert stored.keys() == said.keys(), name
        for column, (kind, nullable) in said.items():
            # PostgreSQL has another name for it.
            written = kind.compile(dialect).replace("FLOAT", "DOUBLE PRECISION")
            there, null = stored[column]
            assert written == there.compile(dialect).replace("FLOAT", "DOUBLE PRECISION"), column
            assert nullable == null, column


def test_no_row_of_an_office_is_counted_by_the_database() -> None:
    counted = {
        name for name, table in METADATA.tables.items() if table.autoincrement_column is not None
    }
    assert counted == {"history"}


def test_no_column_has_a_default() -> None:
    # Whoever writes a row names all that it holds.
    for table in METADATA.tables.values():
        for column in table.columns:
            assert column.default is None, column


def test_moments_and_days_are_read_as_such_from_both_databases() -> None:
    for table in METADATA.tables.values():
        for column in table.columns:
            is_moment = column.type.compile(SQLITE) in {"DATETIME", "TIME"}
            assert not is_moment or isinstance(column.type, Instant), column


def test_rows_are_told_apart_by_what_the_tables_say(connection: Connection) -> None:
    made = inspect(connection)
    for name, table in METADATA.tables.items():
        key = made.get_pk_constraint(name)["constrained_columns"]
        assert key == [column.name for column in table.primary_key], name


def test_what_must_be_unique_has_a_name_and_is_made_so(connection: Connection) -> None:
    made = inspect(connection)
    for name, table in METADATA.tables.items():
        stored = {
            str(one["name"]): one["column_names"] for one in made.get_unique_constraints(name)
        }
        said = {
            str(one.name): [column.name for column in one.columns]
            for one in table.constraints
            if isinstance(one, UniqueConstraint)
        }
        assert stored == said, name


def test_an_index_of_some_rows_leaves_out_the_same_on_both_databases() -> None:
    partial = 0
    for index in (index for table in METADATA.tables.values() for index in table.indexes):
        options = index.dialect_options
        on_sqlite, on_postgresql = (options[one]["where"] for one in ("sqlite", "postgresql"))
        assert str(on_sqlite) == str(on_postgresql), index.name
        partial += on_sqlite is not None
    assert partial >= 2


def test_an_index_of_some_rows_is_made_of_those(connection: Connection) -> None:
    kind = connection.dialect.name
    for table in METADATA.tables.values():
        made = _partial(connection, table)
        described = {
            str(index.name): str(index.dialect_options[kind]["where"])
            for index in table.indexes
            if index.dialect_options[kind]["where"] is not None
        }
        assert made.keys() == described.keys(), table.name
        # PostgreSQL writes the condition in words of its own.
        assert kind != "sqlite" or made == described, table.name


def _partial(connection: Connection, table: Table) -> dict[str, str]:
    where = f"{connection.dialect.name}_where"
    return {
        str(index["name"]): str(index["dialect_options"][where])
        for index in inspect(connection).get_indexes(table.name)
        if where in index.get("dialect_options", {})
    }
