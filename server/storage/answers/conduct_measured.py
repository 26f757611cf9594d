"""What data say of a clerk's month, and of the office's nine indices."""

from collections import Counter
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import bindparam, func, select, text

from server.contract.answers.conduct_json import (
    ConductIndexJson,
    ConductIndicesJson,
    ConductVersionJson,
)
from server.contract.conduct_states import ConductSource
from server.contract.dossier_states import DossierChannel
from server.contract.events import EventType
from server.domain.conduct import (
    INDICES,
    MOST_POINTS,
    Index,
    Measured,
    is_open_on_time,
    mean_index,
    online_index,
)
from server.domain.figures.periods import Span
from server.domain.figures.tally import Split
from server.domain.figures.visit import Outcome
from server.domain.figures.work import GOOD_WORDS, together
from server.storage.answers.work import answers_to, dossiers_of, within
from server.storage.figures.office_days import OfficeDays
from server.storage.figures.read import sum_of
from server.storage.query import Query, Values
from server.storage.tables import OUTBOX, RECEIVED_DOSSIER
from server.storage.tables.log import OF_COUNTERS

CONTENT = (4, 5)
"""Of the overall from 1 to 5."""
OPENED = Values(
    datetime,
    select(OUTBOX.c.at)
    .where(
        OUTBOX.c.office == bindparam("office"),
        OUTBOX.c.type == EventType.COUNTER_OPENED.value,
        OUTBOX.c.actor == bindparam("clerk"),
        OUTBOX.c.at >= bindparam("begins"),
        OUTBOX.c.at < bindparam("ends"),
        # Written out, or no partial index is used.
        text(OF_COUNTERS),
    )
    .order_by(OUTBOX.c.at),
)


class Asked(NamedTuple):
    """How many dossiers were asked so often for papers."""

    supplements: int
    many: int


_ASKED = select(RECEIVED_DOSSIER.c.supplements, func.count().label("many")).where(
    RECEIVED_DOSSIER.c.office == bindparam("office"),
    RECEIVED_DOSSIER.c.received_at >= bindparam("begins"),
    RECEIVED_DOSSIER.c.received_at < bindparam("ends"),
)
ASKED = Query(Asked, _ASKED.group_by(RECEIVED_DOSSIER.c.supplements))
ASKED_BY = Query(
    Asked,
    _ASKED.where(RECEIVED_DOSSIER.c.received_by == bindparam("clerk")).group_by(
        RECEIVED_DOSSIER.c.supplements
    ),
)


def measured_of(at: OfficeDays, span: Span, clerk: str) -> dict[ConductSource, Measured]:
    """Read what data say of a clerk in some days; a source that says nothing is left out."""
    attitude = answers_to(at, span, "attitude", clerk)
    overall = answers_to(at, span, "overall", clerk)
    dossiers = together(dossiers_of(at, span, clerk).values())
    moments = within(at, span)
    asked = ASKED_BY.all(
        at.connection, office=at.plan.code, begins=moments.begins, ends=moments.ends, clerk=clerk
    )
    received = sum(one.many for one in asked)
    once = sum(one.many for one in asked if one.supplements <= 1)
    found = {
        ConductSource.OPENED_ON_TIME: _opened(at, span, clerk),
        ConductSource.ATTITUDE: _good(attitude, GOOD_WORDS),
        ConductSource.SATISFACTION: _good(overall, CONTENT),
        ConductSource.DOSSIERS_IN_TIME: Measured(dossiers.in_time, dossiers.solved),
        ConductSource.ASKED_ONCE: Measured(once, received),
    }
    return {source: one for source, one in found.items() if one.base}


def _good(given: Counter[int], good: tuple[int, ...]) -> Measured:
    return Measured(sum(given[one] for one in good), given.total())


def _opened(at: OfficeDays, span: Span, clerk: str) -> Measured:
    """Count the days on which a clerk's first counter was opened on time."""
    moments, zone = within(at, span), at.plan.calendar.timezone
    opened = OPENED.all(
        at.connection, office=at.plan.code, clerk=clerk, begins=moments.begins, ends=moments.ends
    )
    first: dict[date, datetime] = {}
    for one in opened:
        first.setdefault(one.astimezone(zone).date(), one)
    sessions = at.plan.calendar.sessions_of
    good = sum(is_open_on_time(moment, sessions(day)) for day, moment in first.items())
    return Measured(good, len(first))


def worked(at: OfficeDays, span: Span, clerk: str) -> tuple[int, int]:
    """Count the days on which a clerk served somebody, and whom; that earns nothing."""
    by_day = sum_of(
        (part for part in at.days().parts(Split.CLERK, span) if part.key == clerk),
        lambda part: part.day.isoformat(),
    )
    served = [one.outcomes[Outcome.SERVED] for one in by_day.values()]
    return sum(bool(many) for many in served), sum(served)


def indices(
    at: OfficeDays,
    month: date,
    span: Span,
    typed: dict[str, int],
    versions: list[ConductVersionJson],
) -> ConductIndicesJson:
    """Tell the office's nine indices: 1, 3 and 9 by data, the others as they were typed."""
    channels = dossiers_of(at, span)
    all_of_them = together(channels.values())
    moments = within(at, span)
    asked = ASKED.all(at.connection, office=at.plan.code, begins=moments.begins, ends=moments.ends)
    contacts: Counter[int] = Counter()
    for one in asked:
        contacts[max(0, MOST_POINTS - one.supplements)] += one.many
    online = sum(
        channels[one].received
        for one in (DossierChannel.ONLINE.value, DossierChannel.ASSISTED.value)
        if one in channels
    )
    speed = {2: all_of_them.early, 1: all_of_them.on_time, 0: all_of_them.over_due}
    found = {
        1: mean_index(1, speed),
        3: mean_index(3, contacts),
        9: online_index(online, all_of_them.received),
    }
    told = [_index(number, found.get(number), typed) for number in INDICES]
    points = [one["points"] for one in told if one["points"] is not None]
    return {
        "month": month,
        "indices": told,
        "points": round(sum(points), 1),
        "of": len(points) * MOST_POINTS,
        "versions": versions,
    }


def _index(number: int, found: Index | None, typed: dict[str, int]) -> ConductIndexJson:
    by_hand = typed.get(str(number))
    measured = None if found is None or found.tenths is None else found.tenths / 10
    return {
        "index": number,
        "points": measured if by_hand is None else float(by_hand),
        "base": None if found is None else found.base,
        "by_hand": by_hand is not None or found is None,
    }
