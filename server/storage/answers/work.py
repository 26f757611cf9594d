"""Visits, dossiers and answers of some days, each counted apart: the contract's OfficeWork."""

from collections import Counter
from datetime import datetime, time

from sqlalchemy import bindparam, or_, select

from server.contract.answers.work_json import AnswerShareJson, DossierCountJson, OfficeWorkJson
from server.domain.figures.periods import ONE_DAY, Span
from server.domain.figures.tally import NOTHING, Split, Tally
from server.domain.figures.visit import Outcome
from server.domain.figures.work import (
    DossierCounts,
    Moments,
    Within,
    counted,
    good_answers,
    together,
)
from server.domain.rating import FEWEST, rate_of, share_bounds
from server.storage.answers.rating_figures import GIVEN
from server.storage.figures.desk_work import desk_work
from server.storage.figures.office_days import OfficeDays
from server.storage.figures.read import sum_of
from server.storage.query import Query
from server.storage.tables import RECEIVED_DOSSIER

_OF_SPAN = select(*(RECEIVED_DOSSIER.c[name] for name in Moments._fields)).where(
    RECEIVED_DOSSIER.c.office == bindparam("office"),
    RECEIVED_DOSSIER.c.received_at < bindparam("ends"),
    or_(
        RECEIVED_DOSSIER.c.result_at >= bindparam("begins"),
        (RECEIVED_DOSSIER.c.result_at.is_(None))
        & or_(
            RECEIVED_DOSSIER.c.ended_at.is_(None),
            RECEIVED_DOSSIER.c.ended_at >= bindparam("begins"),
        ),
    ),
)
DOSSIERS = Query(Moments, _OF_SPAN)
DOSSIERS_OF = Query(Moments, _OF_SPAN.where(RECEIVED_DOSSIER.c.received_by == bindparam("user")))


def within(at: OfficeDays, span: Span) -> Within:
    """Give the moments of some days, up to now at the latest."""
    zone = at.plan.calendar.timezone
    begins = datetime.combine(span.first, time(), zone)
    return Within(begins, min(datetime.combine(span.last + ONE_DAY, time(), zone), at.now))


def dossiers_of(at: OfficeDays, span: Span, user: str | None = None) -> dict[str, DossierCounts]:
    """Count dossiers by channel; with `user` those alone that this officer received."""
    moments = within(at, span)
    asked = {"office": at.plan.code, "begins": moments.begins, "ends": moments.ends}
    query, more = (DOSSIERS, {}) if user is None else (DOSSIERS_OF, {"user": user})
    rows = query.all(at.connection, **asked, **more)
    return dict(counted(rows, moments, at.plan.calendar))


def answers_to(at: OfficeDays, span: Span, measure: str, clerk: str | None = None) -> Counter[int]:
    """Count how often each word of a question was chosen; with `clerk` about that clerk alone."""
    by = "service" if clerk is None else "clerk"
    given = GIVEN[by, measure].all(
        at.connection, office=at.plan.code, first=span.first, last=span.last
    )
    found: Counter[int] = Counter()
    for one in given:
        if clerk is None or one.key == clerk:
            found[one.answer] += one.many
    return found


def office_work(at: OfficeDays, span: Span) -> OfficeWorkJson:
    """Count what an office did in some days."""
    visits = sum_of(at.days().parts(Split.OFFICE, span), lambda _: NOTHING).get(NOTHING, Tally())
    served = visits.outcomes[Outcome.SERVED]
    channels = dossiers_of(at, span)
    return {
        "first": span.first,
        "last": span.last,
        "issued": visits.issued,
        "served": served,
        "dossiers": _counts(None, together(channels.values())),
        "channels": [_counts(channel, channels[channel]) for channel in sorted(channels)],
        "speed": _answers(at, span, "speed", served),
        "attitude": _answers(at, span, "attitude", served),
        "convenience": _answers(at, span, "convenience", served),
        "desk_work_seconds": sum(one.seconds for one in desk_work(at, span)),
    }


def _counts(channel: str | None, one: DossierCounts) -> DossierCountJson:
    return {
        "channel": channel,
        "carried": one.carried,
        "received": one.received,
        "copies": one.copies,
        "solved": one.solved,
        "early": one.early,
        "on_time": one.on_time,
        "over_due": one.over_due,
        "without_result": one.without_result,
        "in_progress": one.in_progress,
        "in_progress_over_due": one.in_progress_over_due,
        "solved_share": one.solved_share,
        "in_time_share": one.in_time_share,
        "in_time_of_all_share": one.in_time_of_all_share,
    }


def _answers(at: OfficeDays, span: Span, measure: str, served: int) -> AnswerShareJson:
    found = good_answers(answers_to(at, span, measure), FEWEST)
    told = found.share is not None
    low: float | None = None
    high: float | None = None
    if found.share is not None:
        ((low, high),) = share_bounds([found.share], found.answers)
    return {
        "count": found.answers,
        "rate": rate_of(found.answers, served),
        "good": found.good if told else None,
        "best": found.best if told else None,
        "share": found.share,
        "best_share": found.best_share,
        "low": low,
        "high": high,
    }
