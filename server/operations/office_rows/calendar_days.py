"""The dated exceptions of an office's own calendar, one by one."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, delete

from server.office_file.calendar_part import CalendarDay
from server.storage.set_up.home_rows import add_rows
from server.storage.set_up.homes import CALENDAR_DAYS, InOffice
from server.storage.tables import CALENDAR_DAY


def add_days(connection: Connection, office: str, days: Iterable[CalendarDay]) -> None:
    """Add dates that the office's own calendar does not have."""
    add_rows(connection, CALENDAR_DAYS, CALENDAR_DAY, [(day, InOffice(office)) for day in days])


def forget_day(connection: Connection, office: str, day: date) -> bool:
    """Take a date out of the office's own calendar; False: it was not there."""
    here = (CALENDAR_DAY.c.office == office) & (CALENDAR_DAY.c.date == day)
    return connection.execute(delete(CALENDAR_DAY).where(here)).rowcount > 0
