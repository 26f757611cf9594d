"""Settings as they are written; see `as_json`."""

from datetime import date, datetime
from typing import Any

from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12

from server.contract.answers.as_json import Words


class SettingChoiceJson(TypedDict):
    """A SettingChoice."""

    value: str
    label: Words


class SettingKeyJson(TypedDict):
    """A SettingKey."""

    name: str
    kind: str
    needed: bool
    default: Any
    least: float | None
    most: float | None
    unit: Words | None
    choices: list[SettingChoiceJson]
    of: str | None
    label: Words
    help: Words


class SettingTableJson(TypedDict):
    """A SettingTable."""

    path: str
    repeats: bool
    label: Words
    help: Words
    keys: list[SettingKeyJson]


class InheritedSettingJson(TypedDict):
    """An InheritedSetting."""

    field: str
    state: str
    user: str | None
    name: str | None
    at: datetime
    default: Any


class SettingsJson(TypedDict):
    """A Settings."""

    version: str
    document: dict[str, Any]
    tables: list[SettingTableJson]
    inherited: list[InheritedSettingJson]


class SettingsOfFileJson(TypedDict):
    """A SettingsOfFile."""

    version: str
    document: dict[str, Any]


class ChangedSettingJson(TypedDict):
    """A ChangedSetting."""

    path: list[str]
    before: Any
    after: Any


class SettingMistakeJson(TypedDict):
    """A SettingMistake."""

    path: list[str]
    says: Words


class SettingOverlapJson(TypedDict):
    """A SettingOverlap."""

    path: list[str]
    mine: Any
    now: Any
    user: str | None
    at: datetime | None


class SettingsPreviewJson(TypedDict):
    """A SettingsPreview."""

    changes: list[ChangedSettingJson]
    touched: list[Words]
    mistakes: list[SettingMistakeJson]
    doubts: list[SettingMistakeJson]
    overlaps: list[SettingOverlapJson]


class SavedSettingsJson(TypedDict):
    """A SavedSettings."""

    id: int | None
    version: str
    changes: list[ChangedSettingJson]


class MovedSettingJson(TypedDict):
    """A MovedSetting."""

    field: str
    before: str
    after: str


class SettingsChangeJson(TypedDict):
    """A SettingsChange."""

    id: int
    at: datetime
    user: str | None
    name: str | None
    undoes: int | None
    undone: bool
    undoable: bool
    origin: str | None
    by_centre: bool
    changes: list[ChangedSettingJson]
    moved: list[MovedSettingJson]


class SettingsLogJson(TypedDict):
    """A SettingsLog."""

    changes: list[SettingsChangeJson]
    more: bool


class TrialSlipJson(TypedDict):
    """A TrialSlip."""

    trial: int
    device: str
    state: str
    reason: str | None


class SettledDayJson(TypedDict):
    """A SettledDay."""

    day: date
    kind: str | None
    name: Words | None
    source: str | None
    own: bool
    sessions: list[list[str]]


class SettledDaysJson(TypedDict):
    """A SettledDays."""

    today: date
    days: list[SettledDayJson]


class OrderWaitsJson(TypedDict):
    """An OrderWaits."""

    median: float | None
    p90: float | None
    longest: float | None
    uncalled: int


class OrderRowJson(TypedDict):
    """An OrderRow."""

    service: str | None
    name: Words
    priority: str | None
    class_name: Words | None
    people: int
    before: OrderWaitsJson
    after: OrderWaitsJson


class TriedOrderJson(TypedDict):
    """A TriedOrder."""

    days: list[date]
    total: list[OrderRowJson]
    rows: list[OrderRowJson]


class BackupCopyJson(TypedDict):
    """A BackupCopy."""

    name: str
    made_at: datetime
    bytes: int
    by_hand: bool


class BackupsJson(TypedDict):
    """A Backups."""

    copies: list[BackupCopyJson]
    copy_at: str | None
    kept: int
    folder: str


class RecordedClipJson(TypedDict):
    """A RecordedClip."""

    key: str
    recorded: bool
