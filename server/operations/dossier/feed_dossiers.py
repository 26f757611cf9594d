"""The official system says by a feed how far dossiers are."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from server.contract.answers.received_dossier_json import FedDossiersJson
from server.contract.dossier_requests import FeedDossiers
from server.domain.dossier import folded_code, received_day
from server.domain.dossier_feed import newest
from server.storage.prepared import PreparedInsert
from server.storage.query import Query
from server.storage.tables import DOSSIER, DOSSIER_FEED
from server.storage.tables.dossier_rows import Dossier, DossierFeed
from server.storage.transaction import OfficeTransaction

KNOWN = Query(
    DossierFeed,
    select(DOSSIER_FEED).where(
        DOSSIER_FEED.c.office == bindparam("office"),
        DOSSIER_FEED.c.folded.in_(bindparam("folded", expanding=True)),
    ),
)
FORGET_VERSIONS = delete(DOSSIER_FEED).where(
    DOSSIER_FEED.c.office == bindparam("of_office"),
    DOSSIER_FEED.c.source == bindparam("of_source"),
    DOSSIER_FEED.c.folded == bindparam("with_code"),
)
FORGET = delete(DOSSIER).where(
    DOSSIER.c.office == bindparam("of_office"), DOSSIER.c.folded == bindparam("with_code")
)
KEEP_VERSIONS = PreparedInsert(DossierFeed)
ADD = PreparedInsert(Dossier)


def feed_dossiers(tx: OfficeTransaction, told: FeedDossiers, now: datetime) -> FedDossiersJson:
    """Take of each dossier what its source said in the highest version; equal ones say nothing.

    Two sources of one dossier should not be: the one that was heard last is told.
    """
    office, connection = tx.office, tx.connection
    events = [(folded_code(one.code), one) for one in told.events]
    rows = KNOWN.all(connection, office=office, folded=sorted({code for code, _ in events}))
    kept = newest(events, {(one.source, one.folded): one.version for one in rows})
    if kept:
        keys = [{"of_office": office, "of_source": one, "with_code": code} for one, code in kept]
        connection.execute(FORGET_VERSIONS, keys)
        versions = [DossierFeed(office, *key, event.version) for key, event in kept.items()]
        KEEP_VERSIONS.add(connection, *versions)
        # By code, for two sources of one dossier leave one row.
        by_code = {code: event for (_, code), event in kept.items()}
        connection.execute(FORGET, [{"of_office": office, "with_code": one} for one in by_code])
        ADD.add(
            connection,
            *(
                Dossier(
                    office=office,
                    folded=code,
                    code=event.code.upper(),
                    level=event.level.value,
                    told_at=now,
                    received_on=event.received or received_day(event.code),
                    due_on=event.due,
                    finished_on=event.finished,
                )
                for code, event in by_code.items()
            ),
        )
    return {"applied": len(kept), "skipped": len(events) - len(kept)}
