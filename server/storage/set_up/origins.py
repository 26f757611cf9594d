"""Whose each setting of an office is, and what the centre settles, read from their tables."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, select

from server.contract.setting_states import SettingState
from server.domain.inheritance import Offered, Stand, unsaid
from server.office_file.document import Document
from server.office_file.inheritable import SettingValues, inheritable, value_of
from server.storage.query import Query
from server.storage.tables import CENTRE_DEFAULT, SETTING_ORIGIN
from server.storage.tables.setting_rows import CentreDefault, SettingOrigin

ORIGINS = Query(
    SettingOrigin,
    select(SETTING_ORIGIN).where(SETTING_ORIGIN.c.office == bindparam("office")),
)
DEFAULTS = Query(CentreDefault, select(CENTRE_DEFAULT))

Stands = Mapping[str, Stand]
"""How settings of an office stand, each by its name."""


def origins_of(connection: Connection, office: str) -> dict[str, SettingOrigin]:
    """Read whose settings are of which somebody has said so, by their names."""
    known = inheritable()
    return {one.field: one for one in ORIGINS.all(connection, office=office) if one.field in known}


def stands_of(connection: Connection, office: str, document: Document) -> dict[str, Stand]:
    """Tell how every setting that may be inherited stands; `document`: the office's settings."""
    origins = origins_of(connection, office)
    return {
        name: _stand(origins.get(name), value_of(document, name), one.usual)
        for name, one in inheritable().items()
    }


def centre_defaults(connection: Connection) -> dict[str, CentreDefault]:
    """Read what the centre settles and who settled it, in the order of the file."""
    found = {one.field: one for one in DEFAULTS.all(connection)}
    return {name: found[name] for name in inheritable() if name in found}


def settled_values(connection: Connection) -> SettingValues:
    """Read what the centre settles, by the names of settings, in the order of the file."""
    return {name: one.settled["value"] for name, one in centre_defaults(connection).items()}


def _stand(origin: SettingOrigin | None, value: Any, usual: Any) -> Stand:
    if origin is None:
        return unsaid(value, usual)
    offered = None if origin.offered is None else Offered(origin.offered["value"])
    return Stand(SettingState(origin.state), value, offered)
