"""The next number of the register, of own codes of a day, or of versions."""

from sqlalchemy import bindparam, select

from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.query import Query
from server.storage.tables import DOSSIER_SERIES
from server.storage.tables.dossier_rows import DossierSeries
from server.storage.transaction import OfficeTransaction

LAST = Query(
    DossierSeries,
    select(DOSSIER_SERIES).where(
        DOSSIER_SERIES.c.office == bindparam("office"), DOSSIER_SERIES.c.name == bindparam("name")
    ),
)
BEGIN = PreparedInsert(DossierSeries)
GO_ON = PreparedUpdate(DossierSeries, ("last",))
VERSIONS = "version"


def next_serial(tx: OfficeTransaction, name: str) -> int:
    """Draw a number, from 1 without a gap; the office's lock keeps two from the same one."""
    last = LAST.first(tx.connection, office=tx.office, name=name)
    if last is None:
        BEGIN.add(tx.connection, DossierSeries(tx.office, name, 1))
        return 1
    GO_ON.save(tx.connection, last._replace(last=last.last + 1))
    return last.last + 1


def next_version(tx: OfficeTransaction) -> int:
    """Draw the version of a dossier that changes now: higher than that of any of the office's."""
    return next_serial(tx, VERSIONS)
