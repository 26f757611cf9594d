"""Rows of an office's set-up as SQLAlchemy takes and gives them, named by their homes.

This is the one place where columns get their names while the program runs: each home was held to
its tables when it was imported, so that its keys and fields are the columns there are.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    insert,
    select,
    update,
)

from server.storage.set_up.homes import Beside, Home, Part


def rows_of_keys(
    connection: Connection, home: Home[Part, Beside], office: str, *first: Column[Any]
) -> Sequence[Sequence[Any]]:
    """Read what a home keeps in the office's order, without what is retired.

    Each row has the values of `first`, then of the home's keys in their order.
    """
    return connection.execute(_select(home, *first), {"office": office}).all()


def add_rows(
    connection: Connection,
    home: Home[Part, Beside],
    table: Table,
    rows: Sequence[tuple[Part, Beside]],
) -> None:
    """Add rows to a table of a home, each of a part of the file and what it has beside its keys."""
    if rows:
        connection.execute(insert(table), [dict(_named(home, table, *row)) for row in rows])


def change_row(
    connection: Connection,
    home: Home[Part, Beside],
    table: Table,
    here: ColumnElement[bool],
    row: tuple[Part, Beside],
) -> bool:
    """Let the row that is there take on what set-up says of it; answers whether it is there."""
    left = {*home.once, *table.primary_key.columns.keys()}
    wanted = {name: one for name, one in _named(home, table, *row) if name not in left}
    return connection.execute(update(table).where(here).values(wanted)).rowcount > 0


def _named(
    home: Home[Part, Beside], table: Table, part: Part, beside: Beside
) -> Iterator[tuple[str, object]]:
    """Give the values of a table's row, each with its column's name."""
    yield from part.model_dump(include={name for name in home.keys if name in table.c}).items()
    for name, one in zip(beside._fields, beside, strict=True):
        if name in table.c:
            yield name, one


# To build them takes longer than to run them, and an office is read by all of them.
@cache
def _select(home: Home[Any, Any], *first: Column[Any]) -> Select[Any]:
    """Select a home's keys in an office, each row with what its other tables hold."""
    table, *others = home.tables
    whose = table.c.office if "office" in table.c else table.c.code
    columns = {column.name: column for one in reversed(home.tables) for column in one.c}
    statement = select(*first, *(columns[name] for name in home.keys)).where(
        whose == bindparam("office")
    )
    for other in others:
        statement = statement.join(
            other, (other.c.office == table.c.office) & (other.c.code == table.c.code)
        )
    if "retired" in table.c:
        statement = statement.where(table.c.retired.is_(False))
    return statement.order_by(*_order(table))


def _order(table: Table) -> list[Any]:
    return [table.c.rank] if "rank" in table.c else list(table.primary_key)
