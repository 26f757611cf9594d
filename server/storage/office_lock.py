"""The lock of one office: whoever holds it alone changes that office."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.prepared import PreparedRows
from server.storage.tables import OFFICE


class Held(NamedTuple):
    """The row of a locked office."""

    seq: int
    business_day: date | None
    plan_version: int
    last_place: int | None
    doubted_day: date | None


LOCK_OFFICE = PreparedRows(
    Held,
    select(*(OFFICE.c[name] for name in Held._fields))
    .where(OFFICE.c.code == bindparam("office"))
    .with_for_update(),
)


def hold_office(connection: Connection, code: str) -> Held | None:
    """Lock an office until the transaction ends; None when there is no such office."""
    held = LOCK_OFFICE.all(connection, {"office": code})
    return held[0] if held else None


def lock_office(connection: Connection, code: str) -> None:
    """Hold an office for an act of the command line, which two processes must not do at once.

    Raises:
        Refusal: `unknown_office`.
    """
    if hold_office(connection, code) is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=code)
