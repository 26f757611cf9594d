"""Whether an office is there, for who only reads: nobody waits for its lock, and none is taken."""

from sqlalchemy import Connection, bindparam, select

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.query import Values
from server.storage.tables import OFFICE

CODE = Values(str, select(OFFICE.c.code).where(OFFICE.c.code == bindparam("office")))


def check_office(connection: Connection, code: str) -> None:
    """See that an office is there.

    Raises:
        Refusal: `unknown_office`.
    """
    if CODE.first(connection, office=code) is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=code)
