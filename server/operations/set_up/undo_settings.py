"""A change of settings is taken back."""

from collections.abc import Collection, Sequence
from datetime import datetime

from server.contract.problems import ProblemCode
from server.contract.setting_states import SettingState
from server.contract.states import Role
from server.domain.inheritance import undone_by_centre, undone_by_office
from server.domain.logged import Logged, kind_of
from server.office_file.changes import Change
from server.office_file.document import Document
from server.office_file.inheritable import setting_of, value_of
from server.office_file.mistakes import OfficeFileError
from server.operations.appointment_rows.hours_told import tell_of_hours
from server.operations.office_rows.act_log import log_act
from server.operations.office_rows.change_log import find_change, undone_by
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.office_rows.origins import Moved, locked
from server.operations.office_rows.procedures import (
    add_versions,
    newest_versions,
    versions_again,
)
from server.operations.office_rows.stored_settings import store_settings
from server.refusal import Refusal
from server.storage.set_up.origins import Stands
from server.storage.tables.setting_rows import SettingChange
from server.storage.transaction import Actor, OfficeTransaction


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
            office's, before the two became one, or (`act_not_kept`): it was an act of which
            nothing is kept; `settings_changed`: a later one is in the way; `not_allowed`
            (`not_published`): of the centre, and the change is the office's own.
    """
    row = find_change(tx.connection, tx.office, change)
    by_centre = row.by_centre and Role.CENTRE in roles
    if not by_centre and Role.ADMIN not in roles:
        raise Refusal(ProblemCode.NOT_ALLOWED, "not_published")
    undone = undone_by(row)
    kind = kind_of(undone[0].path) if undone else None
    if kind is None:
        return _settings_again(tx, row, undone, actor, now, by_centre=by_centre)
    if kind is not Logged.PROCEDURE:
        raise Refusal(ProblemCode.WRONG_STATE, "act_not_kept")
    return _procedures_again(tx, undone, actor, now, undoes=change)


def _settings_again(
    tx: OfficeTransaction,
    row: SettingChange,
    undone: Sequence[Change],
    actor: Actor,
    now: datetime,
    *,
    by_centre: bool,
) -> list[Change]:
    def moves(stands: Stands, document: Document) -> list[Moved]:
        return _moves(row, stands, document, by_centre=by_centre)

    before = tx.plan
    done = store_settings(tx, undone, actor, now, undoes=row.seq, moves=moves, by_centre=by_centre)
    tell_of_hours(tx.connection, tx.plan, before, now)
    return done


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


def _procedures_again(
    tx: OfficeTransaction, undone: Sequence[Change], actor: Actor, now: datetime, *, undoes: int
) -> list[Change]:
    newest = newest_versions(tx.connection, tx.office)
    counting = {(code, version) for (code, _), version in newest.items()}
    later = [one.path[1] for one in undone if (one.path[1], one.before) not in counting]
    if later:
        raise Refusal(ProblemCode.SETTINGS_CHANGED, "later_changes", fields=", ".join(later))
    again = [(one.path[1], one.before, one.after) for one in undone]
    rows = versions_again(tx.connection, tx.office, again, now)
    add_versions(tx.connection, rows)
    plan_changed(tx)
    done = [one._replace(after=row.version) for one, row in zip(undone, rows, strict=True)]
    log_act(tx, done, actor, now, undoes=undoes)
    return done
