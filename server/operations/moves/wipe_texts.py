"""What citizens wrote is wiped on time; what was counted, done and shown stays."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import Select, bindparam, delete, select, update

from server.storage.erased import REGISTER_ONLY
from server.storage.tables import (
    DOSSIER_SUBMITTER,
    PAYMENT_REPORT,
    RATING_CASE,
    RECEIVED_DOSSIER,
    SUGGESTION,
)
from server.storage.transaction import OfficeTransaction

CASE_TEXTS = (
    update(RATING_CASE)
    .where(
        RATING_CASE.c.office == bindparam("in_office"),
        RATING_CASE.c.business_day < bindparam("before"),
        RATING_CASE.c.text.is_not(None),
    )
    .values({RATING_CASE.c.text: None})
)
PAYMENT_REPORTS = delete(PAYMENT_REPORT).where(
    PAYMENT_REPORT.c.office == bindparam("in_office"),
    PAYMENT_REPORT.c.business_day < bindparam("before"),
)
SUGGESTIONS = delete(SUGGESTION).where(
    SUGGESTION.c.office == bindparam("in_office"),
    SUGGESTION.c.business_day < bindparam("before"),
    SUGGESTION.c.published.is_(False),
)


def _submitters(*, own_code: bool) -> Select[tuple[str]]:
    return select(RECEIVED_DOSSIER.c.id).where(
        RECEIVED_DOSSIER.c.office == bindparam("in_office"),
        RECEIVED_DOSSIER.c.ended_at < bindparam("before"),
        RECEIVED_DOSSIER.c.own_code.is_(own_code),
    )


SUBMITTERS = delete(DOSSIER_SUBMITTER).where(
    DOSSIER_SUBMITTER.c.office == bindparam("in_office"),
    DOSSIER_SUBMITTER.c.dossier.in_(_submitters(own_code=False)),
)
REGISTERED = (
    update(DOSSIER_SUBMITTER)
    .where(
        DOSSIER_SUBMITTER.c.office == bindparam("in_office"),
        DOSSIER_SUBMITTER.c.register_only.is_(False),
        DOSSIER_SUBMITTER.c.dossier.in_(_submitters(own_code=True)),
    )
    .values(REGISTER_ONLY)
)


def wipe_old_texts(tx: OfficeTransaction, today: date) -> None:
    """Wipe what was written before the days that the office keeps words for.

    A case keeps its cause, action and check, and the book what everybody may read.
    """
    before = today - timedelta(days=tx.plan.set_up.rating.texts_kept_days)
    for statement in (CASE_TEXTS, PAYMENT_REPORTS, SUGGESTIONS):
        tx.connection.execute(statement, {"in_office": tx.office, "before": before})


def wipe_submitters(tx: OfficeTransaction, today: date) -> None:
    """Wipe who handed in dossiers that ended so long ago.

    Of those with a code of the office's own the register keeps what its form has.
    """
    day = today - timedelta(days=tx.plan.set_up.dossiers.people_kept_days)
    before = datetime.combine(day, time(), tzinfo=tx.plan.calendar.timezone)
    for statement in (SUBMITTERS, REGISTERED):
        tx.connection.execute(statement, {"in_office": tx.office, "before": before})
