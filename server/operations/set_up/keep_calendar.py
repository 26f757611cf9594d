"""An office's own calendar is edited a day or a year at a time, while it works."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from server.contract.problems import ProblemCode
from server.domain.special_days import CalendarDay
from server.office_file import calendar_part
from server.operations.office_rows.calendar import day_of, read_days
from server.operations.set_up.set_up_office import tell_of_change
from server.refusal import Refusal
from server.storage.set_up.calendar import CALENDAR_DAY
from server.storage.transaction import OFFICE


def set_calendar_day(
    connection: Connection, office: str, day: calendar_part.CalendarDay, now: datetime
) -> None:
    """Put a dated exception into the office's calendar, in place of the one it has.

    Raises:
        Refusal: `unknown_office`.
    """
    _change(connection, office, now)
    _forget(connection, office, day.date)
    values = {"office": office, "day": day.date, **day_of(day)}
    connection.execute(insert(CALENDAR_DAY).values(values))


def remove_calendar_day(connection: Connection, office: str, day: date, now: datetime) -> bool:
    """Take a date out of the office's own calendar; False: it was not there.

    Raises:
        Refusal: `unknown_office`.
    """
    _change(connection, office, now)
    return _forget(connection, office, day)


def fill_year(
    connection: Connection, office: str, days: Mapping[date, CalendarDay], now: datetime
) -> int:
    """Add public days where the office has set nothing itself; answers how many were added.

    Raises:
        Refusal: `unknown_office`.
    """
    _change(connection, office, now)
    own = read_days(connection, office)
    rows: list[dict[str, Any]] = [
        {
            "office": office,
            "day": day,
            "kind": one.kind.value,
            "name": dict(one.name),
            "source": one.source,
            "sessions": None,
            "services": None,
        }
        for day, one in days.items()
        if day not in own
    ]
    if rows:
        connection.execute(insert(CALENDAR_DAY), rows)
    return len(rows)


def _change(connection: Connection, office: str, now: datetime) -> None:
    """Lock the office and let everybody read its set-up again."""
    held = connection.execute(
        select(OFFICE.c.seq, OFFICE.c.plan_version).where(OFFICE.c.code == office).with_for_update()
    ).one_or_none()
    if held is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    connection.execute(
        update(OFFICE)
        .where(OFFICE.c.code == office)
        .values(plan_version=held.plan_version + 1, seq=held.seq + 1)
    )
    tell_of_change(connection, office, held.seq + 1, now)


def _forget(connection: Connection, office: str, day: date) -> bool:
    here = (CALENDAR_DAY.c.office == office) & (CALENDAR_DAY.c.day == day)
    return connection.execute(delete(CALENDAR_DAY).where(here)).rowcount > 0
