"""The result of a dossier is given to whom it belongs."""

from datetime import datetime

from sqlalchemy import bindparam, update

from server.contract.dossier_requests import HandOverDossier
from server.contract.dossier_states import DossierAct, DossierCollection
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.dossier_rows.find_dossier import wrong_field
from server.operations.dossier_rows.take_step import Handler, dossier_for, take_step
from server.storage.tables import DOSSIER_SUBMITTER
from server.storage.transaction import OfficeTransaction

COLLECTED = (
    update(DOSSIER_SUBMITTER)
    .where(
        DOSSIER_SUBMITTER.c.office == bindparam("in_office"),
        DOSSIER_SUBMITTER.c.dossier == bindparam("of"),
    )
    .values({DOSSIER_SUBMITTER.c.collected_by: bindparam("by")})
)


def hand_over_dossier(
    tx: OfficeTransaction, dossier: str, asked: HandOverDossier, handler: Handler, now: datetime
) -> None:
    """Hand a result over; by post with the number and day under which it was sent.

    Who came for the submitter is kept with the submitter's own data, and wiped with it.

    Raises:
        Refusal: those of `dossier_for` and `ticket_at_counter`; `bad_request` without the number
            of the post (`postal`), or the paper of authorisation (`authorisation`), or for a
            ticket without a counter (`counter`).
    """
    before = dossier_for(tx, dossier, DossierAct.HAND_OVER, handler)
    if before.collection == DossierCollection.POST and asked.postal is None:
        raise wrong_field("postal", "dossier_needs_postal")
    if asked.collected_by is not None and not asked.authorisation:
        raise wrong_field("authorisation", "dossier_authorisation")
    if asked.ticket is not None:
        if handler.counter is None:
            raise wrong_field("counter", "dossier_needs_counter")
        ticket_at_counter(tx, asked.ticket, handler.counter, handler.actor)
    changed = before._replace(postal=asked.postal, result_ticket=asked.ticket)
    take_step(tx, before, changed, DossierAct.HAND_OVER, handler, now)
    if asked.collected_by is not None:
        named = {"in_office": tx.office, "of": dossier, "by": asked.collected_by}
        tx.connection.execute(COLLECTED, named)
