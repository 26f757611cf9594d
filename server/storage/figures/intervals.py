"""What figures are computed from, one row an interval: for whoever computes them again."""

from collections.abc import Iterator
from datetime import date, datetime, tzinfo
from typing import NamedTuple

from sqlalchemy import Connection

from server.domain.figures.periods import ONE_DAY, Span
from server.storage.figures.days import days_after
from server.storage.figures.visits import LINES_OF_DAY


class ExportedInterval(NamedTuple):
    """A row of the file; `class` of priority, `device` and `booked` are the ticket's own."""

    ticket: str
    number: str
    business_day: date
    step: int
    act: str
    state: str
    service: str
    priority: str | None
    counter: str | None
    clerk: str | None
    device: str | None
    booked: datetime | None
    entered: datetime
    left: datetime | None


def exported_intervals(
    connection: Connection, office: str, span: Span, zone: tzinfo
) -> Iterator[ExportedInterval]:
    """Read the intervals of some days' tickets, in the order of issue, on the office's clock."""
    for day in days_after(connection, office, span.first - ONE_DAY, span.last):
        ticket, step = "", 0
        for one in LINES_OF_DAY.all(connection, {"office": office, "day": day}):
            step = step + 1 if one.id == ticket else 0
            ticket = one.id
            yield ExportedInterval(
                ticket,
                one.number,
                day,
                step,
                one.act,
                one.state,
                one.service,
                one.priority,
                one.counter,
                one.clerk,
                one.device,
                None if one.appointment_at is None else one.appointment_at.astimezone(zone),
                one.entered_at.astimezone(zone),
                None if one.left_at is None else one.left_at.astimezone(zone),
            )
