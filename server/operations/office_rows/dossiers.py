"""What is kept of an office's dossiers, and how a file changes it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from server.contract.answers.dossier_json import ImportedDossiersJson
from server.contract.events import DossiersImported
from server.contract.states import DossierLevel
from server.domain.dossier import ToldDossier, folded_code, received_day
from server.storage.prepared import PreparedInsert
from server.storage.query import Query
from server.storage.tables import DOSSIER
from server.storage.tables.dossier_rows import Dossier

OF_OFFICE = Query(Dossier, select(DOSSIER).where(DOSSIER.c.office == bindparam("office")))
FORGET = delete(DOSSIER).where(
    DOSSIER.c.office == bindparam("of_office"), DOSSIER.c.folded == bindparam("with_code")
)
ADD = PreparedInsert(Dossier)


def keep_told(
    connection: Connection, office: str, told: Sequence[ToldDossier], now: datetime
) -> ImportedDossiersJson:
    """Keep what is told of each dossier; one that is not named stays as it is."""
    known = {one.folded: one for one in OF_OFFICE.all(connection, office=office)}
    gone: list[str] = []
    new: list[Dossier] = []
    added = erased = 0
    for one in told:
        folded = folded_code(one.code)
        before = known.get(folded)
        if one.level is None:
            gone += [folded] if before else []
            erased += before is not None
            continue
        told_now = _row(office, one, one.level, now)
        if before is None or before._replace(told_at=now) != told_now:
            gone += [folded] if before else []
            added += before is None
            new.append(told_now)
    if gone:
        connection.execute(FORGET, [{"of_office": office, "with_code": one} for one in gone])
    if new:
        ADD.add(connection, *new)
    return {
        "added": added,
        "changed": len(new) - added,
        "unchanged": len(told) - len(new) - sum(one.level is None for one in told),
        "erased": erased,
    }


def _row(office: str, one: ToldDossier, level: DossierLevel, now: datetime) -> Dossier:
    return Dossier(
        office=office,
        folded=folded_code(one.code),
        code=one.code,
        level=level.value,
        told_at=now,
        received_on=one.received or received_day(one.code),
        due_on=one.due,
        finished_on=one.finished,
    )


def imported_event(counts: ImportedDossiersJson) -> DossiersImported | None:
    """Tell of an import that changed something, by counts alone: no code enters the log."""
    added, changed, erased = counts["added"], counts["changed"], counts["erased"]
    if not added + changed + erased:
        return None
    return DossiersImported(added=added, changed=changed, erased=erased)
