"""Every key of the office file has a typed column, and comes back from it as it went in."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Boolean, Date, Engine, Float, Integer, Table
from sqlalchemy.types import TypeEngine
from sqlmodel import AutoString

from server.contract.settings import Kind
from server.office_file.description import DescribedKey, DescribedTable, description
from server.office_file.keys import keys_of, shape_of
from server.office_file.model import OfficeFile
from server.operations.set_up.export_office import export_office
from server.operations.set_up.set_up_office import set_up_office
from server.storage.database import open_engine
from server.storage.set_up.homes import (
    CALENDAR_DAYS,
    COUNTERS,
    HOURS,
    LISTS,
    OFFICE_SETTINGS,
    RULES,
    SERVICES,
    STAFFED,
    TEXTS,
    Home,
)
from server.storage.tables import METADATA, PROFILE
from server.storage.tables.columns import Codes, Stretches, Words
from tests.server.hall import MORNING
from tests.server.office_file.offices import office_files

HELD: tuple[Home[Any, Any], ...] = (
    OFFICE_SETTINGS,
    TEXTS,
    HOURS,
    SERVICES,
    COUNTERS,
    STAFFED,
    CALENDAR_DAYS,
    *RULES.values(),
    *LISTS.values(),
)
HOMES = {home.part: home for home in HELD}
WORK = {"serves", "weights", "helps"}
"""Keys that are one row of the work profile for each service that they name."""
KEPT_INSIDE = {"sessions"}
"""Rows that are read and written whole, as one value of the row that they stand in."""
COLUMN_OF_KIND: dict[Kind, type[TypeEngine[Any]]] = {
    Kind.NAME: Words,
    Kind.PHRASE: Words,
    Kind.SWITCH: Boolean,
    Kind.DATE: Date,
    Kind.CHOICES: Codes,
    Kind.ORDER: Codes,
    Kind.REFERENCES: Codes,
    Kind.CODES: Codes,
    Kind.NAMES: Codes,
    Kind.ADDRESSES: Codes,
    Kind.LANGUAGES: Codes,
    Kind.ROWS: Stretches,
}
"""The column of each kind of key; a number's is told by its type, every other's is a text."""

TABLES = [table for table in description() if table.part in HOMES]
KEYS = [(table, key) for table in TABLES for key in table.keys]


def columns(tables: tuple[Table, ...], key: str) -> list[TypeEngine[Any]]:
    return [table.c[key].type for table in tables if key in table.c]


def test_every_table_of_the_file_has_a_home_or_stands_in_one() -> None:
    without = {table.path for table in description() if table.part not in HOMES}
    assert without == {
        "office.hours.sessions",
        "special_day.sessions",
        "counter.hours.sessions",
        "calendar_day.sessions",
        "counter.helps",
    }


@pytest.mark.parametrize(
    ("table", "key"), KEYS, ids=[f"{table.path}.{key.name}" for table, key in KEYS]
)
def test_every_key_has_a_column_of_its_type(table: DescribedTable, key: DescribedKey) -> None:
    if table.path == "counter" and key.name in WORK:
        assert {"weight", "after_minutes"} <= set(PROFILE.c.keys())
        return
    if key.kind is Kind.ROWS and key.name not in KEPT_INSIDE:
        assert shape_of(keys_of(table.part)[key.name]).inside in HOMES
        return
    home = HOMES[table.part]
    kept = columns(home.tables, key.name)
    assert kept, f"{table.path}.{key.name} has no column"
    inside = shape_of(keys_of(table.part)[key.name]).inside
    wanted: type[TypeEngine[Any]] = COLUMN_OF_KIND.get(key.kind, AutoString)
    if key.kind is Kind.NUMBER:
        wanted = Integer if inside is int else Float
    for column in kept:
        assert isinstance(column, wanted)
        if isinstance(column, AutoString):
            longest = max(map(len, key.choices), default=key.most or 0)
            assert (column.length or longest) >= longest


@pytest.fixture
def empty() -> Iterator[Engine]:
    engine = open_engine("sqlite://", writes=True)
    METADATA.create_all(engine)
    yield engine
    engine.dispose()


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(office_file=office_files(code="minh-tam"))
def test_what_goes_into_the_tables_comes_out_again(empty: Engine, office_file: OfficeFile) -> None:
    with empty.begin() as connection:
        set_up_office(connection, office_file, MORNING)
        assert export_office(connection, "minh-tam") == in_the_order_of_tables(office_file)


def in_the_order_of_tables(office_file: OfficeFile) -> OfficeFile:
    """Dated days by date, the services of a work profile in the office's order."""
    services = [one.code for one in office_file.services]
    return office_file.model_copy(
        update={
            "calendar_days": sorted(office_file.calendar_days or (), key=lambda one: one.date)
            or None,
            "counters": [
                one.model_copy(update={"serves": sorted(one.serves, key=services.index)})
                for one in office_file.counters
            ],
        }
    )
