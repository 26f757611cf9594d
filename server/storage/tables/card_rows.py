"""Rows of numbers taken with a card, as they travel; see `rows`."""

from datetime import date
from typing import NamedTuple

from server.storage.tables.card import CardKeyRow, TakenByCardRow
from server.storage.tables.ties import row_of


@row_of(CardKeyRow)
class CardKey(NamedTuple):
    """The key under which kiosks hash cards on one day."""

    office: str
    business_day: date
    key: str


@row_of(TakenByCardRow)
class TakenByCard(NamedTuple):
    """A number of today that was taken with a card."""

    office: str
    ticket: str
    business_day: date
    card: str
