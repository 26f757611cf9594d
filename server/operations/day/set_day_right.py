"""A supervisor has looked at the clock: the business day becomes the one that it says."""

from datetime import date, datetime

from sqlalchemy import Table, Update, bindparam, func, select, update

from server.contract.problems import ProblemCode
from server.operations.today.business_day import end_day, tell_day_opened
from server.operations.today.closed_day import tell_closed_day
from server.operations.today.doubt import believe, is_opened_in_doubt
from server.refusal import Refusal
from server.storage.figures.days import forget_from
from server.storage.query import Values
from server.storage.tables import SERIES, TICKET
from server.storage.transaction import Actor, OfficeTransaction

LAST_ROUND = Values(
    int,
    select(func.max(TICKET.c.round)).where(
        TICKET.c.office == bindparam("office"), TICKET.c.business_day == bindparam("day")
    ),
)


def _carry(table: Table) -> Update:
    """Write the statement that takes an office's rows of later days back, into later rounds."""
    return (
        update(table)
        .where(table.c.office == bindparam("in_office"), table.c.business_day > bindparam("to_day"))
        .values(
            {
                table.c.business_day: bindparam("to_day"),
                table.c.round: table.c.round + bindparam("rounds"),
            }
        )
    )


CARRY_BACK = (_carry(TICKET), _carry(SERIES))


def set_day_right(tx: OfficeTransaction, actor: Actor, now: datetime) -> None:
    """Open the day that the clock says, whichever is open.

    A day of the future, opened by a clock that was ahead, goes back to today with everybody who
    took a number in it: they stand in today's line, behind those who came before, and numbers go
    on. An earlier day ends as at midnight. Of a day that was opened in doubt it is said that it
    is right.

    Raises:
        Refusal: `wrong_state` when the open day is the clock's already and nobody doubts it.
    """
    today = tx.plan.calendar.business_day(now)
    opened = tx.business_day
    if is_opened_in_doubt(tx, today):
        believe(tx, today, now)
        return
    if opened == today:
        raise Refusal(ProblemCode.WRONG_STATE, "day_right_already")
    if opened is not None and opened < today:
        end_day(tx, opened, now, actor)
    elif opened is not None:
        _carry_back(tx, today)
    tx.business_day = today
    believe(tx, today, now)
    tell_day_opened(tx, today, now, actor)
    tell_closed_day(tx, now, actor)


def _carry_back(tx: OfficeTransaction, today: date) -> None:
    tx.write()
    before = LAST_ROUND.first(tx.connection, office=tx.office, day=today)
    carried = {
        "in_office": tx.office,
        "to_day": today,
        "rounds": 0 if before is None else before + 1,
    }
    for carry in CARRY_BACK:
        tx.connection.execute(carry, carried)
    tx.forget_drawn()
    # They were over before their time.
    forget_from(tx.connection, tx.office, today)
