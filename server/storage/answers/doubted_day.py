"""The open day, and the day that the clock says where it is doubted."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.storage.query import Query
from server.storage.tables import OFFICE


class OpenDay(NamedTuple):
    """An office's business day and the doubted one of its clock; None: none yet, no doubt."""

    business_day: date | None
    doubted_day: date | None


FIND_OPEN_DAY = Query(
    OpenDay,
    select(OFFICE.c.business_day, OFFICE.c.doubted_day).where(OFFICE.c.code == bindparam("office")),
)


def open_day(connection: Connection, office: str) -> OpenDay:
    """Read which day is open, and whether the clock's is doubted."""
    found = FIND_OPEN_DAY.first(connection, office=office)
    return found or OpenDay(None, None)
