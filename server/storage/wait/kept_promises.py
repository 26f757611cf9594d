"""The office's own record: how many of the promised waits were kept this week."""

import threading
import time
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, bindparam, case, exists, func, or_, select

from server.contract.answers.status_json import KeptPromisesJson
from server.contract.states import Act
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import INTERVAL, OUTAGE, TICKET
from server.storage.wait.spans import MinutesBetween

KEEP_SECONDS = 60.0


class Record(NamedTuple):
    """Counts of promises; null sums: there were none."""

    promises: int
    kept: int | None
    waits: int | None
    waits_kept: int | None
    days: int


_FIRST_CALL = (
    select(func.min(INTERVAL.c.entered_at))
    .where(
        INTERVAL.c.office == TICKET.c.office,
        INTERVAL.c.ticket == TICKET.c.id,
        INTERVAL.c.act == Act.CALL.value,
    )
    .correlate(TICKET)
    .scalar_subquery()
)
"""Of several errands the first was promised; each later call overwrites the ticket's own."""
_CALLED = case((TICKET.c.errands > 0, _FIRST_CALL), else_=TICKET.c.called_at)
_WAITED = MinutesBetween(TICKET.c.issued_at, _CALLED)
_KEPT = and_(
    _CALLED.is_not(None),
    TICKET.c.promised_low <= _WAITED,
    # In whole minutes, as the promise is made: 9 minutes and 40 seconds are 9 minutes.
    TICKET.c.promised_high + 1 > _WAITED,
)
_MET_AN_OUTAGE = exists().where(
    OUTAGE.c.office == TICKET.c.office,
    OUTAGE.c.began_at < func.coalesce(_CALLED, TICKET.c.finished_at, TICKET.c.issued_at),
    OUTAGE.c.ended_at.is_(None) | (OUTAGE.c.ended_at > TICKET.c.issued_at),
)
"""Whoever waited while a system of others was down is measured by nothing (office-practice 16)."""
_A_WAIT = TICKET.c.promised_high > 0


def _counted(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


RECORD = Query(
    Record,
    select(
        func.count().label("promises"),
        _counted(_KEPT).label("kept"),
        _counted(_A_WAIT).label("waits"),
        _counted(and_(_A_WAIT, _KEPT)).label("waits_kept"),
        func.count(TICKET.c.business_day.distinct()).label("days"),
    ).where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day >= bindparam("since"),
        TICKET.c.business_day <= bindparam("day"),
        TICKET.c.promised_low.is_not(None),
        ~_MET_AN_OUTAGE,
        or_(_CALLED.is_not(None), TICKET.c.state == "expired"),
        TICKET.c.first.is_(False),
        TICKET.c.for_counter.is_(None),
        TICKET.c.returned_at.is_(None),
    ),
)


def kept_promises(
    connection: Connection, plan: OfficePlan, now: datetime
) -> KeptPromisesJson | None:
    """Count this week's promises, from its Monday on; None when there are none."""
    today = plan.calendar.business_day(now)
    since = _monday(today)
    found = RECORD.all(connection, office=plan.code, since=since, day=today)[0]
    if not found.promises:
        return None
    waits = found.waits or 0
    return {
        "share": round((found.kept or 0) / found.promises, 4),
        "promises": found.promises,
        "days": found.days,
        "share_of_waits": round((found.waits_kept or 0) / waits, 4) if waits else None,
        "waits": waits,
    }


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


class Records:
    """The record of each office, counted again when older than KEEP_SECONDS."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[float, KeptPromisesJson | None]] = {}
        self._lock = threading.Lock()

    def of(
        self, connection: Connection, plan: OfficePlan, now: datetime
    ) -> KeptPromisesJson | None:
        """Give an office's record."""
        with self._lock:
            until, record = self._known.get(plan.code, (0.0, None))
        if time.monotonic() < until:
            return record
        record = kept_promises(connection, plan, now)
        with self._lock:
            self._known[plan.code] = (time.monotonic() + KEEP_SECONDS, record)
        return record
