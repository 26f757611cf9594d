"""A file of procedures goes into an office's catalogue while it works."""

from collections.abc import Sequence
from datetime import datetime

from server.domain.procedure import Procedure
from server.operations.office_rows.act_log import log_act
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.office_rows.edited_procedure import check_edited
from server.operations.office_rows.procedures import (
    Imported,
    add_versions,
    logged_versions,
    new_versions,
    newest_versions,
)
from server.storage.transaction import Actor, OfficeTransaction


def import_catalogue(
    tx: OfficeTransaction,
    procedures: Sequence[Procedure],
    actor: Actor,
    now: datetime,
    edited: int | None = None,
) -> Imported:
    """Keep each procedure that differs as a new version; the same file twice changes nothing.

    `edited` is the newest version of the procedures when somebody began to edit them, 0 for new
    ones; None: a file, which says what is to be.

    Raises:
        Refusal: `settings_changed` (`procedure_changed`): somebody else saved it meanwhile.
    """
    before = newest_versions(tx.connection, tx.office)
    rows, imported = new_versions(tx.connection, tx.office, procedures, now)
    if rows:
        if edited is not None:
            check_edited(tx, rows[0].code, edited, before)
        add_versions(tx.connection, rows)
        # Whoever keeps the catalogue reads it anew by the plan's version.
        plan_changed(tx)
        log_act(tx, logged_versions(before, rows), actor, now)
    return imported
