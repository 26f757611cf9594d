"""An office's settings for the page that edits them, what a change would do, and what was done."""

from datetime import date, datetime
from typing import Any, Literal

from server.contract.answers.answer import Answer, Localized


class SettingChoice(Answer):
    """What may be chosen, by its name for people."""

    value: str
    label: Localized


class SettingKey(Answer):
    """One key of the office file with what a form needs to ask for it.

    `kind`: of `server.contract.settings.Kind`. `least` and `most` bound a number, or the letters
    of a text. `of`: the table whose codes it names.
    """

    name: str
    kind: str
    needed: bool
    default: Any
    least: float | None
    most: float | None
    unit: Localized | None
    choices: list[SettingChoice]
    of: str | None
    label: Localized
    help: Localized


class SettingTable(Answer):
    """One table of the office file; `path`: the keys that lead to it, joined by dots."""

    path: str
    repeats: bool
    label: Localized
    help: Localized
    keys: list[SettingKey]


class InheritedSetting(Answer):
    """Whose a setting is that the centre published to this office, and who made it so when.

    `field` names it by its place in the file. `state`: of `SettingState`. `user` and `name` null:
    by a command. `default`: what the centre published last; null: that nothing is to stand there.
    """

    field: str
    state: str
    user: str | None
    name: str | None
    at: datetime
    default: Any


class Settings(Answer):
    """An office file as JSON; equal documents have equal versions."""

    version: str
    document: dict[str, Any]
    tables: list[SettingTable]
    inherited: list[InheritedSetting]


class SettingsOfFile(Answer):
    """What an office file would make of the settings, and the version that this would have."""

    version: str
    document: dict[str, Any]


class ChangedSetting(Answer):
    """One key that says something else. Rows are named by code, date or zone; null: not there."""

    path: list[str]
    before: Any
    after: Any


class SettingMistake(Answer):
    """What is wrong with a key, or will trouble somebody, and what to do."""

    path: list[str]
    says: Localized


class SettingOverlap(Answer):
    """A key that somebody else changed meanwhile: what it says now, and who changed it when."""

    path: list[str]
    mine: Any
    now: Any
    user: str | None
    at: datetime | None


class SettingsPreview(Answer):
    """What saving would do: `touched` says whom it reaches; with mistakes it would be refused."""

    changes: list[ChangedSetting]
    touched: list[Localized]
    mistakes: list[SettingMistake]
    doubts: list[SettingMistake]
    overlaps: list[SettingOverlap]


class SavedSettings(Answer):
    """What was saved; `id`: of its change in the log, null where nothing changed."""

    id: int | None
    version: str
    changes: list[ChangedSetting]


class MovedSetting(Answer):
    """A setting that became the office's own or the centre's: `SettingState` before and after."""

    field: str
    before: str
    after: str


class SettingsChange(Answer):
    """One saving. `user` and `name` null: by a command. `undone`: a later one took it back.

    `undoable`: what was before is kept. `origin`: the office whose settings these were, before it
    was merged; it is not taken back. `by_centre`: the centre published it, or took it back.
    """

    id: int
    at: datetime
    user: str | None
    name: str | None
    undoes: int | None
    undone: bool
    undoable: bool
    origin: str | None
    by_centre: bool
    changes: list[ChangedSetting]
    moved: list[MovedSetting]


class SettingsLog(Answer):
    """The log of changes, the newest first. `more`: there are older ones."""

    changes: list[SettingsChange]
    more: bool


class TrialSlip(Answer):
    """What became of a trial of a slip: `waiting`, `printed`, `sent` or `failed`, and why.

    `reason`: a code of `PrintReason`, or null.
    """

    trial: int
    device: str
    state: Literal["waiting", "printed", "sent", "failed"]
    reason: str | None


class SettledDay(Answer):
    """A day as the stored calendar has it.

    `kind`, `name` and `source`: of the exception that it is, null for an ordinary one. `own`:
    whether the office set it itself. `sessions`: "HH:MM" from and to, of the hall.
    """

    day: date
    kind: str | None
    name: Localized | None
    source: str | None
    own: bool
    sessions: list[list[str]]


class SettledDays(Answer):
    """Days one after the other; `today` is the office's own."""

    today: date
    days: list[SettledDay]


class OrderWaits(Answer):
    """How long people waited, in minutes; null: nobody was called.

    `uncalled`: how many were never called.
    """

    median: float | None
    p90: float | None
    longest: float | None
    uncalled: int


class OrderRow(Answer):
    """One class of one service, under the order as it is and as it would be.

    `service` null: all together; `priority` null: who has none.
    """

    service: str | None
    name: Localized
    priority: str | None
    class_name: Localized | None
    people: int
    before: OrderWaits
    after: OrderWaits


class TriedOrder(Answer):
    """What another order does to the same people on the same days.

    `days`: the office's own, the earliest first; empty: it has none yet, and days of a shipped
    example stand for them. `total`: ordinary people of all services, then each class.
    """

    days: list[date]
    total: list[OrderRow]
    rows: list[OrderRow]


class BackupCopy(Answer):
    """A copy of the server's whole database; it was opened and read whole when it was made."""

    name: str
    made_at: datetime
    bytes: int
    by_hand: bool


class Backups(Answer):
    """The copies that are kept, the newest first; `copy_at`: the clock time of each night's."""

    copies: list[BackupCopy]
    copy_at: str | None
    kept: int
    folder: str


class RecordedClip(Answer):
    """A clip of the voice after a recording was put in its place or taken away."""

    key: str
    recorded: bool
