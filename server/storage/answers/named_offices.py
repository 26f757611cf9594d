"""The offices of a database by their names, for whoever typed no office."""

from typing import NamedTuple

from sqlalchemy import select

from server.storage.query import Query
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


NAMED_OFFICES = Query(
    NamedOffice, select(*columns_of(NamedOffice)).order_by(OFFICE.c.code).limit(MOST)
)
