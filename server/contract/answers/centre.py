"""What the centre sees of all its offices, side by side."""

from datetime import datetime
from typing import Any

from pydantic import Field

from server.contract.answers.answer import Answer, Named
from server.contract.answers.settings import (
    ChangedSetting,
    MovedSetting,
    SettingMistake,
    SettingTable,
)


class CentreOffice(Named):
    """An office at a moment, in figures.

    `seen_seconds` is how long ago a device or person of it was last heard; 0: a device is
    connected; null: none ever was. `longest_minutes` is the longest wait of those who wait, null
    where nobody does; `devices_at_fault` are those that complain or fell silent within a day.
    `percent` is cut to two decimals: of `results` in the last 30 days, the `good` came in time.
    """

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
    percent: float | None = Field(ge=0, le=100)


class CentreNow(Answer):
    """Every office, by code."""

    updated_at: datetime
    offices: list[CentreOffice]


class SettledDefault(Answer):
    """A setting that the centre may settle for its offices, named by its place in the file.

    `usual`: what an office has that says nothing. `user`, `name` and `at`: who settled it when;
    all null: it is not settled, or by a command (`at` is told then).
    """

    field: str
    usual: Any
    user: str | None
    name: str | None
    at: datetime | None


class OfferedOffice(Named):
    """An office to which the centre may publish."""


class CentreDefaults(Answer):
    """What the centre settles, as a document with those settings alone, and all that it may.

    `tables` describes what may be settled as `Settings` does; a list is settled as a whole.
    `offices`: the real ones, to which it may be published.
    """

    version: str
    document: dict[str, Any]
    tables: list[SettingTable]
    settings: list[SettledDefault]
    offices: list[OfferedOffice]


class SavedDefaults(Answer):
    """What was settled."""

    version: str
    changes: list[ChangedSetting]


class ReachedOffice(Named):
    """What a publication does, or did, at an office.

    `change`: of the office's log, null where nothing differs or nothing was done yet. `changes`:
    what differs in its settings; `moved`: which become its own or the centre's; `kept`: which it
    has set itself and keeps; `were_locked`: which were locked. With `mistakes` the office's own
    rules refuse it, and nothing changes there.
    """

    change: int | None
    changes: list[ChangedSetting]
    moved: list[MovedSetting]
    kept: list[str]
    were_locked: list[str]
    mistakes: list[SettingMistake]


class ReachedOffices(Answer):
    """What a publication does at some offices."""

    offices: list[ReachedOffice]
