"""Rows that point to each other move together: their keys are looked at when all have moved."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Table, inspect, text

from server.storage.tables import METADATA


@contextmanager
def keys_looked_at_last(connection: Connection) -> Iterator[None]:
    """Let rows of the block point to what is not there yet.

    On PostgreSQL the tables are locked against everybody else until the transaction ends.

    Raises:
        IntegrityError: at the block's end, or on SQLite at the commit: a row points to nothing.
    """
    if connection.dialect.name == "sqlite":
        # Lasts until the commit, which looks at all of them.
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        yield
        return
    keys = [(table, name) for table in METADATA.sorted_tables for name in _keys(connection, table)]
    _alter(connection, keys, "DEFERRABLE INITIALLY DEFERRED")
    connection.execute(text("SET CONSTRAINTS ALL DEFERRED"))
    yield
    connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
    _alter(connection, keys, "NOT DEFERRABLE")


def _keys(connection: Connection, table: Table) -> list[str]:
    found = inspect(connection).get_foreign_keys(table.name)
    return [str(one["name"]) for one in found]


def _alter(connection: Connection, keys: list[tuple[Table, str]], how: str) -> None:
    quoted = connection.dialect.identifier_preparer
    for table, name in keys:
        connection.execute(
            text(
                f"ALTER TABLE {quoted.format_table(table)} "
                f"ALTER CONSTRAINT {quoted.quote(name)} {how}"
            )
        )
