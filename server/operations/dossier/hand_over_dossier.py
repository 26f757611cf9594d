"""The result of a dossier is given to whom it belongs."""

from datetime import datetime

from server.contract.dossier_requests import HandOverDossier
from server.contract.dossier_states import DossierAct, DossierCollection
from server.operations.dossier_rows.find_dossier import wrong_field
from server.operations.dossier_rows.take_step import Handler, dossier_for, take_step
from server.storage.transaction import OfficeTransaction


def hand_over_dossier(
    tx: OfficeTransaction, dossier: str, asked: HandOverDossier, handler: Handler, now: datetime
) -> None:
    """Hand a result over; by post with the number and day under which it was sent.

    Raises:
        Refusal: those of `dossier_for`; `bad_request` (`postal`) without that number.
    """
    before = dossier_for(tx, dossier, DossierAct.HAND_OVER, handler)
    if before.collection == DossierCollection.POST and asked.postal is None:
        raise wrong_field("postal", "dossier_needs_postal")
    changed = before._replace(postal=asked.postal)
    take_step(tx, before, changed, DossierAct.HAND_OVER, handler, now)
