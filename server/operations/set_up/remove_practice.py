"""A practice office goes, with all that was ever done there."""

from sqlalchemy import Connection, delete

from server.contract.problems import ProblemCode
from server.office_file.practice import practice_code
from server.operations.office_rows.practice import HOLD_PRACTICE, empty
from server.refusal import Refusal
from server.storage.tables import OFFICE


def remove_practice(connection: Connection, office: str) -> str | None:
    """Remove an office's practice office; answers its code, None where there was none.

    Raises:
        Refusal: `unknown_office`.
    """
    if HOLD_PRACTICE.first(connection, office=office) is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    code = practice_code(office)
    held = HOLD_PRACTICE.first(connection, office=code)
    if held is None or held.practice_of != office:
        return None
    empty(connection, code)
    connection.execute(delete(OFFICE).where(OFFICE.c.code == code))
    return code
