"""The visits of a business day, counted from the intervals of its tickets."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, tzinfo
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.domain.figures.outages import OutageSpan, without_outages
from server.domain.figures.visit import Number, Stretch, Visit, visit_of
from server.storage.outages import outages_of
from server.storage.prepared import PreparedRows
from server.storage.tables import INTERVAL, TICKET
from server.storage.tables.live import by_index


class Line(NamedTuple):
    """One interval of a ticket, and what the ticket keeps beside its history."""

    id: str
    number: str
    priority: str | None
    device: str | None
    appointment_at: datetime | None
    act: str
    state: str
    service: str
    counter: str | None
    clerk: str | None
    entered_at: datetime
    left_at: datetime | None


LINES_OF_DAY = PreparedRows(
    Line,
    by_index(
        select(
            TICKET.c.id,
            TICKET.c.number,
            TICKET.c.priority,
            TICKET.c.device,
            TICKET.c.appointment_at,
            INTERVAL.c.act,
            INTERVAL.c.state,
            INTERVAL.c.service,
            INTERVAL.c.counter,
            INTERVAL.c.clerk,
            INTERVAL.c.entered_at,
            INTERVAL.c.left_at,
        )
        # An outer join says that the tickets of the day are read first, and not the history.
        .outerjoin_from(
            TICKET,
            INTERVAL,
            (INTERVAL.c.office == TICKET.c.office) & (INTERVAL.c.ticket == TICKET.c.id),
        )
        .where(
            TICKET.c.office == bindparam("office"),
            TICKET.c.business_day == bindparam("day"),
            INTERVAL.c.step.is_not(None),
        )
        .order_by(TICKET.c.id, INTERVAL.c.step),
        "ticket_of_day",
    ),
)
"""A ticket's id sorts by time: the order is that of issue."""


class Counted(NamedTuple):
    """A visit and the number that it is."""

    id: str
    number: str
    issued_at: datetime
    visit: Visit


def visits_of_day(
    connection: Connection, office: str, day: date, zone: tzinfo
) -> Iterator[Counted]:
    """Count each number of a day, in the order of issue."""
    lines = LINES_OF_DAY.all(connection, {"office": office, "day": day})
    outages = [
        OutageSpan(
            one.began_at, one.ended_at, None if one.services is None else frozenset(one.services)
        )
        for one in outages_of(connection, office, day, day, zone)
    ]
    for _, of_ticket in groupby(lines, key=lambda one: one.id):
        yield _counted(list(of_ticket), zone, outages)


def _counted(lines: list[Line], zone: tzinfo, outages: list[OutageSpan]) -> Counted:
    first = lines[0]
    number = Number(first.priority, first.device, first.appointment_at)
    history = list(_stretches(lines))
    visit = without_outages(visit_of(number, history, zone), history, outages)
    return Counted(first.id, first.number, first.entered_at, visit)


def _stretches(lines: Iterable[Line]) -> Iterator[Stretch]:
    return (Stretch._make(one[5:]) for one in lines)
