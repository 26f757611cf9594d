"""What the office says of its dossiers to other servers, in the order in which they changed."""

from sqlalchemy import bindparam, select

from server.contract.answers.dossier_list_json import DossierFeedPageJson, ToldDossierVersionJson
from server.contract.dossier_states import DossierState
from server.domain.dossier_told import told_of
from server.storage.figures.office_days import real_office
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.tables import RECEIVED_DOSSIER
from server.storage.tables.dossier_rows import ReceivedDossier

CHANGED = Query(
    ReceivedDossier,
    select(RECEIVED_DOSSIER)
    .where(
        RECEIVED_DOSSIER.c.office == bindparam("office"),
        RECEIVED_DOSSIER.c.version > bindparam("since"),
    )
    .order_by(RECEIVED_DOSSIER.c.version)
    .limit(bindparam("limit")),
)


def dossier_feed(at: OfficeMoment, since: int, limit: int) -> DossierFeedPageJson:
    """Tell of the dossiers that changed after a version, each as it is now.

    A dossier that changed several times is told once, by its newest version: whoever takes pages
    in any order, however often, ends with the same.

    Raises:
        Refusal: `wrong_state` (`practice_figures`).
    """
    real_office(at.plan)
    rows = CHANGED.all(at.connection, office=at.plan.code, since=since, limit=limit)
    return {
        "events": [_event(at, one) for one in rows],
        "next": rows[-1].version if rows else since,
    }


def _event(at: OfficeMoment, one: ReceivedDossier) -> ToldDossierVersionJson:
    moments = (one.received_at, one.judged_at, one.result_at)
    told = told_of(DossierState(one.state), *moments, at.plan.calendar.business_day)
    return {
        "source": at.plan.code,
        "code": one.code,
        "version": one.version,
        "level": told.level.value,
        "received": told.received,
        "due": told.due,
        "finished": told.finished,
        "entered_as": one.entered_as,
    }
