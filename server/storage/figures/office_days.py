"""An office of which figures are asked, at a moment."""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.figures.read import DaysOfOffice
from server.storage.set_up.plan import OfficePlan


def real_office(plan: OfficePlan) -> None:
    """Demand a real office, of which figures and lists go to others.

    Raises:
        Refusal: `wrong_state` (`practice_figures`).
    """
    if plan.practice_of is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "practice_figures", office=plan.code)


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
        """Begin to read its days.

        Raises:
            Refusal: `wrong_state` (`practice_figures`): of practice nothing is counted.
        """
        real_office(self.plan)
        return DaysOfOffice(self.connection, self.plan.code, self.plan.calendar.timezone)
