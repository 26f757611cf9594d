"""The office's midnight: yesterday's line expires and number series start over."""

from datetime import date, datetime

from sqlalchemy import bindparam, select

from server.contract.events import EventType
from server.contract.states import Act
from server.operations.ticket_moves import move
from server.storage.transaction import NOBODY, TICKET, OfficeTransaction

LEFT_OVER = (
    select(TICKET)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day < bindparam("today"),
        TICKET.c.state.in_(["waiting", "parked"]),
    )
    .order_by(TICKET.c.place)
)


def business_day(tx: OfficeTransaction, now: datetime) -> date:
    """Name the open business day, turning it first when the office's midnight has passed.

    The day never goes back: after a clock that ran ahead is set right, numbers go on in the
    day already opened, so none is given twice.
    """
    today = tx.plan.calendar.business_day(now)
    if tx.business_day is not None and today <= tx.business_day:
        return tx.business_day
    if tx.business_day is not None:
        _close(tx, tx.business_day, today, now)
    tx.business_day = today
    waiting = {code: tx.waiting(code) for code in tx.plan.services}
    tx.append(EventType.DAY_OPENED, {"business_day": today.isoformat(), "waiting": waiting}, now)
    return today


def _close(tx: OfficeTransaction, ended: date, today: date, now: datetime) -> None:
    left_over = tx.connection.execute(LEFT_OVER, {"office": tx.office, "today": today})
    for row in left_over.mappings().all():
        move(tx, dict(row), Act.EXPIRE, EventType.TICKET_EXPIRED, now, NOBODY)
    tx.append(EventType.DAY_CLOSED, {"business_day": ended.isoformat()}, now)
