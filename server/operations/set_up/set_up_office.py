"""An office file becomes an office, or changes one while it works."""

from datetime import datetime

from sqlalchemy import Connection

from server.office_file.model import OfficeFile
from server.operations.office_rows.stored_file import SetUp, store_file


def set_up_office(connection: Connection, office_file: OfficeFile, now: datetime) -> SetUp:
    """Create or change an office; answers what it did, and raises, as `store_file` does."""
    return store_file(connection, office_file, now)
