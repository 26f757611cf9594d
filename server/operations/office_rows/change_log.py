"""The log of changed settings: who changed what, from what to what, and what took it back."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from server.office_file.as_json import as_json
from server.office_file.changes import Change, changes_between
from server.office_file.model import OfficeFile
from server.operations.office_rows.origins import keep_origins, own_by_now, states_of
from server.storage.prepared import PreparedInsert
from server.storage.tables.setting_rows import SettingChange
from server.storage.tables.settings import KeptChange, KeptState

ADD_CHANGE = PreparedInsert(SettingChange)


def log_difference(
    connection: Connection, seq: int, before: OfficeFile | None, after: OfficeFile, now: datetime
) -> None:
    """Write down what a command on the server's machine changed; a new office has no before.

    What it changed is the office's own by now.
    """
    if before is not None:
        old, new, office = as_json(before), as_json(after), after.office.code
        changes = changes_between(old, new)
        moved = own_by_now(connection, office, old, changes, new)
        keep_origins(connection, office, moved, None, now)
        log_settings(connection, office, seq, changes, now, states=states_of(moved))


def log_settings(
    connection: Connection,
    office: str,
    seq: int,
    changes: Sequence[Change],
    now: datetime,
    *,
    user: str | None = None,
    undoes: int | None = None,
    states: Sequence[KeptState] = (),
    by_centre: bool = False,
) -> None:
    """Write down changes of settings under the `seq` of the event that tells of them."""
    if changes or states:
        written = [
            KeptChange(path=list(one.path), before=one.before, after=one.after) for one in changes
        ]
        ADD_CHANGE.add(
            connection,
            SettingChange(
                office,
                seq,
                now,
                user,
                undoes,
                written,
                states=list(states) or None,
                by_centre=by_centre,
            ),
        )
