"""The log of changed settings: who changed what, from what to what, and what took it back."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from server.contract.problems import ProblemCode
from server.office_file.as_json import as_json
from server.office_file.changes import Change, changes_between
from server.office_file.model import OfficeFile
from server.operations.office_rows.origins import keep_origins, own_by_now, states_of
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.query import Query
from server.storage.tables import SETTING_CHANGE
from server.storage.tables.setting_rows import SettingChange
from server.storage.tables.settings import KeptChange, KeptState

ADD_CHANGE = PreparedInsert(SettingChange)
FIND_CHANGE = Query(
    SettingChange,
    select(SETTING_CHANGE).where(
        SETTING_CHANGE.c.office == bindparam("office"), SETTING_CHANGE.c.seq == bindparam("seq")
    ),
)


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
    origin: str | None = None,
) -> None:
    """Write down changes of settings under the `seq` of the event that tells of them.

    `origin`: they are another office's, which was merged into this one.
    """
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
                origin,
                states=list(states) or None,
                by_centre=by_centre,
            ),
        )


def find_change(connection: Connection, office: str, change: int) -> SettingChange:
    """Give a change of the log that may be taken back.

    Raises:
        Refusal: `unknown_change`; `wrong_state` (`change_of_former`).
    """
    row = FIND_CHANGE.first(connection, office=office, seq=change)
    if row is None:
        raise Refusal(ProblemCode.UNKNOWN_CHANGE)
    if row.origin is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "change_of_former", office=row.origin)
    return row


def undone_by(row: SettingChange) -> list[Change]:
    """Give what takes a change of the log back."""
    return [Change(tuple(one["path"]), one["after"], one["before"]) for one in row.changes]
