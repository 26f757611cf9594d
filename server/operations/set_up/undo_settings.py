"""A change of settings is taken back."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.problems import ProblemCode
from server.office_file.changes import Change
from server.operations.office_rows.stored_settings import store_settings
from server.refusal import Refusal
from server.storage.query import Query
from server.storage.tables import SETTING_CHANGE
from server.storage.tables.setting_rows import SettingChange
from server.storage.transaction import Actor, OfficeTransaction

FIND_CHANGE = Query(
    SettingChange,
    select(SETTING_CHANGE).where(
        SETTING_CHANGE.c.office == bindparam("office"), SETTING_CHANGE.c.seq == bindparam("seq")
    ),
)


def undo_settings(tx: OfficeTransaction, change: int, actor: Actor, now: datetime) -> list[Change]:
    """Take back a change of the log; what others changed beside it stays.

    Raises:
        OfficeFileError: what was before is wrong by now, or in use.
        Refusal: `unknown_change`; `wrong_state` (`change_of_former`): it was one of another
            office's, before the two became one; `settings_changed`: a later one is in the way.
    """
    row = FIND_CHANGE.first(tx.connection, office=tx.office, seq=change)
    if row is None:
        raise Refusal(ProblemCode.UNKNOWN_CHANGE)
    if row.origin is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "change_of_former", office=row.origin)
    undone = [Change(tuple(one["path"]), one["after"], one["before"]) for one in row.changes]
    return store_settings(tx, undone, actor, now, undoes=change)
