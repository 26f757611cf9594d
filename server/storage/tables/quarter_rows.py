"""The class of the rows of what is told of quarters."""

from datetime import datetime
from typing import NamedTuple

from server.storage.tables.quarter import KeptPair, QuarterVersionRow
from server.storage.tables.ties import row_of


@row_of(QuarterVersionRow)
class QuarterVersion(NamedTuple):
    """What was written of a quarter."""

    office: str
    quarter: str
    version: int
    at: datetime
    by: str
    published: bool
    pairs: list[KeptPair]
