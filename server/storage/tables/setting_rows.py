"""Rows of the log of changes, as they travel; see `rows`."""

from datetime import datetime
from typing import NamedTuple

from server.storage.tables.settings import KeptChange, SettingChangeRow
from server.storage.tables.ties import row_of


@row_of(SettingChangeRow)
class SettingChange(NamedTuple):
    """One saving of settings: each change has its path, what was before and what is after."""

    office: str
    seq: int
    at: datetime
    user: str | None
    undoes: int | None
    changes: list[KeptChange]
    origin: str | None = None
