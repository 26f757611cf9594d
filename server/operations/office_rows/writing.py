"""An office's set-up into its tables, key by key as the file's description names them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

from sqlalchemy import Column, Connection, Delete, Table, bindparam, delete, select, update

from server.contract.states import CounterState
from server.office_file.model import OfficeFile
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.set_up.home_rows import add_rows, change_row
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
    AtCounter,
    Beside,
    Home,
    InOffice,
    OfCounter,
    OfService,
    Part,
    Ranked,
    Versioned,
)
from server.storage.set_up.profiles import profiles_of
from server.storage.tables import COUNTER, COUNTER_HOURS, PROFILE, SERIES, SERVICE
from server.storage.tables.rows import ProfileEntry

ADD_PROFILE = PreparedInsert(ProfileEntry)
NOTHING: Mapping[Column[Any], object] = MappingProxyType({})


def write_office(connection: Connection, set_up: OfficeFile, *, version: int, seq: int) -> None:
    """Write the office's own row, with the version of its set-up and its last event."""
    [table] = OFFICE_SETTINGS.tables
    row = (set_up.office, Versioned(plan_version=version, seq=seq))
    here = table.c.code == set_up.office.code
    if not change_row(connection, OFFICE_SETTINGS, table, here, row):
        add_rows(connection, OFFICE_SETTINGS, table, [row])


def write_parts(connection: Connection, set_up: OfficeFile) -> None:
    """Write all but the office's own row; a table comes after those that it points to.

    Services and counters that are gone are retired with their history.
    """
    office = set_up.office.code
    _replace(connection, TEXTS, office, [(set_up.office.texts, InOffice(office))])
    _replace(connection, HOURS, office, _ranked(office, set_up.office.hours))
    for place, rules in RULES.items():
        _replace(connection, rules, office, [(getattr(set_up, place), InOffice(office))])
    for place, parts in LISTS.items():
        _replace(connection, parts, office, _ranked(office, getattr(set_up, place)))
    days = [(day, InOffice(office)) for day in set_up.calendar_days or ()]
    _replace(connection, CALENDAR_DAYS, office, days)
    services = {
        one.code: (one, OfService(office, series=one.code, rank=rank, retired=False, open=False))
        for rank, one in enumerate(set_up.services)
    }
    counters = {
        one.code: (one, AtCounter(office, rank, retired=False, state=CounterState.CLOSED.value))
        for rank, one in enumerate(set_up.counters)
    }
    _keep(connection, SERVICES, SERIES, office, services)
    _keep(connection, SERVICES, SERVICE, office, services, gone={SERVICE.c.open: False})
    _keep(connection, COUNTERS, COUNTER, office, counters)
    _write_work(connection, set_up)


def _write_work(connection: Connection, set_up: OfficeFile) -> None:
    office = set_up.office.code
    for table in (PROFILE, COUNTER_HOURS):
        connection.execute(_emptying(table), {"of_office": office})
    work = sorted(profiles_of(set_up.counters).items())
    ADD_PROFILE.add(
        connection,
        *(
            ProfileEntry(office, counter, service, one.weight, one.after_minutes)
            for (counter, service), one in work
        ),
    )
    staffed = [
        (hours, OfCounter(office, one.code, rank))
        for one in set_up.counters
        for rank, hours in enumerate(one.hours)
    ]
    add_rows(connection, STAFFED, COUNTER_HOURS, staffed)


def _replace(
    connection: Connection,
    home: Home[Part, Beside],
    office: str,
    rows: Sequence[tuple[Part, Beside]],
) -> None:
    """Make a table that nothing points to say what the rows say."""
    [table] = home.tables
    connection.execute(_emptying(table), {"of_office": office})
    add_rows(connection, home, table, rows)


@cache
def _emptying(table: Table) -> Delete:
    return delete(table).where(table.c.office == bindparam("of_office"))


def _ranked(office: str, parts: Iterable[Part]) -> list[tuple[Part, Ranked]]:
    return [(part, Ranked(office, rank)) for rank, part in enumerate(parts)]


def _keep(
    connection: Connection,
    home: Home[Part, Beside],
    table: Table,
    office: str,
    rows: Mapping[str, tuple[Part, Beside]],
    *,
    gone: Mapping[Column[Any], object] = NOTHING,
) -> None:
    """Make a table that others point to say what the rows say by their codes.

    `gone` are columns that change as a row is retired.
    """
    here = table.c.office == office
    stored = set(Values(str, select(table.c.code).where(here)).all(connection))
    for code, row in rows.items():
        if code in stored:
            change_row(connection, home, table, here & (table.c.code == code), row)
    add_rows(connection, home, table, [row for code, row in rows.items() if code not in stored])
    if "retired" in table.c:
        no_more = here & table.c.code.in_(stored - rows.keys())
        connection.execute(update(table).where(no_more).values({table.c.retired: True, **gone}))
