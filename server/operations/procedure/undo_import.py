"""The last change of the catalogue is taken back: what was before counts again."""

from datetime import datetime

from server.contract.problems import ProblemCode
from server.operations.office_rows.act_log import log_act
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.office_rows.procedures import (
    add_versions,
    logged_versions,
    newest_versions,
    versions_before,
)
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def undo_import(tx: OfficeTransaction, imported_at: datetime, actor: Actor, now: datetime) -> None:
    """Add what was before as newest versions; taking that back does the import again.

    Raises:
        Refusal: `wrong_state` where the catalogue has changed since, or was never filled.
    """
    last, rows = versions_before(tx.connection, tx.office, now)
    if last != imported_at:
        raise Refusal(ProblemCode.WRONG_STATE, "imported_since")
    before = newest_versions(tx.connection, tx.office)
    add_versions(tx.connection, rows)
    plan_changed(tx)
    log_act(tx, logged_versions(before, rows), actor, now)
