"""The hall just now: counters that call and who is served there."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
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

ONE_MINUTE = timedelta(minutes=1)


class CounterInState(NamedTuple):
    """Whether a counter is open, paused or closed."""

    code: str
    state: str
    since: datetime | None


COUNTER_STATES = Query(
    CounterInState,
    select(COUNTER.c.code, COUNTER.c.state, COUNTER.c.since).where(
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
    idle: Mapping[str, float] | None = None,
) -> list[CounterNow]:
    """Read the counters that call now or later today, with the stays of these live tickets.

    `idle` tells for how many minutes each counter has had nobody. With it a counter that is
    paused is one whose clerk is away; without it a paused counter is none.
    """
    at_counter = {one.counter: one for one in tickets if one.state in AT_COUNTER}
    stays = SO_FAR.all(connection, office=plan.code, now=now) if at_counter else []
    so_far = {one.ticket: one.minutes for one in stays}
    found = []
    for code, state, since in COUNTER_STATES.all(connection, office=plan.code):
        is_open = state == CounterState.OPEN
        ticket = at_counter.get(code) if is_open else None
        stay = None
        if ticket is not None:
            stay = Stay(ticket.service, max(0.0, so_far[ticket.id]))
        left = None if stay or code in at_counter else (idle or {}).get(code)
        away = state == CounterState.PAUSED and left is not None
        if left is not None and is_open and since is not None:
            left = max(0.0, min(left, (now - since) / ONE_MINUTE))
        profile = plan.profile(code, today)
        for shift in plan.shifts(code, now, is_open=is_open or away):
            found.append(CounterNow(profile, stay, shift.opens_in, shift.closes_in, left, away))
            stay, left, away = None, None, False
    return found
