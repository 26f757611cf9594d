"""The last days of an office that are over, as they can be run again."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, tzinfo
from itertools import groupby

from sqlalchemy import Connection, bindparam, select

from server.contract.states import AT_COUNTER, Act, TicketState
from server.domain.figures.periods import ONE_DAY
from server.domain.figures.visit import FROM_HOME
from server.simulation.replay import PastDay, Stay
from server.simulation.ticket import SimulatedTicket
from server.storage.figures.visits import LINES_OF_DAY, Line
from server.storage.query import Values
from server.storage.reader import OfficeMoment
from server.storage.tables import TICKET

MOST_DAYS = 5
SECONDS_A_MINUTE = 60.0
DAYS_BEFORE = Values(
    date,
    select(TICKET.c.business_day)
    .where(TICKET.c.office == bindparam("office"), TICKET.c.business_day < bindparam("day"))
    .distinct()
    .order_by(TICKET.c.business_day.desc())
    .limit(MOST_DAYS),
)


def past_days(at: OfficeMoment) -> dict[date, PastDay]:
    """Read the last days that are over and on which somebody was called, the earliest first.

    Whoever left the line before being called is left out: how patient he would have been with
    another order nobody knows.
    """
    today = at.plan.calendar.business_day(at.now)
    before = today + ONE_DAY if at.plan.closed_day == today else today
    days = DAYS_BEFORE.all(at.connection, office=at.plan.code, day=before)
    zone = at.plan.calendar.timezone
    found = {day: _day(at.connection, at.plan.code, day, zone) for day in sorted(days)}
    return {day: one for day, one in found.items() if one.people}


def _day(connection: Connection, office: str, day: date, zone: tzinfo) -> PastDay:
    midnight = datetime.combine(day, time.min, zone)
    people, stays = list[SimulatedTicket](), list[Stay]()
    lines = LINES_OF_DAY.all(connection, {"office": office, "day": day})
    for _, of_ticket in groupby(lines, key=lambda one: one.id):
        history = list(of_ticket)
        own = list(_stays(history, midnight))
        if own:
            stays += own
            people.append(_came(history, own, midnight))
    return PastDay(sorted(people, key=lambda one: (one.arrived, one.number)), stays)


def _stays(history: Sequence[Line], midnight: datetime) -> Iterator[Stay]:
    for one in history:
        if one.state in AT_COUNTER and one.counter is not None and one.left_at is not None:
            yield Stay(
                one.counter, _minute(one.entered_at, midnight), _minute(one.left_at, midnight)
            )


def _came(history: Sequence[Line], own: Sequence[Stay], midnight: datetime) -> SimulatedTicket:
    """Say when somebody joined the line, for what, and how long he needed a counter in all."""
    first = history[0]
    came = first.entered_at
    if first.act == FROM_HOME:
        came = next((one.entered_at for one in history if one.act == Act.CONFIRM), came)
    arrived = _minute(came, midnight)
    slot = None if first.appointment_at is None else _minute(first.appointment_at, midnight)
    return SimulatedTicket(
        # Numbers may start over within a day; ties in the line go by them all the same.
        number=f"{first.number}/{first.id}",
        service=first.service,
        priority=first.priority,
        arrived=arrived,
        minutes=sum(one.ends - one.begins for one in own),
        shows_up=history[-1].state != TicketState.NO_SHOW,
        slot=slot,
    )


def _minute(at: datetime, midnight: datetime) -> float:
    return (at - midnight).total_seconds() / SECONDS_A_MINUTE
