"""A dossier is appraised: nothing is missing, and it goes to whoever decides."""

from datetime import datetime

from server.contract.dossier_states import DossierAct
from server.operations.dossier_rows.take_step import Handler, dossier_for, take_step
from server.storage.transaction import OfficeTransaction


def appraise_dossier(tx: OfficeTransaction, dossier: str, handler: Handler, now: datetime) -> None:
    """A dossier is appraised: nothing is missing, and it goes to whoever decides.

    Raises:
        Refusal: those of `dossier_for`.
    """
    before = dossier_for(tx, dossier, DossierAct.APPRAISE, handler)
    take_step(tx, before, before, DossierAct.APPRAISE, handler, now)
