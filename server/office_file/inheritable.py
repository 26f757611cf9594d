"""Which settings of an office the centre may settle for many, each named by its place in the file.

What names somebody's counters, services, people, devices, rooms or letterboxes is an office's
alone: nobody elsewhere can know it.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import BaseModel

from server.office_file.changes import ChangePath, value_at
from server.office_file.description import description
from server.office_file.document import Document
from server.office_file.write import in_order

OWN = frozenset(
    {
        *("office.code", "office.name", "office.timezone", "office.email"),
        *("office.texts.leaders", "office.texts.suggestion_box", "office.texts.suggestion_book"),
        *("rating.case_owner", "rating.payment_reader", "figures.report_to"),
        *("alerts.emails", "alerts.webhook", "dossiers.code_prefix"),
    }
)
"""Keys that only the office itself can know, or on which its own past hangs."""
WHOLE = frozenset(
    {
        *("pause_reason", "park_reason", "outcome", "priority", "rating_reason", "alert"),
        "calendar_day",
    }
)
"""Lists that are settled as a whole; all other lists name what only the office has."""


SettingValues = Mapping[str, Any]
"""What settings stand at, by the names of settings."""


class Inheritable(NamedTuple):
    """One setting that the centre may settle.

    Attributes:
        path: its place in the document.
        usual: what stands there in an office that says nothing; None: nothing.
    """

    path: ChangePath
    usual: Any


@cache
def inheritable() -> Mapping[str, Inheritable]:
    """Give every setting that may be inherited by its name, in the order of the file."""
    found: dict[str, Inheritable] = {}
    for table in description():
        if table.path in WHOLE:
            found[table.path] = Inheritable((table.path,), [])
        elif not table.repeats and not _is_in_a_list(table.path):
            for key in table.keys:
                name = f"{table.path}.{key.name}"
                if name not in OWN:
                    found[name] = Inheritable((*table.path.split("."), key.name), _of(key.default))
    return MappingProxyType(found)


def setting_of(path: ChangePath) -> str | None:
    """Name the setting to which a changed key belongs; None: it is the office's alone."""
    known = inheritable()
    names = (".".join(path[:length]) for length in range(1, len(path) + 1))
    return next((one for one in names if one in known), None)


def value_of(document: Document, name: str) -> Any:
    """Read what a document says of a setting; None: nothing."""
    found = value_at(document, inheritable()[name].path)
    # An office without days of its own says so by an empty list or not at all.
    return [] if found is None and name in WHOLE else found


def _is_in_a_list(path: str) -> bool:
    tables = {one.path: one for one in description()}
    steps = path.split(".")
    return any(tables[".".join(steps[:length])].repeats for length in range(1, len(steps)))


def _of(default: object) -> Any:
    return in_order(default) if isinstance(default, BaseModel) else default
