"""An office's set-up into its tables, key by key as the file's description names them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import Connection, Table, delete, insert, select, update

from server.contract.states import CounterState
from server.office_file import values
from server.office_file.model import OfficeFile
from server.storage.set_up.homes import HOURS, LISTS, RULES, TEXTS
from server.storage.set_up.profiles import profiles_of
from server.storage.tables import COUNTER, COUNTER_HOURS, OFFICE, PROFILE, SERIES, SERVICE

NOTHING: Mapping[str, object] = MappingProxyType({})


def columns_of(part: values.Table, table: Table) -> dict[str, object]:
    """Give those keys of a part of the file that a table has as columns."""
    both = type(part).model_fields.keys() & set(table.c.keys())
    return part.model_dump(include=both)


def write_office(connection: Connection, set_up: OfficeFile, *, version: int, seq: int) -> None:
    """Write the office's own row, with the version of its set-up and its last event."""
    row = {**columns_of(set_up.office, OFFICE), "plan_version": version, "seq": seq}
    here = OFFICE.c.code == set_up.office.code
    if connection.execute(update(OFFICE).where(here).values(row)).rowcount == 0:
        connection.execute(insert(OFFICE).values(row))


def write_parts(connection: Connection, set_up: OfficeFile) -> None:
    """Write all but the office's own row; a table comes after those that it points to.

    Services and counters that are gone are retired with their history.
    """
    office = set_up.office.code
    _replace(connection, TEXTS.tables[0], office, [set_up.office.texts])
    _replace(connection, HOURS.tables[0], office, set_up.office.hours)
    for place, home in RULES.items():
        _replace(connection, home.tables[0], office, [getattr(set_up, place)])
    for place, home in LISTS.items():
        _replace(connection, home.tables[0], office, getattr(set_up, place) or ())
    series = {one.code: columns_of(one, SERIES) for one in set_up.services}
    _keep(connection, SERIES, office, series)
    _keep(
        connection,
        SERVICE,
        office,
        {
            one.code: {**columns_of(one, SERVICE), "series": one.code, "rank": rank}
            for rank, one in enumerate(set_up.services)
        },
        new={"open": False},
        gone={"open": False},
    )
    _keep(
        connection,
        COUNTER,
        office,
        {
            one.code: {**columns_of(one, COUNTER), "rank": rank}
            for rank, one in enumerate(set_up.counters)
        },
        new={"state": CounterState.CLOSED.value},
    )
    _write_work(connection, set_up)


def _write_work(connection: Connection, set_up: OfficeFile) -> None:
    office = set_up.office.code
    for table in (PROFILE, COUNTER_HOURS):
        connection.execute(delete(table).where(table.c.office == office))
    connection.execute(
        insert(PROFILE),
        [
            {
                "office": office,
                "counter": counter,
                "service": service,
                "weight": work.weight,
                "after_minutes": work.after_minutes,
            }
            for (counter, service), work in sorted(profiles_of(set_up.counters).items())
        ],
    )
    staffed = [
        {"office": office, "counter": one.code, "rank": rank, **columns_of(hours, COUNTER_HOURS)}
        for one in set_up.counters
        for rank, hours in enumerate(one.hours)
    ]
    if staffed:
        connection.execute(insert(COUNTER_HOURS), staffed)


def _replace(
    connection: Connection, table: Table, office: str, parts: Sequence[values.Table]
) -> None:
    """Make a table that nothing points to say what the parts say, in their order."""
    connection.execute(delete(table).where(table.c.office == office))
    ranked = "rank" in table.c
    rows = [
        {"office": office, **columns_of(part, table), **({"rank": rank} if ranked else {})}
        for rank, part in enumerate(parts)
    ]
    if rows:
        connection.execute(insert(table), rows)


def _keep(
    connection: Connection,
    table: Table,
    office: str,
    rows: Mapping[str, Mapping[str, object]],
    *,
    new: Mapping[str, object] = NOTHING,
    gone: Mapping[str, object] = NOTHING,
) -> None:
    """Make a table that others point to say what the rows say by their codes.

    `new` are columns that only a new row gets, `gone` those that change as a row is retired.
    """
    retires = "retired" in table.c
    here = table.c.office == office
    stored = set(connection.scalars(select(table.c.code).where(here)))
    for code, row in rows.items():
        wanted = {**row, **({"retired": False} if retires else {})}
        if code in stored:
            connection.execute(update(table).where(here, table.c.code == code).values(wanted))
        else:
            added = {"office": office, "code": code, **wanted, **new}
            connection.execute(insert(table).values(added))
    if retires:
        no_more = here & table.c.code.in_(stored - rows.keys())
        connection.execute(update(table).where(no_more).values(retired=True, **gone))
