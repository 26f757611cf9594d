"""Rows of merged offices, as they travel; see `rows`."""

from datetime import datetime
from typing import NamedTuple

from server.storage.tables.former import FormerOfficeRow, Renamed
from server.storage.tables.ties import row_of


@row_of(FormerOfficeRow)
class FormerOffice(NamedTuple):
    """An office that was merged, and what its codes became."""

    office: str
    code: str
    name: dict[str, str]
    merged_at: datetime
    events_after: int
    events_until: int
    renamed: Renamed
    settings: str
