"""Which type each answer about settings is written by; see `written`."""

from collections.abc import Mapping
from typing import Any

from server.contract.answers.answer import Answer
from server.contract.answers.settings import (
    ChangedSetting,
    OrderRow,
    OrderWaits,
    SavedSettings,
    SettingChoice,
    SettingKey,
    SettingMistake,
    SettingOverlap,
    Settings,
    SettingsChange,
    SettingsLog,
    SettingsPreview,
    SettingTable,
    SettledDay,
    SettledDays,
    TriedOrder,
)
from server.contract.answers.settings_json import (
    ChangedSettingJson,
    OrderRowJson,
    OrderWaitsJson,
    SavedSettingsJson,
    SettingChoiceJson,
    SettingKeyJson,
    SettingMistakeJson,
    SettingOverlapJson,
    SettingsChangeJson,
    SettingsJson,
    SettingsLogJson,
    SettingsPreviewJson,
    SettingTableJson,
    SettledDayJson,
    SettledDaysJson,
    TriedOrderJson,
)

SETTINGS_WRITTEN: Mapping[type[Answer], Any] = {
    SettingChoice: SettingChoiceJson,
    SettingKey: SettingKeyJson,
    SettingTable: SettingTableJson,
    Settings: SettingsJson,
    ChangedSetting: ChangedSettingJson,
    SettingMistake: SettingMistakeJson,
    SettingOverlap: SettingOverlapJson,
    SettingsPreview: SettingsPreviewJson,
    SavedSettings: SavedSettingsJson,
    SettingsChange: SettingsChangeJson,
    SettingsLog: SettingsLogJson,
    SettledDay: SettledDayJson,
    SettledDays: SettledDaysJson,
    OrderWaits: OrderWaitsJson,
    OrderRow: OrderRowJson,
    TriedOrder: TriedOrderJson,
}
