"""Rows of errands, as they travel; see `rows`."""

from datetime import datetime
from typing import NamedTuple

from server.storage.tables.errand import ErrandRow
from server.storage.tables.ties import in_groups, row_of


@row_of(ErrandRow)
class Errand(NamedTuple):
    """One of several errands of a ticket."""

    office: str
    ticket: str
    chosen: int
    rank: int
    service: str
    done_at: datetime | None


ERRAND_CHANGES = ("rank", "service", "done_at")
"""What acts may change of an errand, and write back."""
in_groups(Errand, ("office", "ticket", "chosen"), ERRAND_CHANGES)
