"""The law prolongs a dossier's time, such as for a verification."""

from datetime import datetime
from fractions import Fraction

from server.contract.dossier_requests import ProlongDossier
from server.contract.dossier_states import DossierAct
from server.domain.deadline_rule import Rule
from server.domain.dossier_due import prolonged
from server.operations.dossier_rows.dues import due_of, refused_in_words, times_of, with_due
from server.operations.dossier_rows.find_dossier import wrong_field
from server.operations.dossier_rows.take_step import Handler, Why, dossier_for, take_step
from server.storage.transaction import OfficeTransaction


def prolong_dossier(
    tx: OfficeTransaction, dossier: str, asked: ProlongDossier, handler: Handler, now: datetime
) -> None:
    """Prolong within the procedure's own maximum; the one extension is left.

    Raises:
        Refusal: those of `dossier_for`; `bad_request` (`by`) where the law provides for none, or
            for none so long.
    """
    before = dossier_for(tx, dossier, DossierAct.PROLONG, handler)
    times = times_of(before)
    if times.prolongation is None:
        raise wrong_field("by", "dossier_no_prolongation")
    by = Rule(times.prolongation.unit, Fraction(asked.by))
    calendar = tx.plan.calendar
    with refused_in_words("by", calendar.timezone):
        due = prolonged(due_of(before), by, now, times, calendar)
    why = Why(asked.reason, asked.ground)
    take_step(tx, before, with_due(before, due), DossierAct.PROLONG, handler, now, why)
