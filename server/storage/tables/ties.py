"""Ties the class of a table's rows to the table, column by column, when it is imported."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

from sqlalchemy import Column, Table
from sqlmodel import SQLModel

Row = TypeVar("Row", bound=NamedTuple)
RowType = TypeVar("RowType", bound=type[Any])

_TABLES: dict[type[Any], Table] = {}


class UntiedError(Exception):
    """A class and the columns it stands for have come apart."""


def row_of(model: type[SQLModel]) -> Callable[[RowType], RowType]:
    """Make the decorator that ties a NamedTuple to a table: all its columns, in its order.

    Raises:
        UntiedError: naming the table and the column that is missing, too much, elsewhere, or of
            another type.
    """
    table = model.metadata.tables[str(model.__tablename__)]

    def tie(row: RowType) -> RowType:
        same_columns(str(table), row.__name__, table.columns.keys(), row._fields)
        return _tied(model, table, row)

    return tie


def part_of(model: type[SQLModel]) -> Callable[[RowType], RowType]:
    """Make the decorator that ties a NamedTuple to a part of a table: its key and some columns.

    Raises:
        UntiedError: naming the table and a field that is no column of it, or a column of the key
            that is missing, or one that stands elsewhere or is of another type.
    """
    table = model.metadata.tables[str(model.__tablename__)]

    def tie(row: RowType) -> RowType:
        key = table.primary_key.columns.keys()
        part = [one.key for one in table.columns if one.key in row._fields or one.key in key]
        same_columns(str(table), row.__name__, part, row._fields)
        return _tied(model, table, row)

    return tie


def _tied(model: type[SQLModel], table: Table, row: RowType) -> RowType:
    types = {name: one.annotation for name, one in model.model_fields.items()}
    for name, carried in get_type_hints(row).items():
        if carried != types[name]:
            raise UntiedError(f"{table}.{name} is {types[name]}, {row.__name__} has {carried}")
        if table.columns[name].nullable != (type(None) in get_args(carried)):
            raise UntiedError(f"{table}.{name}: {carried}, but the column may be null or not")
    _TABLES[row] = table
    return row


def columns_of(row: type[NamedTuple]) -> list[Column[Any]]:
    """Name the columns that a class of rows is tied to, to select them."""
    return [_TABLES[row].columns[name] for name in row._fields]


def table_of(row: type[Any]) -> Table:
    """Find the table that a class of rows is tied to."""
    return _TABLES[row]


def same_columns(source: str, row: str, columns: Sequence[str], fields: Sequence[str]) -> None:
    """Demand that a class names the columns of a table or a SELECT, in their order.

    Raises:
        UntiedError: naming the first that differs.
    """
    for name in columns:
        if name not in fields:
            raise UntiedError(f"{source}.{name} is no field of {row}")
    for name in fields:
        if name not in columns:
            raise UntiedError(f"{row}.{name} is no column of {source}")
    if list(columns) != list(fields):
        moved = next(name for name, other in zip(columns, fields, strict=True) if name != other)
        raise UntiedError(f"{source}.{moved} stands elsewhere in {row}")


def in_groups(row: type[NamedTuple], *groups: Sequence[str]) -> None:
    """Demand that each field of a row is in exactly one of several groups.

    Raises:
        UntiedError: naming a field that is in none or in two, or one that the row lacks.
    """
    grouped = [name for group in groups for name in group]
    for name in row._fields:
        if grouped.count(name) != 1:
            raise UntiedError(f"{row.__name__}.{name} is in {grouped.count(name)} groups")
    for name in grouped:
        if name not in row._fields:
            raise UntiedError(f"{row.__name__} has no {name}")
