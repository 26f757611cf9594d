"""Who agreed to be written to when a dossier's result is there, and the order to do so."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select, true

from server.contract.dossier_states import DossierState
from server.operations.deliveries.ordered import order_delivery
from server.storage.query import Query
from server.storage.tables import DOSSIER_SUBMITTER, RECEIVED_DOSSIER
from server.storage.transaction import OfficeTransaction

RESULT = "dossier_result"
"""The kind of such a delivery; it is about a dossier's id."""


class Agreed(NamedTuple):
    """A dossier whose result waits, and the address that is to be told."""

    code: str
    email: str


class ResultLetter(NamedTuple):
    """A letter to be sent: its delivery, the dossier's id and code, and to whom."""

    id: str
    dossier: str
    code: str
    email: str


AGREED = Query(
    Agreed,
    select(RECEIVED_DOSSIER.c.code, DOSSIER_SUBMITTER.c.email)
    .join_from(
        RECEIVED_DOSSIER,
        DOSSIER_SUBMITTER,
        (DOSSIER_SUBMITTER.c.office == RECEIVED_DOSSIER.c.office)
        & (DOSSIER_SUBMITTER.c.dossier == RECEIVED_DOSSIER.c.id),
    )
    .where(
        RECEIVED_DOSSIER.c.office == bindparam("office"),
        RECEIVED_DOSSIER.c.id == bindparam("id"),
        RECEIVED_DOSSIER.c.state == DossierState.READY.value,
        DOSSIER_SUBMITTER.c.email_agreed == true(),
        DOSSIER_SUBMITTER.c.email.is_not(None),
    ),
)


def order_result_letter(tx: OfficeTransaction, dossier: str, now: datetime) -> None:
    """Order the letter about a result that is there now, where it was agreed to."""
    agreed = AGREED.first(tx.connection, office=tx.office, id=dossier)
    if agreed is not None and tx.plan.practice_of is None:
        order_delivery(tx, RESULT, dossier, now)
