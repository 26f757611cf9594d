"""What everybody who holds a dossier's code is told, kept in step with its course."""

from datetime import datetime

from sqlalchemy import bindparam, delete

from server.contract.dossier_states import DossierState
from server.domain.dossier_told import told_of
from server.storage.prepared import PreparedInsert
from server.storage.tables import DOSSIER
from server.storage.tables.dossier_rows import Dossier, ReceivedDossier
from server.storage.transaction import OfficeTransaction

FORGET_TOLD = delete(DOSSIER).where(
    DOSSIER.c.office == bindparam("of_office"), DOSSIER.c.folded == bindparam("with_code")
)
TELL = PreparedInsert(Dossier)


def tell_level(tx: OfficeTransaction, dossier: ReceivedDossier, now: datetime) -> None:
    """Tell how far a dossier is."""
    moments = (dossier.received_at, dossier.judged_at, dossier.result_at)
    said = told_of(DossierState(dossier.state), *moments, tx.plan.calendar.business_day)
    told = Dossier(
        office=tx.office,
        folded=dossier.folded,
        code=dossier.code,
        level=said.level.value,
        told_at=now,
        received_on=said.received,
        due_on=said.due,
        finished_on=said.finished,
    )
    tx.connection.execute(FORGET_TOLD, {"of_office": tx.office, "with_code": dossier.folded})
    TELL.add(tx.connection, told)
