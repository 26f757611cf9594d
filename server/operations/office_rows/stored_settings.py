"""Changes of settings stored by an act, as an office file would be: checked, written, logged."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from server.contract.events import OfficeChanged
from server.contract.problems import FieldError, ProblemCode
from server.office_file.as_json import as_json
from server.office_file.changes import Change, Overlap, changes_between
from server.office_file.mistakes import OfficeFileError
from server.office_file.model import OfficeFile
from server.operations.office_rows.change_log import log_settings
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.office_rows.in_use import what_is_in_use
from server.operations.office_rows.origins import Moves, by_office, keep_origins, states_of
from server.operations.office_rows.profiles import remember_profiles
from server.operations.office_rows.wanted_settings import wanted_settings
from server.operations.office_rows.writing import write_office, write_parts
from server.refusal import Refusal
from server.storage.set_up.origins import stands_of
from server.storage.set_up.profiles import read_profiles
from server.storage.tables.rows import FileProfileEntry
from server.storage.transaction import Actor, OfficeTransaction


def store_settings(
    tx: OfficeTransaction,
    changes: Sequence[Change],
    actor: Actor,
    now: datetime,
    *,
    undoes: int | None = None,
    moves: Moves = by_office,
    by_centre: bool = False,
) -> list[Change]:
    """Change settings by an act; answers what differs, nothing where all of it was so already.

    Keys that somebody else changed meanwhile are left as they are and nothing is done.
    `undoes`: the change in the log that this one takes back. `moves` tells whose settings become.

    Raises:
        OfficeFileError: with everything that is wrong, locked or in use.
        Refusal: `settings_changed`, naming each key that is another by now.
    """
    stored = tx.plan.set_up
    wanted = wanted_settings(stored, changes)
    if wanted.overlaps:
        raise _changed_meanwhile(wanted.overlaps, undo=undoes is not None)
    if wanted.office_file is None:
        raise OfficeFileError(wanted.mistakes)
    before, after = as_json(stored), as_json(wanted.office_file)
    moved = moves(stands_of(tx.connection, tx.office, before), after)
    if before != after:
        _keep(tx, stored, wanted.office_file, now)
    keep_origins(tx.connection, tx.office, moved, actor.user, now)
    if before == after and not states_of(moved):
        return []
    seq = tx.next_seq
    if before != after:
        plan_changed(tx)
    # As it reads by now: lists of work stand in the order of the services.
    differing = changes_between(before, as_json(tx.plan.set_up))
    log = partial(log_settings, user=actor.user, undoes=undoes, by_centre=by_centre)
    log(tx.connection, tx.office, seq, differing, now, states=states_of(moved))
    tx.append(OfficeChanged(), now, actor)
    return differing


def _keep(tx: OfficeTransaction, stored: OfficeFile, wanted: OfficeFile, now: datetime) -> None:
    today = now.astimezone(ZoneInfo(stored.office.timezone)).date()
    in_use = what_is_in_use(tx.connection, stored, wanted, today)
    if in_use:
        raise OfficeFileError(in_use)
    days = sorted(wanted.calendar_days or (), key=lambda one: one.date)
    in_order = wanted.model_copy(update={"calendar_days": days})
    remembered = read_profiles(tx.connection, FileProfileEntry, tx.office)
    write_office(tx.connection, in_order, version=tx.plan.version, seq=tx.next_seq)
    write_parts(tx.connection, in_order)
    remember_profiles(tx.connection, tx.office, in_order.counters, remembered)


def _changed_meanwhile(overlaps: Sequence[Overlap], *, undo: bool) -> Refusal:
    reason = "later_changes" if undo else str(ProblemCode.SETTINGS_CHANGED)
    fields = [
        FieldError(field=".".join(one.change.path), message="settings_changed.field")
        for one in overlaps
    ]
    names = ", ".join(one["field"] for one in fields)
    return Refusal(ProblemCode.SETTINGS_CHANGED, reason, errors=fields, fields=names)
