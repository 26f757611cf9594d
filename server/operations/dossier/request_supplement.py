"""Papers are missing: they are asked for, all at once, and the clock stands."""

from datetime import datetime

from server.contract.dossier_requests import RequestSupplement
from server.contract.dossier_states import DossierAct
from server.domain.dossier_due import supplement_warnings
from server.operations.dossier_rows.find_dossier import wrong_field
from server.operations.dossier_rows.take_step import Handler, Why, dossier_for, take_step
from server.storage.transaction import OfficeTransaction


def request_supplement(
    tx: OfficeTransaction, dossier: str, asked: RequestSupplement, handler: Handler, now: datetime
) -> None:
    """Ask for papers. A second time, or after three working days, only who confirms it.

    Raises:
        Refusal: those of `dossier_for`; `bad_request` (`confirmed`) with the warning.
    """
    before = dossier_for(tx, dossier, DossierAct.REQUEST_SUPPLEMENT, handler)
    warnings = supplement_warnings(before.received_at, before.supplements, now, tx.plan.calendar)
    if warnings and not asked.confirmed:
        raise wrong_field("confirmed", f"dossier_{warnings[0]}")
    stopped = before._replace(stopped_at=now, supplements=before.supplements + 1)
    why = Why(asked.reason, confirmed=bool(warnings))
    take_step(tx, before, stopped, DossierAct.REQUEST_SUPPLEMENT, handler, now, why)
