"""An office becomes an office file."""

from sqlalchemy import Connection

from server.contract.problems import ProblemCode
from server.office_file.model import OfficeFile
from server.refusal import Refusal
from server.storage.set_up.stored import read_set_up


def export_office(connection: Connection, code: str) -> OfficeFile:
    """Read an office as a file that imports without changing anything.

    Raises:
        Refusal: `unknown_office`.
    """
    set_up = read_set_up(connection, code)
    if set_up is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=code)
    return set_up.model_copy(update={"calendar_days": set_up.calendar_days or None})
