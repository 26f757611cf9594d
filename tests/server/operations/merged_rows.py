"""Rows for every table, so that nothing is forgotten when offices are merged."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    Float,
    Integer,
    LargeBinary,
    Table,
    insert,
    select,
)

from server.operations.office_rows.merged_rows import RULES, Way
from server.storage.tables import METADATA, Instant
from server.storage.tables.columns import Codes, Papers, Stretches, Words

NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)
DAY = date(2026, 11, 23)
GIVEN: Mapping[tuple[str, str], Any] = {
    ("ticket", "state"): "served",
    ("ticket", "series"): "A",
    ("dossier_series", "name"): "version",
    ("alert", "kind"): "too_many_wait",
    ("alert", "about"): "A",
    ("appointment", "state"): "arrived",
    ("outage", "services"): ["A", "B"],
    ("procedure_version", "counters"): ["1"],
    ("received_dossier", "counter"): "1",
    ("ticket", "counter"): "1",
    ("former_office", "renamed"): {
        "services": {"old": "A"},
        "counters": {},
        "zones": {"z": "1"},
        "campaigns": {},
        "place": "",
    },
}
"""What must have a meaning; of everything else any value of its type will do."""


def office_tables() -> list[Table]:
    return [table for table in METADATA.sorted_tables if "office" in table.c]


def fill(connection: Connection, office: str, but: Collection[Way]) -> None:
    """Give an office a row of each table in which it has none, but for some kinds of tables."""
    for table in office_tables():
        if RULES[table.name].way in but:
            continue
        here = table.c.office == office
        if connection.execute(select(table).where(here)).first() is None:
            connection.execute(insert(table).values(_row(connection, table, office)))


def _row(connection: Connection, table: Table, office: str) -> dict[str, Any]:
    row = {one.name: _value(one, office) for one in table.columns}
    row |= {name: value for (of, name), value in GIVEN.items() if of == table.name}
    for key in table.foreign_key_constraints:
        other = key.referred_table
        found = connection.execute(
            select(*(each.column for each in key.elements)).where(
                other.c["office" if "office" in other.c else "code"] == office
            )
        ).first()
        assert found is not None, (table.name, other.name)
        row |= dict(zip(key.column_keys, found, strict=True))
    return {**row, "office": office}


def _value(column: Column[Any], office: str) -> Any:
    made: Mapping[type[Any], Callable[[], Any]] = {
        Instant: lambda: NOON,
        Words: lambda: {"vi": office, "en": office},
        Codes: list,
        Stretches: list,
        Papers: list,
        JSON: list,
        Date: lambda: DAY,
        Boolean: lambda: False,
        BigInteger: lambda: 1,
        Integer: lambda: 1,
        Float: lambda: 1.0,
        LargeBinary: lambda: b"\0\0\0\1",
    }
    if column.name == "origin":
        return None if column.nullable else ""
    make = made.get(type(column.type))
    if make is not None:
        return make()
    # Of the same length for both offices, and another wherever a column is short.
    return f"{column.name[:4]}{office[-1]}"[: getattr(column.type, "length", None) or 40]


def rows_of(connection: Connection, table: Table, office: str) -> Iterator[dict[str, Any]]:
    found = connection.execute(select(table).where(table.c.office == office))
    yield from (dict(row) for row in found.mappings())
