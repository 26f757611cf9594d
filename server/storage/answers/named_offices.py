"""The real offices of a database by their names, for whoever typed no office."""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.languages import further
from server.storage.query import Query, Values
from server.storage.tables import OFFICE
from server.storage.tables.office import OfficeRow
from server.storage.tables.ties import columns_of, part_of

MOST = 200
"""Whoever has more types the code."""


@part_of(OfficeRow)
class NamedOffice(NamedTuple):
    """An office and its name in the languages of the house."""

    code: str
    name: dict[str, str]


@part_of(OfficeRow)
class SpokenThere(NamedTuple):
    """An office and the languages that it speaks."""

    code: str
    languages: list[str]


NAMED_OFFICES = Query(
    NamedOffice,
    select(*columns_of(NamedOffice))
    .where(OFFICE.c.practice_of.is_(None))
    .order_by(OFFICE.c.code)
    .limit(MOST),
)
REAL_OFFICES = Query(
    NamedOffice,
    select(*columns_of(NamedOffice)).where(OFFICE.c.practice_of.is_(None)).order_by(OFFICE.c.code),
)
"""All of them, for whoever is of the centre."""
IS_PRACTICE = Values(
    str,
    select(OFFICE.c.code).where(
        OFFICE.c.code == bindparam("office"), OFFICE.c.practice_of.is_not(None)
    ),
)
PRACTICE_OF = Values(str, select(OFFICE.c.code).where(OFFICE.c.practice_of == bindparam("office")))


SPOKEN = Query(
    SpokenThere,
    select(*columns_of(SpokenThere)).where(OFFICE.c.practice_of.is_(None)).order_by(OFFICE.c.code),
)


def spoken_there(connection: Connection) -> list[str]:
    """Name the languages beyond the house's that an office here speaks, by their codes."""
    spoken = {one for office in SPOKEN.all(connection) for one in office.languages}
    return [one for one in further() if one in spoken]


def practice_of(connection: Connection, office: str) -> str | None:
    """Name the practice office of an office; None while it has none."""
    return PRACTICE_OF.first(connection, office=office)


def is_practice(connection: Connection, office: str) -> bool:
    """Tell whether an office is another one's practice office."""
    return IS_PRACTICE.first(connection, office=office) is not None
