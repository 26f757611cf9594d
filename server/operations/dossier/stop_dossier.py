"""Work on a dossier is stopped, with reason and legal ground (form 05)."""

from datetime import datetime

from server.contract.dossier_requests import ExplainDossierAct
from server.contract.dossier_states import DossierAct
from server.operations.dossier_rows.take_step import Handler, Why, dossier_for, take_step
from server.storage.transaction import OfficeTransaction


def stop_dossier(
    tx: OfficeTransaction, dossier: str, asked: ExplainDossierAct, handler: Handler, now: datetime
) -> None:
    """Work on a dossier is stopped, with reason and legal ground (form 05).

    Raises:
        Refusal: those of `dossier_for`.
    """
    before = dossier_for(tx, dossier, DossierAct.STOP, handler)
    why = Why(asked.reason, asked.ground)
    take_step(tx, before, before, DossierAct.STOP, handler, now, why)
