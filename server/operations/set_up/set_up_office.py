"""An office file becomes an office, or changes one while it works."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Table, delete, insert, select, update

from server.contract.states import CounterState
from server.office_file.mistakes import OfficeFileError
from server.office_file.model import OfficeFile
from server.operations.office_rows.changed_plan import tell_of_change
from server.operations.office_rows.in_use import what_is_in_use
from server.operations.office_rows.office import Columns, OfficeRecord, read_record, record_of
from server.operations.office_rows.queue_rules import (
    Profiles,
    file_profile,
    read_file_profiles,
    with_changes_of_the_day,
)
from server.storage.tables import (
    BOARD,
    CALENDAR_DAY,
    COUNTER,
    FIELD,
    OFFICE,
    OFFICE_CALENDAR,
    PRINTER,
    PROFILE,
    QUEUE_RULES,
    SERIES,
    SERVICE,
)


class SetUp(StrEnum):
    """What an office file did."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


def set_up_office(connection: Connection, office_file: OfficeFile, now: datetime) -> SetUp:
    """Create or change an office inside the caller's transaction, which may be a busy server's.

    A file that says what is stored already changes nothing at all. Services and counters that
    the file no longer names are retired with their history; named again, they come back. What
    the day has brought (numbers drawn, who sits where, `seq`) stays as it is, and so does a work
    profile that a supervisor assigned, until the file gives that counter another one than before.

    Raises:
        OfficeFileError: what is to go or to change is in use, see `what_is_in_use`. The
            caller's transaction must then be rolled back.
    """
    code = office_file.office.code
    wanted = record_of(office_file)
    held = connection.execute(
        select(OFFICE.c.seq, OFFICE.c.plan_version, OFFICE.c.timezone)
        .where(OFFICE.c.code == code)
        .with_for_update()
    ).one_or_none()
    stored = read_record(connection, code)
    if wanted.calendar_days is None:
        wanted = replace(wanted, calendar_days=stored.calendar_days if stored else {})
    of_file = wanted.profiles
    remembered = read_file_profiles(connection, code)
    if stored is not None:
        kept = with_changes_of_the_day(of_file, stored.profiles, remembered, wanted.services)
        wanted = replace(wanted, profiles=kept)
    if stored == wanted:
        _remember_profiles(connection, code, of_file, remembered)
        return SetUp.UNCHANGED
    if held is None or stored is None:
        connection.execute(insert(OFFICE).values(code=code, plan_version=1, seq=1, **wanted.office))
    else:
        today = now.astimezone(ZoneInfo(held.timezone)).date()
        in_use = what_is_in_use(connection, code, stored, wanted, today)
        if in_use:
            raise OfficeFileError(in_use)
        connection.execute(
            update(OFFICE)
            .where(OFFICE.c.code == code)
            .values(**wanted.office, plan_version=held.plan_version + 1, seq=held.seq + 1)
        )
    _write_parts(connection, code, wanted)
    _remember_profiles(connection, code, of_file, remembered)
    tell_of_change(connection, code, 1 if held is None else held.seq + 1, now)
    return SetUp.CREATED if held is None else SetUp.CHANGED


def _remember_profiles(
    connection: Connection, office: str, profiles: Profiles, remembered: Mapping[str, object]
) -> None:
    for counter in sorted({code for code, _ in profiles}):
        given = file_profile(profiles, counter)
        if remembered.get(counter) != given:
            here = (COUNTER.c.office == office) & (COUNTER.c.code == counter)
            connection.execute(update(COUNTER).where(here).values(file_profile=given))


def _write_parts(connection: Connection, office: str, wanted: OfficeRecord) -> None:
    """Write every table; a table comes after those that it points to."""
    boards = {zone: {"settings": settings} for zone, settings in wanted.boards.items()}
    _write(connection, FIELD, office, wanted.fields)
    _write(connection, SERIES, office, wanted.series, gone={})
    _write(
        connection,
        SERVICE,
        office,
        {code: {**row, "retired": False} for code, row in wanted.services.items()},
        new={"open": False},
        gone={"retired": True, "open": False},
    )
    _write(
        connection,
        COUNTER,
        office,
        {code: {**row, "retired": False} for code, row in wanted.counters.items()},
        new={"state": CounterState.CLOSED.value},
        gone={"retired": True},
    )
    _write(connection, PRINTER, office, wanted.printers)
    _write(connection, BOARD, office, boards, key="zone")
    connection.execute(delete(OFFICE_CALENDAR).where(OFFICE_CALENDAR.c.office == office))
    connection.execute(insert(OFFICE_CALENDAR).values(office=office, **wanted.calendar))
    connection.execute(delete(QUEUE_RULES).where(QUEUE_RULES.c.office == office))
    connection.execute(insert(QUEUE_RULES).values(office=office, **wanted.queue_rules))
    _write(connection, CALENDAR_DAY, office, wanted.calendar_days or {}, key="day")
    connection.execute(delete(PROFILE).where(PROFILE.c.office == office))
    connection.execute(
        insert(PROFILE),
        [
            {"office": office, "counter": counter, "service": service, **profile}
            for (counter, service), profile in sorted(wanted.profiles.items())
        ],
    )


def _write(
    connection: Connection,
    table: Table,
    office: str,
    rows: Mapping[Any, Columns],
    *,
    key: str = "code",
    new: Columns | None = None,
    gone: Columns | None = None,
) -> None:
    """Make one table say what the rows say.

    `new` are columns that only a new row gets; `gone` are the columns set on a row that is
    wanted no more (None: it is deleted).
    """
    column = table.c[key]
    stored = set(connection.scalars(select(column).where(table.c.office == office)))
    for code, row in rows.items():
        if code in stored:
            here = (table.c.office == office) & (column == code)
            connection.execute(update(table).where(here).values(row))
        else:
            values = {"office": office, key: code, **row, **(new or {})}
            connection.execute(insert(table).values(values))
    no_more = (table.c.office == office) & column.in_(stored - rows.keys())
    if gone is None:
        connection.execute(delete(table).where(no_more))
    elif gone:
        connection.execute(update(table).where(no_more).values(gone))
