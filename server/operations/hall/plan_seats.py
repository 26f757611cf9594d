"""A supervisor plans who sits where on a day, who stands in, who leads and who is on leave."""

from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, delete, select

from server.contract.events import OfficeChanged
from server.contract.problems import FieldError, ProblemCode
from server.contract.requests import PlanSeats
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import DAY_PLAN, RIGHT, SEAT
from server.storage.tables.hall_rows import DayPlan, Seat
from server.storage.transaction import Actor, OfficeTransaction

ADD_SEATS = PreparedInsert(Seat)
FORGET_SEATS = delete(SEAT).where(
    SEAT.c.office == bindparam("in_office"), SEAT.c.day == bindparam("of_day")
)
ADD_DAY = PreparedInsert(DayPlan)
FORGET_DAY = delete(DAY_PLAN).where(
    DAY_PLAN.c.office == bindparam("in_office"), DAY_PLAN.c.day == bindparam("of_day")
)
KEPT_FOR = timedelta(days=400)
"""Who was where, and on leave, is of use until the same weeks of the next year are planned."""
FORGET_OLD = [
    delete(table).where(table.c.office == bindparam("in_office"), table.c.day < bindparam("before"))
    for table in (SEAT, DAY_PLAN)
]
PEOPLE = Values(str, select(RIGHT.c.user).where(RIGHT.c.office == bindparam("office")).distinct())


def plan_seats(
    tx: OfficeTransaction, day: date, request: PlanSeats, actor: Actor, now: datetime
) -> None:
    """Write the seats of a day anew; a plan binds nobody at the counter.

    Raises:
        Refusal: `unknown_counter`; `bad_request` for a counter named twice, or somebody without
            a right at this office.
    """
    counters = [one.counter for one in request.seats]
    for code in counters:
        if code not in tx.plan.counters:
            raise Refusal(ProblemCode.UNKNOWN_COUNTER, counter=code)
    known = set(PEOPLE.all(tx.connection, office=tx.office))
    named = {one for seat in request.seats for one in (seat.person, seat.stand_in) if one}
    wrong = "seats" if len(set(counters)) < len(counters) or not named <= known else "away"
    if wrong == "seats" or not set(request.away) <= known:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "bad_seats",
            errors=[FieldError(field=wrong, message="bad_seats")],
        )
    tx.connection.execute(FORGET_SEATS, {"in_office": tx.office, "of_day": day})
    if request.seats:
        rows = (
            Seat(tx.office, day, one.counter, one.person, one.stand_in) for one in request.seats
        )
        ADD_SEATS.add(tx.connection, *rows)
    tx.connection.execute(FORGET_DAY, {"in_office": tx.office, "of_day": day})
    if request.leader or request.away:
        away = list(dict.fromkeys(request.away))
        ADD_DAY.add(tx.connection, DayPlan(tx.office, day, request.leader, away))
    before = tx.plan.calendar.business_day(now) - KEPT_FOR
    for forget in FORGET_OLD:
        tx.connection.execute(forget, {"in_office": tx.office, "before": before})
    tx.append(OfficeChanged(), now, actor)
