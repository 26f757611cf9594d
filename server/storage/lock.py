"""Holding an office for an act that comes from the command line."""

from sqlalchemy import Connection, select

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.tables import OFFICE


def lock_office(connection: Connection, code: str) -> None:
    """Hold an office, so that two processes do not add the same thing to it.

    Raises:
        Refusal: `unknown_office`.
    """
    held = select(OFFICE.c.code).where(OFFICE.c.code == code).with_for_update()
    if connection.execute(held).first() is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=code)
