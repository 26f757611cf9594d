"""Rows of numbers taken at home, as they travel; see `rows`."""

from datetime import date
from typing import NamedTuple

from server.storage.tables.from_home import DoorKeyRow, TakenAtHomeRow
from server.storage.tables.ties import row_of


@row_of(DoorKeyRow)
class DoorKey(NamedTuple):
    """The key of a day's codes at the door."""

    office: str
    business_day: date
    key: str


@row_of(TakenAtHomeRow)
class TakenAtHome(NamedTuple):
    """Who took a number at home, as hashes under the day's key."""

    office: str
    ticket: str
    phone: str
    address: str
