"""What became of an office's dossiers on its last working day, counted anew once a minute."""

import threading
import time
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
)

from server.contract.answers.status_json import DossierDayJson
from server.contract.states import DossierLevel
from server.domain.calendar import Calendar
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import DOSSIER

KEEP_SECONDS = 60.0
LOOK_BACK_DAYS = 31
DONE = (DossierLevel.APPROVED.value, DossierLevel.RETURNED.value)


class Counted(NamedTuple):
    """Counts of dossiers; null: the office has none."""

    with_receipt: int | None
    with_result: int | None
    received: int | None
    solved: int | None
    on_time: int | None
    over_due: int | None
    in_progress: int | None
    in_progress_over_due: int | None


_DAY: BindParameter[date] = bindparam("day")
_SOLVED = DOSSIER.c.finished_on == _DAY
_IN_PROGRESS = and_(
    DOSSIER.c.received_on <= _DAY,
    # Done on a day that was not told is no longer under way.
    or_(
        DOSSIER.c.finished_on > _DAY,
        and_(DOSSIER.c.finished_on.is_(None), DOSSIER.c.level.not_in(DONE)),
    ),
)


def _counted(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


COUNTED = Query(
    Counted,
    select(
        _counted(DOSSIER.c.received_on.is_not(None)).label("with_receipt"),
        _counted(DOSSIER.c.finished_on.is_not(None)).label("with_result"),
        _counted(DOSSIER.c.received_on == _DAY).label("received"),
        _counted(_SOLVED).label("solved"),
        _counted(and_(_SOLVED, DOSSIER.c.due_on >= _DAY)).label("on_time"),
        _counted(and_(_SOLVED, DOSSIER.c.due_on < _DAY)).label("over_due"),
        _counted(_IN_PROGRESS).label("in_progress"),
        _counted(and_(_IN_PROGRESS, DOSSIER.c.due_on <= _DAY)).label("in_progress_over_due"),
    ).where(DOSSIER.c.office == bindparam("office")),
)


def dossier_day(connection: Connection, plan: OfficePlan, now: datetime) -> DossierDayJson | None:
    """Count the dossiers of the last day before this one on which the office was open."""
    day = _last_open_day(plan.calendar, plan.calendar.business_day(now))
    if day is None:
        return None
    [found] = COUNTED.all(connection, office=plan.code, day=day)
    if not found.with_receipt and not found.with_result:
        return None
    receipts, results = bool(found.with_receipt), bool(found.with_result)
    return {
        "day": day,
        "received": found.received if receipts else None,
        "solved": found.solved if results else None,
        "on_time": found.on_time if results else None,
        "over_due": found.over_due if results else None,
        "in_progress": found.in_progress if receipts else None,
        "in_progress_over_due": found.in_progress_over_due if receipts else None,
    }


def _last_open_day(calendar: Calendar, today: date) -> date | None:
    days = (today - timedelta(days=ago) for ago in range(1, LOOK_BACK_DAYS + 1))
    return next((day for day in days if calendar.sessions_of(day)), None)


class DossierDays:
    """Each office's figures, counted again when older than KEEP_SECONDS or of another day."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[float, date, DossierDayJson | None]] = {}
        self._lock = threading.Lock()

    def of(self, connection: Connection, plan: OfficePlan, now: datetime) -> DossierDayJson | None:
        """Give an office's figures."""
        today = plan.calendar.business_day(now)
        with self._lock:
            known = self._known.get(plan.code)
        if known is not None and known[1] == today and time.monotonic() < known[0]:
            return known[2]
        counted = dossier_day(connection, plan, now)
        with self._lock:
            self._known[plan.code] = (time.monotonic() + KEEP_SECONDS, today, counted)
        return counted
