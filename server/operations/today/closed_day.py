"""The day that a supervisor ended before its hours did."""

from datetime import date, datetime
from typing import NamedTuple

from server.contract.events import OfficeChanged
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.today.hours import tell_hours
from server.storage.prepared import PreparedUpdate
from server.storage.tables.office import OfficeRow
from server.storage.tables.ties import part_of
from server.storage.transaction import Actor, OfficeTransaction


@part_of(OfficeRow)
class ClosedDay(NamedTuple):
    """The day of an office that was ended early."""

    code: str
    closed_day: date | None


SAVE_CLOSED_DAY = PreparedUpdate(ClosedDay, ("closed_day",))


def keep_closed_day(tx: OfficeTransaction, day: date | None) -> None:
    """Note a day as ended early; None: none is."""
    SAVE_CLOSED_DAY.save(tx.connection, ClosedDay(tx.office, day))
    plan_changed(tx)


def tell_closed_day(tx: OfficeTransaction, now: datetime, actor: Actor) -> None:
    """Tell everybody what is open since a day was ended early, or opened again."""
    tell_hours(tx, now)
    tx.append(OfficeChanged(), now, actor)
