"""Due dates that were given out and that the calendar as it is now would not give.

An edit of the calendar moves none of them: each is kept, by a result before the office closes or
by an apology with the one extension.
"""

from datetime import datetime
from fractions import Fraction
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from server.contract.dossier_states import DossierAct, DossierState
from server.domain.deadline import NeverDue
from server.domain.deadline_rule import rule_kept
from server.domain.dossier_due import Due, Times, counted_anew, is_worked
from server.domain.figures.periods import Span
from server.list_file.listed import Listed, Row
from server.storage.answers.dossier_register import CATALOGUE, heads, moment_text
from server.storage.answers.dossier_written import RUNNING, people
from server.storage.answers.received_dossiers import OPEN
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.tables import DOSSIER_STEP
from server.storage.tables.dossier_rows import ReceivedDossier
from server.texts import say

HEADS = {"code": 20, "procedure": 36, "clerk": 22, "received": 16, "due": 16, "now": 18, "what": 34}


class Begun(NamedTuple):
    """When the time of a dossier began anew."""

    dossier: str
    at: datetime


BEGUN = Query(
    Begun,
    select(
        DOSSIER_STEP.c.dossier,
        func.max(DOSSIER_STEP.c.at, type_=DOSSIER_STEP.c.at.type).label("at"),
    )
    .where(
        DOSSIER_STEP.c.office == bindparam("office"),
        DOSSIER_STEP.c.act == DossierAct.SUPPLEMENT.value,
    )
    .group_by(DOSSIER_STEP.c.dossier),
)


def moved_by_calendar(at: OfficeMoment, language: str) -> Listed:
    """List running dossiers whose due day is none any more, or would be another one now.

    A date that was extended or taken from the official receipt was not counted here: of those, only
    the days on which nobody works are named.
    """
    begun = {one.dossier: one.at for one in BEGUN.all(at.connection, office=at.plan.code)}
    names = people(at)
    rows = []
    for one in OPEN.all(at.connection, office=at.plan.code):
        if DossierState(one.state) not in RUNNING:
            continue
        now = _counted_now(at, one, begun.get(one.id, one.received_at))
        closed = not is_worked(one.due_at, at.plan.calendar)
        if closed or now is not None:
            clerk = names.get(one.received_by, one.received_by)
            rows.append(_row(at, one, clerk, now, language, closed=closed))
    today = at.plan.calendar.business_day(at.now)
    title = say(CATALOGUE, language, "title.calendar")
    return Listed("calendar", title, *Span(today, today), heads(language, HEADS), rows)


def _counted_now(at: OfficeMoment, one: ReceivedDossier, begun_at: datetime) -> datetime | None:
    """Count a due date anew; None: the same day, or it was not counted here."""
    if one.extended or one.appointed:
        return None
    most = one.prolongation
    times = Times(
        rule_kept(one.committed_time),
        rule_kept(one.legal_time),
        None if most is None else rule_kept(most),
    )
    due = Due(one.due_at, one.judged_at, one.legal_at, one.extended, Fraction(one.prolonged))
    try:
        now = counted_anew(due, begun_at, times, at.plan.calendar)
    except NeverDue:
        return None
    day = at.plan.calendar.business_day
    return None if day(now) == day(one.due_at) else now


def _row(
    at: OfficeMoment,
    one: ReceivedDossier,
    clerk: str,
    now: datetime | None,
    language: str,
    *,
    closed: bool,
) -> Row:
    what = "what.closed" if closed else "what.later" if now and now > one.due_at else "what.earlier"
    return Row(
        (
            one.entered_as or one.code,
            one.name[language],
            clerk,
            moment_text(at, one.received_at),
            moment_text(at, one.due_at),
            moment_text(at, now),
            say(CATALOGUE, language, what),
        ),
        one.id,
    )
