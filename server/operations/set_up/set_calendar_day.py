"""A dated exception is put into an office's calendar while it works."""

from datetime import datetime

from sqlalchemy import Connection

from server.office_file import calendar_part
from server.operations.appointment_rows.hours_told import telling_of_hours
from server.operations.office_rows.calendar_days import add_days, forget_day
from server.operations.office_rows.changed_plan import changing_set_up


def set_calendar_day(
    connection: Connection, office: str, day: calendar_part.CalendarDay, now: datetime
) -> None:
    """Put a dated exception into the office's calendar, in place of the one it has.

    Raises:
        Refusal: `unknown_office`.
        OfficeFileError: the centre has locked the calendar.
    """
    with changing_set_up(connection, office, now), telling_of_hours(connection, office, now):
        forget_day(connection, office, day.date)
        add_days(connection, office, [day])
