"""The lock of one office: whoever holds it alone changes that office."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

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
