"""What the centre is told, as it is written."""

from datetime import datetime
from typing import Any

from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12

from server.contract.answers.as_json import Words
from server.contract.answers.settings_json import (
    ChangedSettingJson,
    MovedSettingJson,
    SettingMistakeJson,
    SettingTableJson,
)


class CentreOfficeJson(TypedDict):
    """A CentreOffice."""

    code: str
    name: Words
    seen_seconds: int | None
    waiting: int
    longest_minutes: int | None
    promise_minutes: int
    open_counters: int
    counters: int
    devices_at_fault: int
    devices: int
    good: int
    results: int
    percent: float | None


class CentreNowJson(TypedDict):
    """A CentreNow."""

    updated_at: datetime
    offices: list[CentreOfficeJson]


class SettledDefaultJson(TypedDict):
    """A SettledDefault."""

    field: str
    usual: Any
    user: str | None
    name: str | None
    at: datetime | None


class OfferedOfficeJson(TypedDict):
    """An OfferedOffice."""

    code: str
    name: Words


class CentreDefaultsJson(TypedDict):
    """A CentreDefaults."""

    version: str
    document: dict[str, Any]
    tables: list[SettingTableJson]
    settings: list[SettledDefaultJson]
    offices: list[OfferedOfficeJson]


class SavedDefaultsJson(TypedDict):
    """A SavedDefaults."""

    version: str
    changes: list[ChangedSettingJson]


class ReachedOfficeJson(TypedDict):
    """A ReachedOffice."""

    code: str
    name: Words
    change: int | None
    changes: list[ChangedSettingJson]
    moved: list[MovedSettingJson]
    kept: list[str]
    were_locked: list[str]
    mistakes: list[SettingMistakeJson]


class ReachedOfficesJson(TypedDict):
    """A ReachedOffices."""

    offices: list[ReachedOfficeJson]
