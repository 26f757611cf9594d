"""Rows of summed-up days, as they travel; see `rows`."""

from datetime import date, datetime
from typing import NamedTuple

from server.storage.tables.figures import DayFigureRow, OrderedReportRow
from server.storage.tables.ties import row_of


@row_of(DayFigureRow)
class DayFigure(NamedTuple):
    """What the numbers of a day are together, under one key of one split."""

    office: str
    split: str
    business_day: date
    key: str
    served: int
    no_show: int
    left_line: int
    expired: int
    uncalled: int
    called_waits: bytes
    uncalled_waits: bytes
    ways: bytes
    services: bytes
    handlings: bytes


@row_of(OrderedReportRow)
class OrderedReport(NamedTuple):
    """A month whose report was ordered to be sent."""

    office: str
    month: date
    ordered_at: datetime
