"""An office becomes an office file."""

from sqlalchemy import Connection

from server.contract.problems import ProblemCode
from server.office_file.model import OfficeFile
from server.operations.office_rows.office import file_of, read_record
from server.refusal import Refusal


def export_office(connection: Connection, code: str) -> OfficeFile:
    """Read an office as a file that imports without changing anything.

    Raises:
        Refusal: `unknown_office`.
    """
    record = read_record(connection, code)
    if record is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=code)
    return file_of(code, record)
