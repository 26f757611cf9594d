"""What a person decided about an office, read from the tables as the office file says it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel
from sqlalchemy import Connection, RowMapping, Table, select

from server.office_file.calendar_part import CalendarDay
from server.office_file.keys import opened
from server.office_file.model import OfficeFile
from server.storage.set_up.homes import (
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
from server.storage.set_up.profiles import profile_keys, read_profiles
from server.storage.tables import COUNTER_HOURS, PROFILE

Part = TypeVar("Part", bound=BaseModel)
NOTHING: Mapping[str, object] = MappingProxyType({})


def read_set_up(connection: Connection, code: str) -> OfficeFile | None:
    """Read an office's set-up without what is retired; None when there is no such office.

    Nothing of it is checked again: what came in was right by the rules of its day.
    """
    settings = _rows(connection, OFFICE_SETTINGS, code)
    if not settings:
        return None
    [texts] = _rows(connection, TEXTS, code)
    services = _rows(connection, SERVICES, code)
    parts: dict[str, Any] = {
        "office": _as(
            OFFICE_SETTINGS.part,
            {**settings[0], "texts": texts, "hours": _rows(connection, HOURS, code)},
        ),
        "services": [_as(SERVICES.part, row) for row in services],
        "counters": _counters(connection, code, [row["code"] for row in services]),
    }
    for place, home in RULES.items():
        parts[place] = _as(home.part, *_rows(connection, home, code))
    for place, home in LISTS.items():
        parts[place] = [_as(home.part, row) for row in _rows(connection, home, code)]
    return OfficeFile.model_construct(**parts)


def read_own_days(connection: Connection, office: str) -> list[CalendarDay]:
    """Read the dated exceptions that an office set itself, in their order."""
    return [_as(CalendarDay, row) for row in _rows(connection, LISTS["calendar_days"], office)]


def _counters(connection: Connection, office: str, services: list[str]) -> list[BaseModel]:
    profiles = read_profiles(connection, PROFILE, office)
    staffed: dict[str, list[RowMapping]] = {}
    for row in _rows(connection, STAFFED, office):
        staffed.setdefault(row[COUNTER_HOURS.c.counter], []).append(row)
    return [
        _as(
            COUNTERS.part,
            {
                **row,
                **profile_keys(profiles, row["code"], services),
                "hours": staffed.get(row["code"], []),
            },
        )
        for row in _rows(connection, COUNTERS, office)
    ]


def _rows(connection: Connection, home: Home, office: str) -> list[RowMapping]:
    """Read the rows of a home in the office's order, each with what its other tables hold."""
    first, *others = home.tables
    whose = first.c.office if "office" in first.c else first.c.code
    columns = {column.name: column for table in reversed(home.tables) for column in table.c}
    statement = select(*columns.values()).where(whose == office)
    for other in others:
        statement = statement.join(
            other, (other.c.office == first.c.office) & (other.c.code == first.c.code)
        )
    if "retired" in first.c:
        statement = statement.where(first.c.retired.is_(False))
    return list(connection.execute(statement.order_by(*_order(first))).mappings())


def _order(table: Table) -> list[Any]:
    return [table.c.rank] if "rank" in table.c else list(table.primary_key)


def _as(part: type[Part], row: Mapping[Any, Any] = NOTHING) -> Part:
    """Make a part of the file from a row; what the row has not falls to its default."""
    return part.model_construct(
        **{
            name: _value(field.annotation, row[name])
            for name, field in part.model_fields.items()
            if name in row
        }
    )


def _value(annotation: Any, stored: Any) -> Any:
    kind, _ = opened(annotation)
    if stored is None:
        return None
    if get_origin(kind) is list:
        return [_value(get_args(kind)[0], one) for one in stored]
    if isinstance(kind, type) and issubclass(kind, BaseModel) and not isinstance(stored, kind):
        return _as(kind, stored)
    return stored
