"""The report of a month that is over is sent once, on the day that the office has set."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, select

from server.domain.figures.periods import month_of, months_on, report_is_due
from server.operations.deliveries.due import due_of, try_later
from server.operations.deliveries.ordered import forget_delivery, order_delivery
from server.storage.prepared import PreparedInsert
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import ORDERED_REPORT
from server.storage.tables.figure_rows import OrderedReport
from server.storage.transaction import OfficeTransaction

REPORT = "report"
MOST_TRIES = 10
FIRST_PAUSE = timedelta(minutes=10)
"""Before the second try; each pause is twice the one before, so the last is after three days."""
DUE = due_of([REPORT])
ORDERED = Query(
    OrderedReport,
    select(ORDERED_REPORT).where(
        ORDERED_REPORT.c.office == bindparam("office"), ORDERED_REPORT.c.month == bindparam("month")
    ),
)
ADD_ORDERED = PreparedInsert(OrderedReport)


class DueReport(NamedTuple):
    """A report to be sent: its delivery, the month by its first day, and to whom."""

    id: str
    month: date
    email: str


def take_due_report(tx: OfficeTransaction, now: datetime) -> list[DueReport]:
    """Order last month's report when its day has come, and take what is due.

    Under the office's lock each is put off to its next try at once. What was tried MOST_TRIES
    times is given up, and what nobody is to have any more.
    """
    plan = tx.plan
    to = plan.set_up.figures.report_to if plan.practice_of is None else None
    if to is not None:
        _order(tx, plan, now)
    taken = []
    for one in DUE.all(tx.connection, office=tx.office, now=now):
        if to is None or one.tries >= MOST_TRIES:
            forget_delivery(tx, one.id)
            continue
        try_later(tx, one, FIRST_PAUSE, now)
        taken.append(DueReport(one.id, date.fromisoformat(one.about), to))
    return taken


def _order(tx: OfficeTransaction, plan: OfficePlan, now: datetime) -> None:
    rules, today = plan.set_up.figures, plan.calendar.business_day(now)
    month = months_on(month_of(today, rules.month_ends_on), -1)
    if not report_is_due(today, rules.report_day, rules.month_ends_on):
        return
    if ORDERED.first(tx.connection, office=tx.office, month=month) is None:
        ADD_ORDERED.add(tx.connection, OrderedReport(tx.office, month, now))
        order_delivery(tx, REPORT, month.isoformat(), now)
