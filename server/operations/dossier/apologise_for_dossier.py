"""The office says sorry and moves a dossier's due date, once (form 04)."""

from datetime import datetime

from server.contract.dossier_requests import ApologiseForDossier
from server.contract.dossier_states import DossierAct
from server.domain.dossier_due import extended
from server.operations.dossier_rows.dues import due_of, refused_in_words, times_of, with_due
from server.operations.dossier_rows.take_step import Handler, Why, dossier_for, take_step
from server.storage.transaction import OfficeTransaction


def apologise_for_dossier(
    tx: OfficeTransaction,
    dossier: str,
    asked: ApologiseForDossier,
    handler: Handler,
    now: datetime,
) -> None:
    """Apologise with the one extension; later than a day before, the dossier stays over due.

    Raises:
        Refusal: those of `dossier_for`; `bad_request` (`due_at`): extended before, not later, not
            in working hours, or beyond what the law allows.
    """
    before = dossier_for(tx, dossier, DossierAct.APOLOGISE, handler)
    calendar = tx.plan.calendar
    with refused_in_words("due_at", calendar.timezone):
        due = extended(due_of(before), asked.due_at, now, times_of(before), calendar)
    why = Why(asked.reason, agency=asked.agency)
    take_step(tx, before, with_due(before, due), DossierAct.APOLOGISE, handler, now, why)
