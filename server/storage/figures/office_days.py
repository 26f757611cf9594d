"""An office of which figures are asked, at a moment."""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection

from server.storage.figures.read import DaysOfOffice
from server.storage.set_up.plan import OfficePlan


class OfficeDays(NamedTuple):
    """What figures are made from: the database, the office's set-up, and when it is."""

    connection: Connection
    plan: OfficePlan
    now: datetime

    @property
    def today(self) -> date:
        """The business day of the moment."""
        return self.plan.calendar.business_day(self.now)

    def days(self) -> DaysOfOffice:
        """Begin to read its days."""
        return DaysOfOffice(self.connection, self.plan.code, self.plan.calendar.timezone)
