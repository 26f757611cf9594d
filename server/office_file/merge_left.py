"""What an office that is merged into another had settled otherwise, and does not bring along."""

from typing import Any

from server.office_file.as_json import as_json
from server.office_file.changes import Change, changes_between
from server.office_file.model import OfficeFile

CARRIED = frozenset(
    {
        *("service", "counter", "printer", "quota", "special_day", "board", "hall", "campaign"),
        *("pause_reason", "field", "priority", "park_reason", "outcome", "rating_reason"),
    }
)
"""Lists whose rows come along, or are one list."""
OWN = frozenset({"code", "name", "hours"})
"""Of `[office]`: the hall that it becomes has these."""


def left_behind(of: OfficeFile, after: OfficeFile) -> list[Change]:
    """Name each setting that was another at the office that goes.

    `before` is what that office had, `after` what is valid for both from now on.
    """
    return changes_between(_rules(of), _rules(after))


def _rules(office_file: OfficeFile) -> dict[str, Any]:
    document = as_json(office_file)
    rules = {name: part for name, part in document.items() if name not in CARRIED}
    rules["office"] = {key: one for key, one in rules["office"].items() if key not in OWN}
    return rules
