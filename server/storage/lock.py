"""Holding an office for an act that comes from the command line."""

from sqlalchemy import Connection, bindparam, select

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.query import Values
from server.storage.tables import OFFICE

HOLD = Values(
    str, select(OFFICE.c.code).where(OFFICE.c.code == bindparam("office")).with_for_update()
)


def lock_office(connection: Connection, code: str) -> None:
    """Hold an office, so that two processes do not add the same thing to it.

    Raises:
        Refusal: `unknown_office`.
    """
    if HOLD.first(connection, office=code) is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=code)
