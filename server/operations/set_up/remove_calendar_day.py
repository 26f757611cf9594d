"""A date is taken out of an office's own calendar."""

from datetime import date, datetime

from sqlalchemy import Connection

from server.operations.appointment_rows.hours_told import telling_of_hours
from server.operations.office_rows.calendar_days import forget_day
from server.operations.office_rows.changed_plan import changing_set_up


def remove_calendar_day(connection: Connection, office: str, day: date, now: datetime) -> bool:
    """Take a date out of the office's own calendar; False: it was not there.

    Raises:
        Refusal: `unknown_office`.
        OfficeFileError: the centre has locked the calendar.
    """
    with changing_set_up(connection, office, now), telling_of_hours(connection, office, now):
        return forget_day(connection, office, day)
