"""What people said in a quarter, and what the office tells everybody of it."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.contract.answers.quarter_json import (
    AnsweredQuarterJson,
    QuarterBasesJson,
    QuarterReviewJson,
    ReasonGivenJson,
    SaidAndDoneJson,
)
from server.domain.figures.periods import Span
from server.domain.quarters import Quarter, quarter_named
from server.domain.rating import FEWEST
from server.storage.answers.wire import local
from server.storage.query import Query, Values
from server.storage.reader import OfficeMoment
from server.storage.tables import QUARTER_VERSION, RATING, RATING_CASE, SUGGESTION
from server.storage.tables.quarter_rows import QuarterVersion
from server.storage.tables.rating_rows import RatingCase, Suggestion

MOST_PROPOSED = 20


class Counted(NamedTuple):
    """How many there are."""

    many: int


VERSIONS = Query(
    QuarterVersion,
    select(QUARTER_VERSION)
    .where(
        QUARTER_VERSION.c.office == bindparam("office"),
        QUARTER_VERSION.c.quarter == bindparam("quarter"),
    )
    .order_by(QUARTER_VERSION.c.version.desc()),
)
LAST_PUBLISHED = Query(
    QuarterVersion,
    select(QUARTER_VERSION)
    .where(QUARTER_VERSION.c.office == bindparam("office"), QUARTER_VERSION.c.published.is_(True))
    .order_by(QUARTER_VERSION.c.quarter.desc(), QUARTER_VERSION.c.version.desc())
    .limit(1),
)
COUNTS = {
    name: Query(
        Counted,
        select(func.count().label("many")).where(
            table.c.office == bindparam("office"),
            table.c.business_day >= bindparam("first"),
            table.c.business_day <= bindparam("last"),
        ),
    )
    for name, table in (("ratings", RATING), ("cases", RATING_CASE), ("suggestions", SUGGESTION))
}
REASONS = Values(
    list[str],
    select(RATING.c.reasons).where(
        RATING.c.office == bindparam("office"),
        RATING.c.business_day >= bindparam("first"),
        RATING.c.business_day <= bindparam("last"),
    ),
)
CLOSED = Query(
    RatingCase,
    select(RATING_CASE)
    .where(
        RATING_CASE.c.office == bindparam("office"),
        RATING_CASE.c.business_day >= bindparam("first"),
        RATING_CASE.c.business_day <= bindparam("last"),
        RATING_CASE.c.closed_at.is_not(None),
    )
    .order_by(RATING_CASE.c.business_day, RATING_CASE.c.id),
)
REPLIED = Query(
    Suggestion,
    select(SUGGESTION)
    .where(
        SUGGESTION.c.office == bindparam("office"),
        SUGGESTION.c.business_day >= bindparam("first"),
        SUGGESTION.c.business_day <= bindparam("last"),
        SUGGESTION.c.published.is_(True),
    )
    .order_by(SUGGESTION.c.business_day, SUGGESTION.c.id),
)


def quarter_review(at: OfficeMoment, quarter: Quarter) -> QuarterReviewJson:
    """Read the contract's QuarterReview."""
    connection, span = at.connection, quarter.span
    closed = CLOSED.all(connection, office=at.plan.code, first=span.first, last=span.last)
    bases = _bases(connection, at.plan.code, span)
    zone = at.plan.calendar.timezone
    return {
        "quarter": quarter.name,
        "first": span.first,
        "last": span.last,
        "bases": bases,
        "closed_cases": len(closed),
        "reasons": _reasons(at, span) if bases["ratings"] >= FEWEST else None,
        "proposed": _proposed(
            REPLIED.all(connection, office=at.plan.code, first=span.first, last=span.last), closed
        ),
        "versions": [
            {
                "version": one.version,
                "at": local(one.at, zone),
                "by": one.by,
                "published": one.published,
                "pairs": [{"said": pair["said"], "done": pair["done"]} for pair in one.pairs],
            }
            for one in VERSIONS.all(connection, office=at.plan.code, quarter=quarter.name)
        ],
    }


def answered_quarter(at: OfficeMoment) -> AnsweredQuarterJson | None:
    """Read the contract's AnsweredQuarter; None: none was published, or the last was withdrawn."""
    last = LAST_PUBLISHED.first(at.connection, office=at.plan.code)
    quarter = None if last is None else quarter_named(last.quarter)
    if last is None or quarter is None or not last.pairs:
        return None
    return {
        "quarter": last.quarter,
        "first": quarter.span.first,
        "last": quarter.span.last,
        "version": last.version,
        "published_on": local(last.at, at.plan.calendar.timezone).date(),
        "bases": _bases(at.connection, at.plan.code, quarter.span),
        "pairs": [{"said": pair["said"], "done": pair["done"]} for pair in last.pairs],
    }


def _bases(connection: Connection, office: str, span: Span) -> QuarterBasesJson:
    def many(name: str) -> int:
        found = COUNTS[name].first(connection, office=office, first=span.first, last=span.last)
        return 0 if found is None else found.many

    return {
        "ratings": many("ratings"),
        "cases": many("cases"),
        "suggestions": many("suggestions"),
    }


def _reasons(at: OfficeMoment, span: Span) -> list[ReasonGivenJson]:
    given = REASONS.all(at.connection, office=at.plan.code, first=span.first, last=span.last)
    counts = Counter(code for codes in given for code in codes)
    names = {one.code: one.name.model_dump() for one in at.plan.set_up.rating_reasons}
    return [
        {"code": code, "name": names[code], "count": count}
        for code, count in counts.most_common()
        if code in names
    ]


def _proposed(replied: Sequence[Suggestion], closed: Sequence[RatingCase]) -> list[SaidAndDoneJson]:
    """Give what everybody may read already, then what cases came to; who said it nobody tells."""
    told: list[SaidAndDoneJson] = [
        {"said": one.text, "done": one.reply} for one in replied if one.reply is not None
    ]
    told += [
        {"said": one.cause, "done": one.action}
        for one in closed
        if one.cause is not None and one.action is not None
    ]
    return told[:MOST_PROPOSED]
