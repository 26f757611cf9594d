"""The clock's own acts: the day turns, services open and close, staff are reminded."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select, update

from server.contract.events import EventType
from server.operations.ticket.call_next import ACT_KEY
from server.operations.ticket.park_ticket import remind_of_parked
from server.operations.today.business_day import business_day
from server.storage.answers.wire import local
from server.storage.tables import ServiceRow
from server.storage.transaction import OfficeTransaction

KEEP_KEYS = timedelta(days=1)
"""A key is retried within minutes; a day later it is only weight."""

SERVICE = ServiceRow.__table__  # type: ignore[attr-defined]
TOLD_OPEN = select(SERVICE.c.code, SERVICE.c.open).where(
    SERVICE.c.office == bindparam("office"), SERVICE.c.retired.is_(False)
)
TELL_OPEN = (
    update(SERVICE)
    .where(SERVICE.c.office == bindparam("in_office"), SERVICE.c.code == bindparam("with_code"))
    .values(open=bindparam("now_open"))
)
FORGET_KEYS = delete(ACT_KEY).where(
    ACT_KEY.c.office == bindparam("in_office"), ACT_KEY.c.at < bindparam("before")
)


def keep_hours(tx: OfficeTransaction, now: datetime) -> None:
    """Turn the day if midnight has passed, tell of services that open or close, and remind."""
    day_before = tx.business_day
    if business_day(tx, now) != day_before:
        tx.connection.execute(FORGET_KEYS, {"in_office": tx.office, "before": now - KEEP_KEYS})
    tell_hours(tx, now)
    remind_of_parked(tx, now)


def tell_hours(tx: OfficeTransaction, now: datetime) -> None:
    """Tell listeners of services that opened or closed since they were last told."""
    calendar = tx.plan.calendar
    for row in tx.connection.execute(TOLD_OPEN, {"office": tx.office}).all():
        is_open = calendar.hands_out(now, row.code)
        if row.open == is_open:
            continue
        tx.connection.execute(
            TELL_OPEN, {"in_office": tx.office, "with_code": row.code, "now_open": is_open}
        )
        if is_open:
            tx.append(EventType.SERVICE_OPENED, {"service": row.code}, now)
        else:
            reopens = local(calendar.reopens_at(now, row.code), calendar.timezone)
            says = {"service": row.code, "reopens_at": reopens}
            tx.append(EventType.SERVICE_CLOSED, says, now)
