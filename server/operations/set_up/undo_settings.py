"""A change of settings is taken back."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.problems import ProblemCode
from server.contract.setting_states import SettingState
from server.contract.states import Role
from server.domain.inheritance import undone_by_centre, undone_by_office
from server.office_file.changes import Change
from server.office_file.document import Document
from server.office_file.inheritable import setting_of, value_of
from server.office_file.mistakes import OfficeFileError
from server.operations.office_rows.origins import Moved, locked
from server.operations.office_rows.stored_settings import store_settings
from server.refusal import Refusal
from server.storage.query import Query
from server.storage.set_up.origins import Stands
from server.storage.tables import SETTING_CHANGE
from server.storage.tables.setting_rows import SettingChange
from server.storage.transaction import Actor, OfficeTransaction

FIND_CHANGE = Query(
    SettingChange,
    select(SETTING_CHANGE).where(
        SETTING_CHANGE.c.office == bindparam("office"), SETTING_CHANGE.c.seq == bindparam("seq")
    ),
)


def undo_settings(
    tx: OfficeTransaction,
    change: int,
    actor: Actor,
    now: datetime,
    *,
    roles: Collection[Role] = (Role.ADMIN,),
) -> list[Change]:
    """Take back a change of the log; what others changed beside it stays.

    What followed the centre before follows it again. Somebody of the centre takes back what the
    centre published, also where it is locked, and nothing else.

    Raises:
        OfficeFileError: what was before is wrong by now, locked, or in use.
        Refusal: `unknown_change`; `wrong_state` (`change_of_former`): it was one of another
            office's, before the two became one; `settings_changed`: a later one is in the way;
            `not_allowed` (`not_published`): of the centre, and the change is the office's own.
    """
    row = FIND_CHANGE.first(tx.connection, office=tx.office, seq=change)
    if row is None:
        raise Refusal(ProblemCode.UNKNOWN_CHANGE)
    if row.origin is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "change_of_former", office=row.origin)
    undone = [Change(tuple(one["path"]), one["after"], one["before"]) for one in row.changes]
    by_centre = row.by_centre and Role.CENTRE in roles
    if not by_centre and Role.ADMIN not in roles:
        raise Refusal(ProblemCode.NOT_ALLOWED, "not_published")

    def moves(stands: Stands, document: Document) -> list[Moved]:
        return _moves(row, stands, document, by_centre=by_centre)

    return store_settings(tx, undone, actor, now, undoes=change, moves=moves, by_centre=by_centre)


def _moves(
    row: SettingChange, stands: Stands, document: Document, *, by_centre: bool
) -> list[Moved]:
    states = {one["field"]: one for one in row.states or ()}
    changed = {setting_of(tuple(one["path"])) for one in row.changes}
    moved: list[Moved] = []
    for name, stand in stands.items():
        if name not in states and name not in changed:
            continue
        told = states.get(name)
        if told is not None and stand.state != told["after"]:
            raise Refusal(ProblemCode.SETTINGS_CHANGED, "later_changes", fields=name)
        before = stand.state if told is None else SettingState(told["before"])
        value = value_of(document, name)
        after = undone_by_centre(stand, before, value)
        if not by_centre:
            allowed = undone_by_office(stand, before, value)
            if allowed is None:
                raise OfficeFileError([locked(name)])
            after = allowed
        moved.append(Moved(name, stand, after))
    return moved
