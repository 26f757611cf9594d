"""Who sits at which counter by the week plan, and who stands in."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.morning_json import SeatPlanJson
from server.storage.query import Query
from server.storage.tables import COUNTER, PERSON, SEAT


class PlannedAt(NamedTuple):
    """A counter on a day: who is planned there and who stands in, by user and by name."""

    counter: str
    person: str
    person_name: str
    stand_in: str | None
    stand_in_name: str | None


_STAND_IN = PERSON.alias("stand_in_person")
SEATS = Query(
    PlannedAt,
    select(
        SEAT.c.counter,
        SEAT.c.person,
        PERSON.c.name.label("person_name"),
        SEAT.c.stand_in,
        _STAND_IN.c.name.label("stand_in_name"),
    )
    .join_from(SEAT, PERSON, PERSON.c.user == SEAT.c.person)
    .join(COUNTER, (COUNTER.c.office == SEAT.c.office) & (COUNTER.c.code == SEAT.c.counter))
    .outerjoin(_STAND_IN, _STAND_IN.c.user == SEAT.c.stand_in)
    .where(SEAT.c.office == bindparam("office"), SEAT.c.day == bindparam("day"))
    .order_by(COUNTER.c.rank),
)


def seats_of(connection: Connection, office: str, day: date) -> dict[str, PlannedAt]:
    """Read who is planned at each counter on a day."""
    return {one.counter: one for one in SEATS.all(connection, office=office, day=day)}


def seat_plan(connection: Connection, office: str, day: date) -> SeatPlanJson:
    """Read the contract's SeatPlan."""
    return {
        "day": day,
        "seats": [
            {
                "counter": one.counter,
                "person": one.person,
                "person_name": one.person_name,
                "stand_in": one.stand_in,
                "stand_in_name": one.stand_in_name,
            }
            for one in seats_of(connection, office, day).values()
        ],
    }
