"""Rows of conduct sheets, as they travel; see `rows`."""

from datetime import date, datetime
from typing import NamedTuple

from server.storage.tables.conduct import ConductTemplateRow, ConductVersionRow, KeptItem
from server.storage.tables.ties import row_of


@row_of(ConductTemplateRow)
class ConductTemplate(NamedTuple):
    """What is looked at from a month on."""

    office: str
    month: date
    announced_at: datetime
    announced_by: str
    items: list[KeptItem]
    remark_only: list[str]
    origin: str = ""


@row_of(ConductVersionRow)
class ConductVersion(NamedTuple):
    """What was done to a sheet."""

    office: str
    month: date
    clerk: str
    rank: int
    act: str
    at: datetime
    by: str
    points: dict[str, int]
    text: str
    origin: str = ""
