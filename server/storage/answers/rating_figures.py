"""What ratings say together, by service, stage, counter, clerk or day: a RatingReport."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, FromClause, Table, bindparam, func, select

from server.contract.answers.rating_figures_json import (
    ClerkToLookAtJson,
    PaymentReportJson,
    RatingFiguresJson,
    RatingSharesJson,
)
from server.contract.states import TicketState
from server.domain.rating import Channel, score, shares
from server.domain.self_rating import Tally, signs, tally
from server.storage.answers.rating_shares import shares_told
from server.storage.query import Query
from server.storage.tables import PAYMENT_REPORT, RATING, SERVICE, TICKET
from server.storage.tables.rating_rows import PaymentReport

WORDS = 4
"""Of each dimension."""
MEASURES = ("overall", "speed", "attitude", "convenience")
KEYS = {"service": "service", "counter": "counter", "clerk": "clerk", "day": "business_day"}
STAGE = "stage"
"""The key that stands with the service, and not with what is counted."""
MOST_LISTED = 500


class Given(NamedTuple):
    """How often an answer was given under a key."""

    key: str | date | None
    answer: int
    many: int


class Asked(NamedTuple):
    """How many visits under a key were served, and so could be rated."""

    key: str | date | None
    many: int


class Tapped(NamedTuple):
    """How often a clerk's tablet got an answer after so many seconds."""

    clerk: str
    overall: int
    seconds: int
    many: int


def _key(table: Table, by: str) -> Column[Any]:
    return SERVICE.c.stage if by == STAGE else table.c[KEYS[by]]


def _counted(table: Table, by: str) -> FromClause:
    if by != STAGE:
        return table
    of_service = (SERVICE.c.office == table.c.office) & (SERVICE.c.code == table.c.service)
    return table.join(SERVICE, of_service)


def _given(by: str, measure: str) -> Query[Given]:
    key, answer = _key(RATING, by), RATING.c[measure]
    return Query(
        Given,
        select(key.label("key"), answer.label("answer"), func.count().label("many"))
        .select_from(_counted(RATING, by))
        .where(
            RATING.c.office == bindparam("office"),
            RATING.c.business_day >= bindparam("first"),
            RATING.c.business_day <= bindparam("last"),
            answer.is_not(None),
        )
        .group_by(key, answer)
        .order_by(key, answer),
    )


def _asked(by: str) -> Query[Asked]:
    key = _key(TICKET, by)
    return Query(
        Asked,
        select(key.label("key"), func.count().label("many"))
        .select_from(_counted(TICKET, by))
        .where(
            TICKET.c.office == bindparam("office"),
            TICKET.c.business_day >= bindparam("first"),
            TICKET.c.business_day <= bindparam("last"),
            TICKET.c.state == TicketState.SERVED.value,
        )
        .group_by(key)
        .order_by(key),
    )


GIVEN = {(by, measure): _given(by, measure) for by in (*KEYS, STAGE) for measure in MEASURES}
ASKED = {by: _asked(by) for by in (*KEYS, STAGE)}
TAPPED = Query(
    Tapped,
    select(RATING.c.clerk, RATING.c.overall, RATING.c.seconds, func.count().label("many"))
    .where(
        RATING.c.office == bindparam("office"),
        RATING.c.business_day >= bindparam("first"),
        RATING.c.business_day <= bindparam("last"),
        RATING.c.channel == Channel.TABLET.value,
        RATING.c.clerk.is_not(None),
        RATING.c.overall.is_not(None),
        RATING.c.seconds.is_not(None),
    )
    .group_by(RATING.c.clerk, RATING.c.overall, RATING.c.seconds),
)
PAYMENT_REPORTS = Query(
    PaymentReport,
    select(PAYMENT_REPORT)
    .where(PAYMENT_REPORT.c.office == bindparam("office"))
    .order_by(PAYMENT_REPORT.c.business_day.desc(), PAYMENT_REPORT.c.id)
    .limit(MOST_LISTED),
)


class Figures(NamedTuple):
    """The rows of a report, and all of it together."""

    rows: list[RatingFiguresJson]
    total: RatingFiguresJson


def figures(connection: Connection, office: str, first: date, last: date, by: str) -> Figures:
    """Sum up the ratings of visits from a day to a day, both included."""
    span = {"office": office, "first": first, "last": last}
    asked = {_text(one.key): one.many for one in ASKED[by].all(connection, **span)}
    answers = {measure: _listed(GIVEN[by, measure].all(connection, **span)) for measure in MEASURES}
    keys = sorted({*asked, *(key for of in answers.values() for key in of)})
    rows = [
        _figures(key, {name: of.get(key, []) for name, of in answers.items()}, asked.get(key, 0))
        for key in keys
    ]
    together = {
        name: [one for of in by_key.values() for one in of] for name, by_key in answers.items()
    }
    return Figures(rows, _figures(None, together, sum(asked.values())))


def _listed(given: Sequence[Given]) -> dict[str, list[int]]:
    listed: dict[str, list[int]] = defaultdict(list)
    for one in given:
        listed[_text(one.key)] += [one.answer] * one.many
    return listed


def _text(key: str | date | None) -> str:
    return "" if key is None else str(key)


def _figures(
    key: str | None, answers: Mapping[str, Sequence[int]], asked: int
) -> RatingFiguresJson:
    told = asdict(score(answers["overall"], asked))
    return {
        "key": key,
        "overall": {
            "count": told["count"],
            "asked": told["asked"],
            "rate": told["rate"],
            "mean": told["mean"],
            "low": told["low"],
            "high": told["high"],
        },
        "speed": _shares(answers["speed"], asked),
        "attitude": _shares(answers["attitude"], asked),
        "convenience": _shares(answers["convenience"], asked),
    }


def _shares(answers: Sequence[int], asked: int) -> RatingSharesJson:
    return shares_told(len(answers), shares(answers, WORDS), asked)


def clerks_to_look_at(
    connection: Connection, office: str, first: date, last: date
) -> list[ClerkToLookAtJson]:
    """Name the clerks whose ratings on tablets call for a look, and why."""
    span = {"office": office, "first": first, "last": last}
    asked = {_text(one.key): one.many for one in ASKED["clerk"].all(connection, **span)}
    taps: dict[str, dict[tuple[int, int], int]] = defaultdict(dict)
    for one in TAPPED.all(connection, **span):
        taps[one.clerk][one.overall, one.seconds] = one.many
    tallies: dict[str, Tally] = {
        clerk: tally(max(asked.get(clerk, 0), sum(given.values())), given)
        for clerk, given in taps.items()
    }
    return [
        {
            "clerk": clerk,
            "signs": [one.value for one in seen],
            "asked": tallies[clerk].asked,
            "answers": tallies[clerk].answers,
        }
        for clerk, seen in sorted(signs(tallies).items())
    ]


def payment_reports(connection: Connection, office: str) -> list[PaymentReportJson]:
    """Read who says that money beyond the fee was asked, newest first."""
    return [
        {
            "id": one.id,
            "business_day": one.business_day,
            "field": one.field,
            "text": one.text,
        }
        for one in PAYMENT_REPORTS.all(connection, office=office)
    ]
