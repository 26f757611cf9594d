"""Rows of the log of changes, as they travel; see `rows`."""

from datetime import datetime
from typing import NamedTuple

from server.storage.tables.settings import (
    CentreDefaultRow,
    KeptChange,
    KeptOffer,
    KeptState,
    SettingChangeRow,
    SettingOriginRow,
)
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
    states: list[KeptState] | None = None
    by_centre: bool = False


@row_of(SettingOriginRow)
class SettingOrigin(NamedTuple):
    """Whose one setting of an office is."""

    office: str
    field: str
    state: str
    user: str | None
    at: datetime
    offered: KeptOffer | None


@row_of(CentreDefaultRow)
class CentreDefault(NamedTuple):
    """What the centre settles for its offices about one setting."""

    field: str
    settled: KeptOffer
    user: str | None
    at: datetime
