"""Whoever handed a dossier in takes it back."""

from datetime import datetime

from server.contract.dossier_states import DossierAct
from server.operations.dossier_rows.take_step import Handler, dossier_for, take_step
from server.storage.transaction import OfficeTransaction


def withdraw_dossier(tx: OfficeTransaction, dossier: str, handler: Handler, now: datetime) -> None:
    """Whoever handed a dossier in takes it back.

    Raises:
        Refusal: those of `dossier_for`.
    """
    before = dossier_for(tx, dossier, DossierAct.WITHDRAW, handler)
    take_step(tx, before, before, DossierAct.WITHDRAW, handler, now)
