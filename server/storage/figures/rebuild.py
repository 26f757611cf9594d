"""All days that are over, summed up anew from their intervals."""

from datetime import date

from sqlalchemy import Connection, Engine

from server.domain.figures.periods import ONE_DAY
from server.storage.figures.days import forget_from, next_to_sum_up, sum_up
from server.storage.office_lock import lock_office
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.wait.measured import BUSINESS_DAY


def rebuild(engine: Engine, office: str) -> int:
    """Forget every day that is summed up, and sum them up again, a commit a day.

    A server may run beside it: what is not summed up yet is read from its intervals. Answers how
    many days.

    Raises:
        Refusal: `unknown_office`.
    """
    with engine.begin() as connection:
        lock_office(connection, office)
        forget_from(connection, office, date.min + ONE_DAY)
        plan = read_plan(connection, office)
    done = 0
    while plan is not None and _next(engine, plan):
        done += 1
    return done


def _next(engine: Engine, plan: OfficePlan) -> bool:
    with engine.begin() as connection:
        lock_office(connection, plan.code)
        day = _day(connection, plan.code)
        if day is not None:
            sum_up(connection, plan.code, day, plan.calendar.timezone)
    return day is not None


def _day(connection: Connection, office: str) -> date | None:
    opened = BUSINESS_DAY.first(connection, office=office)
    return None if opened is None else next_to_sum_up(connection, office, opened)
