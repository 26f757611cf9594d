"""The outages of an office's days."""

from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import Connection, bindparam, select

from server.storage.query import Query
from server.storage.tables import OUTAGE
from server.storage.tables.hall_rows import Outage

OUTAGES = Query(
    Outage,
    select(OUTAGE)
    .where(
        OUTAGE.c.office == bindparam("office"),
        OUTAGE.c.began_at < bindparam("until"),
        OUTAGE.c.ended_at.is_(None) | (OUTAGE.c.ended_at > bindparam("since")),
    )
    .order_by(OUTAGE.c.began_at, OUTAGE.c.id),
)


def outages_of(
    connection: Connection, office: str, first: date, last: date, zone: tzinfo
) -> list[Outage]:
    """Read the outages that fell into some days of the office's calendar, in their order."""
    since = datetime.combine(first, time(), zone)
    until = datetime.combine(last + timedelta(days=1), time(), zone)
    return OUTAGES.all(connection, office=office, since=since, until=until)
