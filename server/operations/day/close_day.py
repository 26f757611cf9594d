"""A supervisor ends the business day early, or takes that back."""

from datetime import date, datetime

from sqlalchemy import bindparam, update

from server.contract.events import EventType
from server.contract.problems import ProblemCode
from server.operations.day.keep_hours import tell_hours
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.today.business_day import business_day, end_day, tell_day_opened
from server.refusal import Refusal
from server.storage.transaction import OFFICE, Actor, OfficeTransaction

CLOSE_DAY = (
    update(OFFICE).where(OFFICE.c.code == bindparam("office")).values(closed_day=bindparam("day"))
)


def close_day(tx: OfficeTransaction, actor: Actor, now: datetime) -> None:
    """End today: who still waits expires, free counters close, no numbers are given.

    Whoever is at a counter is served to the end.

    Raises:
        Refusal: `wrong_state` when the day is closed already.
    """
    today = business_day(tx, now)
    if tx.plan.closed_day == today:
        raise Refusal(ProblemCode.WRONG_STATE, "day_closed_already")
    end_day(tx, today, now, actor)
    _set_closed_day(tx, today, now, actor)


def open_day(tx: OfficeTransaction, actor: Actor, now: datetime) -> None:
    """Open a day again that was closed early; its numbers go on, so that none comes twice.

    Raises:
        Refusal: `wrong_state` when the day is not closed.
    """
    today = business_day(tx, now)
    if tx.plan.closed_day != today:
        raise Refusal(ProblemCode.WRONG_STATE, "day_open_already")
    tell_day_opened(tx, today, now, actor)
    _set_closed_day(tx, None, now, actor)


def _set_closed_day(tx: OfficeTransaction, day: date | None, now: datetime, actor: Actor) -> None:
    tx.connection.execute(CLOSE_DAY, {"office": tx.office, "day": day})
    plan_changed(tx)
    tell_hours(tx, now)
    tx.append(EventType.OFFICE_CHANGED, {}, now, actor)
