"""The hall just now: counters that call and who is served there."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.contract.states import AT_COUNTER, CounterState
from server.domain.hall import CounterNow, Stay
from server.storage.line_heads import TicketInHall
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import COUNTER, INTERVAL, TICKET, Instant
from server.storage.tables.live import at_counters
from server.storage.tables.rows import Ticket
from server.storage.wait.spans import MinutesBetween


class CounterInState(NamedTuple):
    """Whether a counter is open, paused or closed."""

    code: str
    state: str


COUNTER_STATES = Query(
    CounterInState,
    select(COUNTER.c.code, COUNTER.c.state).where(
        COUNTER.c.office == bindparam("office"), COUNTER.c.retired.is_(False)
    ),
)


class StaySoFar(NamedTuple):
    """How many minutes somebody has been at a counter."""

    ticket: str
    minutes: float


SO_FAR = Query(
    StaySoFar,
    at_counters(
        select(
            TICKET.c.id.label("ticket"),
            func.sum(
                MinutesBetween(
                    INTERVAL.c.entered_at,
                    func.coalesce(INTERVAL.c.left_at, bindparam("now", type_=Instant)),
                )
            ).label("minutes"),
        )
        # An outer join: who is at a counter is read first, and has been there.
        .outerjoin_from(
            TICKET,
            INTERVAL,
            (INTERVAL.c.office == TICKET.c.office)
            & (INTERVAL.c.ticket == TICKET.c.id)
            & (INTERVAL.c.service == TICKET.c.service)
            & INTERVAL.c.state.in_(sorted(AT_COUNTER)),
        )
        .where(TICKET.c.office == bindparam("office"))
        .group_by(TICKET.c.id)
    ),
)
"""How long each person at a counter has been there for the service, without time put aside."""


def counters_now(
    connection: Connection,
    plan: OfficePlan,
    tickets: Iterable[Ticket | TicketInHall],
    today: date,
    now: datetime,
) -> list[CounterNow]:
    """Read the counters that call now or later today, with the stays of these live tickets."""
    at_counter = {one.counter: one for one in tickets if one.state in AT_COUNTER}
    stays = SO_FAR.all(connection, office=plan.code, now=now) if at_counter else []
    so_far = {one.ticket: one.minutes for one in stays}
    found = []
    for code, state in COUNTER_STATES.all(connection, office=plan.code):
        is_open = state == CounterState.OPEN
        ticket = at_counter.get(code) if is_open else None
        stay = None
        if ticket is not None:
            stay = Stay(ticket.service, max(0.0, so_far[ticket.id]))
        for shift in plan.shifts(code, now, is_open=is_open):
            profile = plan.profile(code, today)
            found.append(CounterNow(profile, stay, shift.opens_in, shift.closes_in))
            stay = None
    return found
