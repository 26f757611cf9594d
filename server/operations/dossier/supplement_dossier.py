"""The missing papers are there: the time begins anew."""

from datetime import datetime

from server.contract.dossier_states import DossierAct
from server.domain.dossier_due import restarted
from server.operations.dossier_rows.dues import due_of, refused_in_words, times_of, with_due
from server.operations.dossier_rows.take_step import Handler, dossier_for, take_step
from server.storage.transaction import OfficeTransaction


def supplement_dossier(
    tx: OfficeTransaction, dossier: str, handler: Handler, now: datetime
) -> None:
    """Take what was missing, and count the time from now.

    Raises:
        Refusal: those of `dossier_for`; `bad_request` without any working day.
    """
    before = dossier_for(tx, dossier, DossierAct.SUPPLEMENT, handler)
    calendar = tx.plan.calendar
    with refused_in_words("due_at", calendar.timezone):
        stopped_at = before.stopped_at or now
        due = restarted(due_of(before), stopped_at, now, times_of(before), calendar)
    changed = with_due(before, due)._replace(stopped_at=None)
    take_step(tx, before, changed, DossierAct.SUPPLEMENT, handler, now)
