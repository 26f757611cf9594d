"""A year's public days are added to an office's calendar."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Connection

from server.domain.special_days import CalendarDay
from server.office_file import calendar_part
from server.office_file.values import Name
from server.operations.appointment_rows.hours_told import telling_of_hours
from server.operations.office_rows.calendar_days import add_days
from server.operations.office_rows.changed_plan import changing_set_up
from server.storage.set_up.stored import read_own_days


def fill_year(
    connection: Connection, office: str, days: Mapping[date, CalendarDay], now: datetime
) -> int:
    """Add public days where the office has set nothing itself; answers how many were added.

    Raises:
        Refusal: `unknown_office`.
        OfficeFileError: the centre has locked the calendar.
    """
    with changing_set_up(connection, office, now), telling_of_hours(connection, office, now):
        own = {one.date for one in read_own_days(connection, office)}
        added = [
            calendar_part.CalendarDay(
                date=day, kind=one.kind.value, name=Name(**one.name), source=one.source
            )
            for day, one in days.items()
            if day not in own
        ]
        add_days(connection, office, added)
        return len(added)
