"""A change of settings is taken back."""

from collections.abc import Sequence
from datetime import datetime

from server.contract.problems import ProblemCode
from server.domain.logged import Logged, kind_of
from server.office_file.changes import Change
from server.operations.appointment_rows.hours_told import tell_of_hours
from server.operations.office_rows.act_log import log_act
from server.operations.office_rows.change_log import changes_to_undo
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.office_rows.procedures import (
    add_versions,
    newest_versions,
    versions_again,
)
from server.operations.office_rows.stored_settings import store_settings
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def undo_settings(tx: OfficeTransaction, change: int, actor: Actor, now: datetime) -> list[Change]:
    """Take back a change of the log; what others changed beside it stays.

    Raises:
        OfficeFileError: what was before is wrong by now, or in use.
        Refusal: `unknown_change`; `wrong_state` (`change_of_former`): it was one of another
            office's, before the two became one, or (`act_not_kept`): it was an act of which
            nothing is kept; `settings_changed`: a later one is in the way.
    """
    undone = changes_to_undo(tx.connection, tx.office, change)
    kind = kind_of(undone[0].path)
    if kind is None:
        before = tx.plan
        done = store_settings(tx, undone, actor, now, undoes=change)
        tell_of_hours(tx, before, now)
        return done
    if kind is not Logged.PROCEDURE or any(one.after is None for one in undone):
        raise Refusal(ProblemCode.WRONG_STATE, "act_not_kept")
    return _procedures_again(tx, undone, actor, now, undoes=change)


def _procedures_again(
    tx: OfficeTransaction, undone: Sequence[Change], actor: Actor, now: datetime, *, undoes: int
) -> list[Change]:
    newest = newest_versions(tx.connection, tx.office)
    counting = {(code, version) for (code, _), version in newest.items()}
    later = [one.path[1] for one in undone if (one.path[1], one.before) not in counting]
    if later:
        raise Refusal(ProblemCode.SETTINGS_CHANGED, "later_changes", fields=", ".join(later))
    again = [(one.path[1], one.after) for one in undone]
    rows = versions_again(tx.connection, tx.office, again, now)
    add_versions(tx.connection, rows)
    plan_changed(tx)
    done = [one._replace(after=row.version) for one, row in zip(undone, rows, strict=True)]
    log_act(tx, done, actor, now, undoes=undoes)
    return done
