"""The day that a supervisor ended before its hours did."""

from datetime import date, datetime

from sqlalchemy import bindparam, update

from server.contract.events import OfficeChanged
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.today.hours import tell_hours
from server.storage.tables import OFFICE
from server.storage.transaction import Actor, OfficeTransaction

CLOSE_DAY = (
    update(OFFICE).where(OFFICE.c.code == bindparam("office")).values(closed_day=bindparam("day"))
)


def set_closed_day(tx: OfficeTransaction, day: date | None, now: datetime, actor: Actor) -> None:
    """Note a day as ended early (None: none is), and tell everybody."""
    tx.connection.execute(CLOSE_DAY, {"office": tx.office, "day": day})
    plan_changed(tx)
    tell_hours(tx, now)
    tx.append(OfficeChanged(), now, actor)
