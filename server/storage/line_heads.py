"""The waiting line as the discipline sees it, read from the tickets' rows."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select, tuple_

from server.domain.discipline import Call, InLine, moment
from server.domain.policies import Policy, Ratio
from server.storage.prepared import PreparedRows
from server.storage.query import Query, Values
from server.storage.tables import TICKET
from server.storage.tables.live import waiting
from server.storage.tables.rows import Ticket


class TicketInHall(NamedTuple):
    """What is read of somebody in the hall: the place in the line, or the counter."""

    id: str
    number: str
    business_day: date
    service: str
    state: str
    counter: str | None
    place: int
    priority: str | None
    first: bool
    for_counter: str | None
    after_calls: int
    returned_at: datetime | None
    appointment_at: datetime | None
    from_home: bool
    confirmed_at: datetime | None


IN_HALL = tuple(TICKET.c[name] for name in TicketInHall._fields)
"""The columns of a `TicketInHall`."""

_OF_OFFICE = TICKET.c.office == bindparam("office")
_ALONE = (TICKET.c.after_calls > 0) | TICKET.c.appointment_at.is_not(None)
_FIRST_OF_LANES = waiting(
    select(TICKET.c.service, func.min(TICKET.c.place)).where(_OF_OFFICE, ~_ALONE)
).group_by(TICKET.c.service, TICKET.c.priority, TICKET.c.first, TICKET.c.for_counter)
LINE_HEADS = PreparedRows(
    TicketInHall,
    waiting(
        select(*IN_HALL).where(
            _OF_OFFICE, ~_ALONE, tuple_(TICKET.c.service, TICKET.c.place).in_(_FIRST_OF_LANES)
        )
    ).union_all(waiting(select(*IN_HALL).where(_OF_OFFICE, _ALONE))),
)
LINE_OF_SERVICE = Query(
    TicketInHall,
    waiting(select(*IN_HALL).where(_OF_OFFICE, TICKET.c.service == bindparam("service"))),
)
CALLS_SINCE = Values(
    int,
    select(func.count()).where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        TICKET.c.state != "waiting",
        TICKET.c.service == bindparam("service"),
        TICKET.c.called_at > bindparam("since"),
    ),
)
LATEST_CALLS = Query(
    Call,
    select(TICKET.c.service, TICKET.c.priority)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        TICKET.c.state != "waiting",
        TICKET.c.service.in_(bindparam("services", expanding=True)),
        TICKET.c.called_at.is_not(None),
    )
    .order_by(TICKET.c.called_at.desc(), TICKET.c.number.desc())
    .limit(bindparam("most")),
)


def line_heads(connection: Connection, office: str) -> list[InLine]:
    """Read those of an office among whom the discipline's choice is, whatever the counter.

    Of tickets that differ in nothing but their arrival only the first can be next, so a long
    line need not be read whole. Those who come for an appointment or after a missed call are
    each a case of their own.
    """
    return as_waiting(connection, office, LINE_HEADS.all(connection, {"office": office}))


def line_of_service(connection: Connection, office: str, service: str) -> list[InLine]:
    """Read everybody who waits for a service."""
    found = LINE_OF_SERVICE.all(connection, office=office, service=service)
    return as_waiting(connection, office, found)


def as_waiting(
    connection: Connection, office: str, tickets: Iterable[Ticket | TicketInHall]
) -> list[InLine]:
    """Make of waiting tickets what the discipline chooses from."""
    return [
        InLine(
            one.id,
            one.number,
            one.service,
            one.place,
            one.priority,
            _slot(one.appointment_at),
            counter=one.for_counter,
            first=one.first,
            after_calls=_still_held_back(connection, office, one),
            unconfirmed=one.from_home and one.confirmed_at is None,
        )
        for one in tickets
    ]


def _slot(appointment_at: datetime | None) -> int | None:
    return None if appointment_at is None else moment(appointment_at)


def _still_held_back(connection: Connection, office: str, ticket: Ticket | TicketInHall) -> int:
    """Count the calls of its service that still go before a ticket.

    Counted, not kept: so an undone call is a call that never was.
    """
    if not ticket.after_calls:
        return 0
    made = CALLS_SINCE.one(
        connection,
        office=office,
        day=ticket.business_day,
        service=ticket.service,
        since=ticket.returned_at,
    )
    return max(0, ticket.after_calls - made)


def latest_calls(
    connection: Connection,
    office: str,
    policy: Policy,
    day: date | None,
    services: Iterable[str],
) -> Sequence[Call]:
    """Read the calls that the policy counts, the newest last; most policies count none."""
    if not isinstance(policy, Ratio):
        return ()
    latest = LATEST_CALLS.all(
        connection,
        office=office,
        day=day,
        services=list(services),
        most=policy.ordinary + policy.priority,
    )
    return latest[::-1]
