"""What a person decided about an office, read from the tables as the office file says it."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import Any, get_args, get_origin

from pydantic import BaseModel, JsonValue
from sqlalchemy import Connection

from server.office_file.calendar_part import CalendarDay
from server.office_file.keys import opened
from server.office_file.model import Counter, OfficeFile
from server.office_file.values import CounterHours
from server.storage.set_up.home_rows import rows_of_keys
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
    Beside,
    Home,
    Part,
)
from server.storage.set_up.profiles import profile_keys, read_profiles
from server.storage.tables import COUNTER, COUNTER_HOURS
from server.storage.tables.rows import ProfileEntry

Read = Callable[[Any], Any]
"""Makes what is stored of a field into its value; of null, None."""


def read_set_up(connection: Connection, code: str) -> OfficeFile | None:
    """Read an office's set-up without what is retired; None when there is no such office.

    Nothing of it is checked again: what came in was right by the rules of its day.
    """
    settings = rows_of_keys(connection, OFFICE_SETTINGS, code)
    if not settings:
        return None
    texts = _only(connection, TEXTS, code)
    hours = _parts(connection, HOURS, code)
    services = _parts(connection, SERVICES, code)
    lists = {place: _parts(connection, home, code) for place, home in LISTS.items()}
    rules = {place: _only(connection, home, code) for place, home in RULES.items()}
    return OfficeFile.model_construct(
        office=_part(OFFICE_SETTINGS, settings[0], texts=texts, hours=hours),
        services=services,
        counters=_counters(connection, code, [one.code for one in services]),
        calendar_days=read_own_days(connection, code),
        **{**rules, **lists},
    )


def read_own_days(connection: Connection, office: str) -> list[CalendarDay]:
    """Read the dated exceptions that an office set itself, in their order."""
    return _parts(connection, CALENDAR_DAYS, office)


def _counters(connection: Connection, office: str, services: list[str]) -> list[Counter]:
    profiles = read_profiles(connection, ProfileEntry, office)
    staffed: dict[str, list[CounterHours]] = {}
    for counter, *row in rows_of_keys(connection, STAFFED, office, COUNTER_HOURS.c.counter):
        staffed.setdefault(counter, []).append(_part(STAFFED, row))
    return [
        _part(
            COUNTERS,
            row,
            **profile_keys(profiles, code, services),
            hours=staffed.get(code, []),
        )
        for code, *row in rows_of_keys(connection, COUNTERS, office, COUNTER.c.code)
    ]


def _parts(connection: Connection, home: Home[Part, Beside], office: str) -> list[Part]:
    """Read what a home keeps, in the office's order."""
    return [_part(home, row) for row in rows_of_keys(connection, home, office)]


def _only(connection: Connection, home: Home[Part, Beside], office: str) -> Part:
    """Read what a home keeps of an office once."""
    [part] = _parts(connection, home, office)
    return part


def _part(home: Home[Part, Beside], row: Iterable[Any], **elsewhere: Any) -> Part:
    """Make a part of the file from a row of its keys and from what is kept elsewhere."""
    reads = _reads(home.part)
    kept = {name: reads[name](stored) for name, stored in zip(home.keys, row, strict=True)}
    return home.part.model_construct(**kept, **elsewhere)


# What a field holds is found out once, and not for each of an office's some hundred values.
@cache
def _reads(part: type[BaseModel]) -> Mapping[str, Read]:
    """Tell how what is stored of each field is made into its value."""
    return {name: _read_of(field.annotation) for name, field in part.model_fields.items()}


def _read_of(annotation: Any) -> Read:
    kind, _ = opened(annotation)
    if get_origin(kind) is list:
        return partial(_each, _read_of(get_args(kind)[0]))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return partial(_inside, kind)
    return _as_it_is


def _as_it_is(stored: Any) -> Any:
    return stored


def _each(read: Read, stored: Iterable[Any] | None) -> list[Any] | None:
    return None if stored is None else [read(one) for one in stored]


def _inside(kind: type[BaseModel], stored: Mapping[str, JsonValue] | None) -> BaseModel | None:
    """Make what a column holds whole; a key that it lacks falls to its default."""
    if stored is None:
        return None
    reads = _reads(kind)
    further = stored.keys() - reads.keys() if kind.model_config.get("extra") == "allow" else ()
    held = {name: read(stored[name]) for name, read in reads.items() if name in stored}
    held |= {language: stored[language] for language in further}
    return kind.model_construct(**held)
