"""The day that the clock says, where it is not believed."""

from datetime import date

from sqlalchemy import Connection, bindparam, select

from server.storage.query import Values
from server.storage.tables import OFFICE

DOUBTED = Values(date, select(OFFICE.c.doubted_day).where(OFFICE.c.code == bindparam("office")))


def doubted_day(connection: Connection, office: str) -> date | None:
    """Name the day that an office's clock says and that nobody believes; None: all is well."""
    return DOUBTED.first(connection, office=office)
