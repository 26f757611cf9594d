"""An office's settings with their description, and the log of what was changed in them."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel
from sqlalchemy import Connection, bindparam, select

from server.contract.answers.as_json import Words
from server.contract.answers.settings_json import (
    ChangedSettingJson,
    InheritedSettingJson,
    SettingKeyJson,
    SettingsChangeJson,
    SettingsJson,
    SettingsLogJson,
    SettingTableJson,
)
from server.domain.logged import UNDOABLE, Logged, kind_of
from server.office_file.as_json import as_json, version_of
from server.office_file.changes import Change
from server.office_file.description import DescribedKey, DescribedTable, description
from server.office_file.write import in_order
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.set_up.origins import origins_of
from server.storage.tables import PERSON, SETTING_CHANGE
from server.storage.tables.setting_rows import SettingChange
from server.texts import LANGUAGES

MOST_TOLD = 100
LOG = Query(
    SettingChange,
    select(SETTING_CHANGE)
    .where(SETTING_CHANGE.c.office == bindparam("office"), SETTING_CHANGE.c.seq < bindparam("to"))
    .order_by(SETTING_CHANGE.c.seq.desc())
    .limit(bindparam("most")),
)
NEWEST = 2**62
AT = Query(
    SettingChange,
    select(SETTING_CHANGE)
    .where(SETTING_CHANGE.c.office == bindparam("office"), SETTING_CHANGE.c.at == bindparam("at"))
    .order_by(SETTING_CHANGE.c.seq.desc()),
)


class Named(NamedTuple):
    """How a person is shown, at whichever office they sign in."""

    user: str
    name: str


PEOPLE = Query(Named, select(PERSON.c.user, PERSON.c.name))


def settings_answer(at: OfficeMoment) -> SettingsJson:
    """Give the settings as JSON, and what a form needs to ask for each."""
    document = as_json(at.plan.set_up)
    return {
        "version": version_of(document),
        "document": document,
        "tables": tables_of(),
        "inherited": _inherited(at),
    }


def settings_log(at: OfficeMoment, before: int | None) -> SettingsLogJson:
    """Give the newest changes first; `before`: those older than one."""
    rows = LOG.all(at.connection, office=at.plan.code, to=before or NEWEST, most=MOST_TOLD + 1)
    names = names_of_people(at.connection)
    undone = {one.undoes for one in rows}
    # Whose a setting is says nothing where no centre ever published it.
    offered = {name for name, one in origins_of(at.connection, at.plan.code).items() if one.offered}
    told = [_change(one, names, undone, offered, at) for one in rows[:MOST_TOLD]]
    return {"changes": told, "more": len(rows) > MOST_TOLD}


def procedures_saved(connection: Connection, office: str, at: datetime) -> SettingChange | None:
    """Find the line of the log that tells of procedures saved at a moment."""
    lines = AT.all(connection, office=office, at=at)
    return next((one for one in lines if kind_of(one.changes[0]["path"]) is Logged.PROCEDURE), None)


def names_of_people(connection: Connection) -> dict[str, str]:
    """Give everybody's name for people by their user name."""
    return {one.user: one.name for one in PEOPLE.all(connection)}


def changed(change: Change) -> ChangedSettingJson:
    """Write one change."""
    return {"path": list(change.path), "before": change.before, "after": change.after}


def _change(
    row: SettingChange,
    names: dict[str, str],
    undone: set[int | None],
    offered: Collection[str],
    at: OfficeMoment,
) -> SettingsChangeJson:
    return {
        "id": row.seq,
        "at": local(row.at, at.plan.calendar.timezone),
        "user": row.user,
        "name": names.get(row.user or ""),
        "undoes": row.undoes,
        "undone": row.seq in undone,
        "undoable": _is_kept(row),
        "origin": row.origin,
        "by_centre": row.by_centre,
        "changes": [
            {"path": one["path"], "before": one["before"], "after": one["after"]}
            for one in row.changes
        ],
        "moved": [
            {"field": one["field"], "before": one["before"], "after": one["after"]}
            for one in row.states or ()
            if row.by_centre or one["field"] in offered
        ],
    }


def _inherited(at: OfficeMoment) -> list[InheritedSettingJson]:
    """Tell of each setting that the centre published here whose it is by now."""
    origins = origins_of(at.connection, at.plan.code)
    names = names_of_people(at.connection) if origins else {}
    return [
        {
            "field": one.field,
            "state": one.state,
            "user": one.user,
            "name": names.get(one.user or ""),
            "at": local(one.at, at.plan.calendar.timezone),
            "default": one.offered["value"],
        }
        for one in origins.values()
        if one.offered is not None
    ]


def _is_kept(row: SettingChange) -> bool:
    """Tell whether what was before a change can be put back."""
    kind = kind_of(row.changes[0]["path"]) if row.changes else None
    return row.origin is None and kind in {None, *UNDOABLE}


@cache
def tables_of() -> list[SettingTableJson]:
    """Describe every table of the office file for a form."""
    return [_table(one) for one in description()]


def _table(table: DescribedTable) -> SettingTableJson:
    return {
        "path": table.path,
        "repeats": table.repeats,
        "label": _each(table.label),
        "help": _each(table.help),
        "keys": [_key(one) for one in table.keys],
    }


def _key(key: DescribedKey) -> SettingKeyJson:
    return {
        "name": key.name,
        "kind": key.kind.value,
        "needed": key.needed,
        "default": _plain(key.default),
        "least": key.least,
        "most": key.most,
        "unit": None if key.unit is None else _each(key.unit_in_words),
        "choices": [
            {"value": one, "label": {each: key.label_of(one, each) for each in LANGUAGES}}
            for one in key.choices
        ],
        "of": key.of,
        "label": _each(key.label),
        "help": _each(key.help),
    }


def _plain(default: object) -> Any:
    return in_order(default) if isinstance(default, BaseModel) else default


def _each(words: Any) -> Words:
    return {language: words(language) for language in LANGUAGES}
