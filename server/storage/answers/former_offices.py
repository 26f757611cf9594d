"""Offices that were merged, for whoever comes by an old address."""

from sqlalchemy import Connection, select

from server.storage.query import Query
from server.storage.tables import FORMER_OFFICE
from server.storage.tables.former_rows import FormerOffice

FORMER_OFFICES = Query(FormerOffice, select(FORMER_OFFICE))


def former_offices(connection: Connection) -> dict[str, FormerOffice]:
    """Read all of them, by their codes of then."""
    return {one.code: one for one in FORMER_OFFICES.all(connection)}
