"""The least busy hours of each office's week, read once a day."""

import threading
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.domain.quiet_hours import WEEKS, HourOfWeek, quiet_hours
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import TICKET


class Issued(NamedTuple):
    """When a number was taken."""

    business_day: date
    issued_at: datetime


ISSUED = Query(
    Issued,
    select(TICKET.c.business_day, TICKET.c.issued_at).where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day >= bindparam("since"),
        TICKET.c.business_day < bindparam("today"),
    ),
)


class QuietWeek(NamedTuple):
    """What was read of an office, and for which day and set-up it counts."""

    day: date
    version: int
    hours: tuple[HourOfWeek, ...] | None


class QuietWeeks:
    """Each office's quiet hours, read when its day or its set-up has changed."""

    def __init__(self) -> None:
        self._known: dict[str, QuietWeek] = {}
        self._reading = threading.Lock()

    def of(
        self, connection: Connection, plan: OfficePlan, now: datetime
    ) -> tuple[HourOfWeek, ...] | None:
        """Give an office's quiet hours; None: not known yet."""
        day = plan.calendar.business_day(now)
        with self._reading:
            known = self._known.get(plan.code)
            if known is None or (known.day, known.version) != (day, plan.version):
                since = day - timedelta(weeks=WEEKS)
                issued = ISSUED.all(connection, office=plan.code, since=since, today=day)
                hours = quiet_hours(issued, plan.calendar, day)
                known = self._known[plan.code] = QuietWeek(day, plan.version, hours)
            return known.hours
