"""Whose an office's settings become as they change: checked, written, and told in the log."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete

from server.contract.setting_states import SettingState
from server.domain.inheritance import Stand, changed_by_office
from server.office_file.as_json import as_json
from server.office_file.changes import Change
from server.office_file.document import Document
from server.office_file.inheritable import inheritable, setting_of, value_of
from server.office_file.mistakes import Mistake, OfficeFileError
from server.office_file.model import OfficeFile
from server.storage.prepared import PreparedInsert
from server.storage.set_up.origins import Stands, stands_of
from server.storage.tables import SETTING_ORIGIN
from server.storage.tables.setting_rows import SettingOrigin
from server.storage.tables.settings import KeptOffer, KeptState

ADD_ORIGIN = PreparedInsert(SettingOrigin)
FORGET_ORIGIN = delete(SETTING_ORIGIN).where(
    SETTING_ORIGIN.c.office == bindparam("in_office"), SETTING_ORIGIN.c.field == bindparam("of")
)


class Moved(NamedTuple):
    """A setting before and after something was done to it.

    Attributes:
        field: its name.
        before: how it stood.
        after: how it stands.
    """

    field: str
    before: Stand
    after: Stand


Moves = Callable[[Stands, Document], Sequence[Moved]]
"""Tells whose settings become, from how they stood and the document that is to stand.

Raises OfficeFileError where one may not change so.
"""


def by_office(stands: Stands, document: Document) -> list[Moved]:
    """Make what an office changes its own.

    Raises:
        OfficeFileError: something is locked.
    """
    mistakes = [locked(name) for name, _ in _changed(stands, document, SettingState.LOCKED)]
    if mistakes:
        raise OfficeFileError(mistakes)
    return [
        Moved(name, stand, after)
        for name, stand in _changed(stands, document)
        if (after := changed_by_office(stand, value_of(document, name)))
    ]


def what_is_locked(connection: Connection, stored: OfficeFile, wanted: OfficeFile) -> list[Mistake]:
    """Name the settings that an office would change though the centre has locked them."""
    stands = stands_of(connection, stored.office.code, as_json(stored))
    changed = _changed(stands, as_json(wanted), SettingState.LOCKED)
    return [locked(name) for name, _ in changed]


def locked(name: str) -> Mistake:
    """Say that a setting is locked, and what to do."""
    return Mistake("locked_by_centre", inheritable()[name].path)


def own_by_now(
    connection: Connection,
    office: str,
    before: Document,
    changes: Iterable[Change],
    after: Document,
) -> list[Moved]:
    """Tell what is the office's own by now, whatever it was: the file that stands says so."""
    names = {name for one in changes if (name := setting_of(one.path))}
    if not names:
        return []
    stands = stands_of(connection, office, before)
    return [
        Moved(name, stands[name], Stand(SettingState.SET, value, stands[name].offered))
        for name in inheritable()
        if name in names and (value := value_of(after, name)) != stands[name].value
    ]


def keep_origins(
    connection: Connection,
    office: str,
    moved: Iterable[Moved],
    user: str | None,
    now: datetime,
) -> None:
    """Write down whose settings are by now, and who made it so."""
    for one in moved:
        if one.before == one.after:
            continue
        connection.execute(FORGET_ORIGIN, {"in_office": office, "of": one.field})
        offered = one.after.offered
        kept = None if offered is None else KeptOffer(value=offered.value)
        row = SettingOrigin(office, one.field, one.after.state.value, user, now, kept)
        ADD_ORIGIN.add(connection, row)


def states_of(moved: Iterable[Moved]) -> list[KeptState]:
    """Tell the log whose settings became another's."""
    return [
        KeptState(field=one.field, before=one.before.state.value, after=one.after.state.value)
        for one in moved
        if one.before.state is not one.after.state
    ]


def _changed(
    stands: Stands, document: Document, state: SettingState | None = None
) -> Iterator[tuple[str, Stand]]:
    for name, stand in stands.items():
        if state in {None, stand.state} and value_of(document, name) != stand.value:
            yield name, stand
