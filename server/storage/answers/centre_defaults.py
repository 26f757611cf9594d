"""What the centre settles for its offices, and all that it may: the contract's CentreDefaults."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection

from server.contract.answers.centre_json import (
    CentreDefaultsJson,
    OfferedOfficeJson,
    SettledDefaultJson,
)
from server.contract.answers.settings_json import SettingTableJson
from server.contract.settings import Kind
from server.office_file.as_json import version_of
from server.office_file.description import DescribedTable, description
from server.office_file.document import Document
from server.office_file.inheritable import Inheritable, SettingValues, inheritable
from server.storage.answers.named_offices import REAL_OFFICES
from server.storage.answers.settings import names_of_people, tables_of
from server.storage.set_up.origins import centre_defaults
from server.storage.tables.setting_rows import CentreDefault


def centre_defaults_answer(connection: Connection) -> CentreDefaultsJson:
    """Give what the centre settles, and what a form needs to ask for each."""
    settled = centre_defaults(connection)
    document = defaults_document({name: one.settled["value"] for name, one in settled.items()})
    names = names_of_people(connection)
    return {
        "version": version_of(document),
        "document": dict(document),
        "tables": _tables(),
        "settings": [
            _setting(name, one, settled.get(name), names) for name, one in inheritable().items()
        ],
        "offices": [
            OfferedOfficeJson(code=one.code, name=one.name) for one in REAL_OFFICES.all(connection)
        ],
    }


def defaults_document(settled: SettingValues) -> Document:
    """Write what is settled as the office file would, without all else."""
    document: Any = {}
    for name, value in settled.items():
        *above, last = inheritable()[name].path
        table = document
        for step in above:
            table = table.setdefault(step, {})
        table[last] = value
    written: Document = document
    return written


def _setting(
    name: str, one: Inheritable, settled: CentreDefault | None, names: Mapping[str, str]
) -> SettledDefaultJson:
    user = settled and settled.user
    return {
        "field": name,
        "usual": one.usual,
        "user": user,
        "name": names.get(user or ""),
        "at": settled and settled.at,
    }


@cache
def _tables() -> list[SettingTableJson]:
    return [
        told
        for table, told in zip(description(), tables_of(), strict=True)
        for told in [_narrowed(table, told)]
        if told["keys"]
    ]


def _narrowed(table: DescribedTable, told: SettingTableJson) -> SettingTableJson:
    """Leave out the keys that the centre may not settle; what lies in a settled list stays."""
    if _is_inside(table.path):
        return told
    keys = [one for one in told["keys"] if f"{table.path}.{one['name']}" in inheritable()]
    return {**told, "keys": keys}


def _is_inside(path: str) -> bool:
    steps = path.split(".")
    above = {".".join(steps[:length]) for length in range(1, len(steps) + 1)}
    rows = {
        f"{table.path}.{key.name}"
        for table in description()
        for key in table.keys
        if key.kind is Kind.ROWS
    }
    lists = {one.path for one in description() if one.repeats} | rows
    return bool(above & lists & inheritable().keys())
