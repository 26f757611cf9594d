"""How many booked visits were kept, and how many nobody came for."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.contract.answers.statistics_json import RowBookingsJson
from server.contract.states import AppointmentState
from server.domain.figures.periods import Span
from server.domain.figures.tally import share
from server.storage.query import Query
from server.storage.tables import APPOINTMENT

Ended = Counter[str]
"""How many visits ended in which state: arrived or missed."""


class EndedVisits(NamedTuple):
    """How many visits of a service on a day ended in a state."""

    service: str
    business_day: date
    state: str
    visits: int


ENDED = Query(
    EndedVisits,
    select(
        APPOINTMENT.c.service,
        APPOINTMENT.c.business_day,
        APPOINTMENT.c.state,
        func.count().label("visits"),
    )
    .where(
        APPOINTMENT.c.office == bindparam("office"),
        APPOINTMENT.c.business_day >= bindparam("first"),
        APPOINTMENT.c.business_day <= bindparam("last"),
        APPOINTMENT.c.state.in_([AppointmentState.ARRIVED.value, AppointmentState.MISSED.value]),
    )
    .group_by(APPOINTMENT.c.service, APPOINTMENT.c.business_day, APPOINTMENT.c.state),
)


LEARN_FROM = timedelta(days=90)


class EndedOfService(NamedTuple):
    """How many visits of a service ended in a state."""

    state: str
    visits: int


OF_SERVICE = Query(
    EndedOfService,
    select(APPOINTMENT.c.state, func.count().label("visits"))
    .where(
        APPOINTMENT.c.office == bindparam("office"),
        APPOINTMENT.c.business_day >= bindparam("first"),
        APPOINTMENT.c.business_day < bindparam("last"),
        APPOINTMENT.c.service == bindparam("service"),
        APPOINTMENT.c.state.in_([AppointmentState.ARRIVED.value, AppointmentState.MISSED.value]),
    )
    .group_by(APPOINTMENT.c.state),
)


def lately_ended(connection: Connection, office: str, service: str, today: date) -> Ended:
    """Count the booked visits of a service that were kept or missed in the days before today."""
    since = {"first": today - LEARN_FROM, "last": today}
    found = OF_SERVICE.all(connection, office=office, service=service, **since)
    return Counter({one.state: one.visits for one in found})


def ended_visits(
    connection: Connection,
    office: str,
    span: Span,
    key_of: Callable[[str, date], str | None],
) -> Mapping[str, Ended]:
    """Count the booked visits of some days that were kept or missed, by the keys of their rows.

    `key_of` gives a visit's key by its service and day; None: it is none of these rows'.
    """
    found: dict[str, Ended] = defaultdict(Counter)
    for one in ENDED.all(connection, office=office, first=span.first, last=span.last):
        key = key_of(one.service, one.business_day)
        if key is not None:
            found[key][one.state] += one.visits
    return found


def bookings_told(ended: Ended) -> RowBookingsJson:
    """Tell how many were booked until the end, and of how many nobody came; the share is cut."""
    missed = ended[AppointmentState.MISSED]
    return {"count": ended.total(), "missed": missed, "share": share(missed, ended.total())}
