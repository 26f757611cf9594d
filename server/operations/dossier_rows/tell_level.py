"""What everybody who holds a dossier's code is told, kept in step with its course."""

from datetime import datetime

from sqlalchemy import bindparam, delete

from server.contract.dossier_states import DossierState
from server.domain.dossier_course import LEVELS, WITHOUT_RESULT
from server.storage.prepared import PreparedInsert
from server.storage.tables import DOSSIER
from server.storage.tables.dossier_rows import Dossier, ReceivedDossier
from server.storage.transaction import OfficeTransaction

FORGET_TOLD = delete(DOSSIER).where(
    DOSSIER.c.office == bindparam("of_office"), DOSSIER.c.folded == bindparam("with_code")
)
TELL = PreparedInsert(Dossier)


def tell_level(tx: OfficeTransaction, dossier: ReceivedDossier, now: datetime) -> None:
    """Tell how far a dossier is. Days are those of "on time" figures: a refusal is no result."""
    state = DossierState(dossier.state)
    day = tx.plan.calendar.business_day
    has_result = dossier.result_at is not None and state not in WITHOUT_RESULT
    told = Dossier(
        office=tx.office,
        folded=dossier.folded,
        code=dossier.code,
        level=LEVELS[state].value,
        told_at=now,
        received_on=day(dossier.received_at),
        due_on=day(dossier.judged_at),
        finished_on=day(dossier.result_at) if has_result and dossier.result_at else None,
    )
    tx.connection.execute(FORGET_TOLD, {"of_office": tx.office, "with_code": dossier.folded})
    TELL.add(tx.connection, told)
