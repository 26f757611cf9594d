"""Who sits at which counter by the week plan, and who stands in."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.storage.query import Query
from server.storage.tables import PERSON, SEAT


class PlannedSeat(NamedTuple):
    """A counter on a day: the names of who is planned there and of the stand-in."""

    counter: str
    person: str
    stand_in: str | None


_STAND_IN = PERSON.alias("stand_in")
SEATS = Query(
    PlannedSeat,
    select(SEAT.c.counter, PERSON.c.name.label("person"), _STAND_IN.c.name.label("stand_in"))
    .join(PERSON, PERSON.c.user == SEAT.c.person)
    .outerjoin(_STAND_IN, _STAND_IN.c.user == SEAT.c.stand_in)
    .where(SEAT.c.office == bindparam("office"), SEAT.c.day == bindparam("day")),
)


def seats_of(connection: Connection, office: str, day: date) -> dict[str, PlannedSeat]:
    """Read who is planned at each counter on a day."""
    return {one.counter: one for one in SEATS.all(connection, office=office, day=day)}
