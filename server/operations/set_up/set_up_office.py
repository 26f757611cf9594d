"""An office file becomes an office, or changes one while it works."""

from datetime import datetime

from sqlalchemy import Connection

from server.office_file.model import OfficeFile
from server.operations.appointment_rows.hours_told import telling_of_hours
from server.operations.office_rows.changed_plan import HOLD_VERSION
from server.operations.office_rows.stored_file import SetUp, store_file


def set_up_office(connection: Connection, office_file: OfficeFile, now: datetime) -> SetUp:
    """Create or change an office; answers what it did, and raises, as `store_file` does.

    Whoever booked an hour that the file closes is told, as by the console.
    """
    office = office_file.office.code
    HOLD_VERSION.first(connection, office=office)
    with telling_of_hours(connection, office, now):
        return store_file(connection, office_file, now)
