"""Whether a database holds an office at all."""

from sqlalchemy import Connection, func, select

from server.storage.query import Values
from server.storage.tables import OFFICE

COUNT_OFFICES = Values(int, select(func.count()).select_from(OFFICE))


def is_empty(connection: Connection) -> bool:
    """Tell whether a database has no office yet."""
    return not COUNT_OFFICES.first(connection)
