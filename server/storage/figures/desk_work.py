"""How long an office's counters paused for work in some days."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, time
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import bindparam, or_, select, text

from server.contract.events.event import EventData
from server.domain.figures.desk_work import (
    CounterAct,
    DeskStretch,
    desk_stretches,
    seconds_of_work,
)
from server.domain.figures.periods import ONE_DAY, Span
from server.storage.figures.office_days import OfficeDays
from server.storage.query import Query
from server.storage.tables import INTERVAL, OUTBOX, TICKET
from server.storage.tables.log import OF_COUNTERS


class Told(NamedTuple):
    """What a counter did, as the outbox keeps it."""

    at: datetime
    actor: str | None
    data: EventData


class Stay(NamedTuple):
    """From when to when somebody was at a counter; None: still."""

    entered_at: datetime
    left_at: datetime | None


class DeskWork(NamedTuple):
    """How many seconds a clerk worked so at a counter."""

    counter: str
    clerk: str
    seconds: int


ACTS = Query(
    Told,
    select(OUTBOX.c.at, OUTBOX.c.actor, OUTBOX.c.data)
    .where(
        OUTBOX.c.office == bindparam("office"),
        OUTBOX.c.at >= bindparam("begins"),
        OUTBOX.c.at < bindparam("ends"),
        # Written out, or no partial index is used.
        text(OF_COUNTERS),
    )
    .order_by(OUTBOX.c.at, OUTBOX.c.seq),
)
STAYS = Query(
    Stay,
    select(INTERVAL.c.entered_at, INTERVAL.c.left_at)
    .join(TICKET, (TICKET.c.office == INTERVAL.c.office) & (TICKET.c.id == INTERVAL.c.ticket))
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        INTERVAL.c.counter == bindparam("counter"),
        INTERVAL.c.state.in_(["called", "serving"]),
        INTERVAL.c.entered_at < bindparam("ended"),
        or_(INTERVAL.c.left_at.is_(None), INTERVAL.c.left_at > bindparam("began")),
    ),
)


def desk_work(at: OfficeDays, span: Span) -> list[DeskWork]:
    """Measure the work of some days up to now, by counter and clerk, in the order of both."""
    zone = at.plan.calendar.timezone
    begins = datetime.combine(span.first, time(), zone)
    ends = min(datetime.combine(span.last + ONE_DAY, time(), zone), at.now)
    told = ACTS.all(at.connection, office=at.plan.code, begins=begins, ends=ends)
    found: dict[tuple[str, str], int] = defaultdict(int)
    # Nobody works past midnight: a counter that was left paused ends with its day.
    for day, of_day in groupby(map(_act, told), lambda one: one.at.astimezone(zone).date()):
        over = min(datetime.combine(day + ONE_DAY, time(), zone), ends)
        for stretch in desk_stretches(of_day, over):
            found[stretch.counter, stretch.clerk] += seconds_of_work(stretch, _stays(at, stretch))
    return [DeskWork(*who, seconds) for who, seconds in sorted(found.items())]


def _act(told: Told) -> CounterAct:
    work, busy = bool(told.data.get("work")), bool(told.data.get("busy"))
    return CounterAct(told.at, told.data["counter"], told.actor, work, busy)


def _stays(at: OfficeDays, stretch: DeskStretch) -> Sequence[Stay]:
    """Read who was there meanwhile; a paused counter calls nobody, so it is seldom anybody."""
    if not stretch.busy:
        return ()
    return STAYS.all(
        at.connection,
        office=at.plan.code,
        day=at.plan.calendar.business_day(stretch.began),
        counter=stretch.counter,
        began=stretch.began,
        ended=stretch.ended,
    )
