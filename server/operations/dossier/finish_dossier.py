"""The result of a dossier is there."""

from datetime import datetime

from server.contract.dossier_states import DossierAct
from server.operations.dossier_rows.result_letters import order_result_letter
from server.operations.dossier_rows.take_step import Handler, dossier_for, take_step
from server.storage.transaction import OfficeTransaction


def finish_dossier(tx: OfficeTransaction, dossier: str, handler: Handler, now: datetime) -> None:
    """The result of a dossier is there; who agreed to an e-mail is written to.

    Raises:
        Refusal: those of `dossier_for`.
    """
    before = dossier_for(tx, dossier, DossierAct.RESULT, handler)
    take_step(tx, before, before._replace(result_at=now), DossierAct.RESULT, handler, now)
    order_result_letter(tx, dossier, now)
