"""What the tickets of an office tell of its hall: who is there, and how long stays lasted."""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import bindparam, case, func, select

from server.contract.states import AT_COUNTER, TicketState
from server.storage.line_heads import IN_HALL, TicketInHall
from server.storage.query import Query, Values
from server.storage.tables import INTERVAL, OFFICE, TICKET, Instant
from server.storage.tables.live import by_index, live
from server.storage.wait.spans import MinutesBetween

LATEST_TICKETS = 5_000
MOST_IN_HALL = 500
"""With more people in one hall no wait is promised; the largest offices know 1,200 a day."""

BUSINESS_DAY = Values(
    date, select(OFFICE.c.business_day).where(OFFICE.c.code == bindparam("office"))
)
_PRESENT = (
    TICKET.c.office == bindparam("office"),
    TICKET.c.state != TicketState.PARKED.value,
)
# Counted first: each row that the driver hands over makes every other thread wait its turn.
HOW_MANY = Values(
    int,
    select(func.count()).select_from(
        live(select(TICKET.c.id).where(*_PRESENT)).limit(MOST_IN_HALL + 1).subquery()
    ),
)
TICKETS_IN_HALL = Query(TicketInHall, live(select(*IN_HALL).where(*_PRESENT)))
ENDED = ("served", "no_show", "cancelled", "expired")
_NOW = bindparam("now", type_=Instant)
_STAYS = (
    select(
        TICKET.c.business_day,
        TICKET.c.id.label("ticket"),
        TICKET.c.state,
        INTERVAL.c.service,
        INTERVAL.c.counter,
        func.min(MinutesBetween(_NOW, INTERVAL.c.entered_at)).label("called"),
        func.max(MinutesBetween(_NOW, INTERVAL.c.left_at)).label("left"),
        func.sum(MinutesBetween(INTERVAL.c.entered_at, INTERVAL.c.left_at)).label("minutes"),
        case(
            (
                TICKET.c.first.is_(False)
                & TICKET.c.for_counter.is_(None)
                & TICKET.c.returned_at.is_(None)
                & TICKET.c.appointment_at.is_(None)
                # It waited in one line while it was at the counter of another.
                & (TICKET.c.errands == 0),
                MinutesBetween(_NOW, TICKET.c.issued_at),
            ),
            else_=None,
        ).label("since"),
        ((TICKET.c.errands > 0) & (TICKET.c.service != INTERVAL.c.service)).label("went_on"),
    )
    # An outer join says that the tickets asked for are read first, and not the whole history.
    .outerjoin_from(
        TICKET,
        INTERVAL,
        (INTERVAL.c.office == TICKET.c.office)
        & (INTERVAL.c.ticket == TICKET.c.id)
        & INTERVAL.c.state.in_(sorted(AT_COUNTER))
        & INTERVAL.c.left_at.is_not(None),
    )
    .where(TICKET.c.office == bindparam("office"))
    .group_by(TICKET.c.office, TICKET.c.id, INTERVAL.c.service, INTERVAL.c.counter)
    .having(func.count(INTERVAL.c.ticket) > 0)
)
"""How long each person was at each counter for each service, without the time put aside."""


class TimeAtCounter(NamedTuple):
    """One person's time at one counter for one service, in minutes; moments are from now."""

    business_day: date
    ticket: str
    state: str
    service: str
    counter: str | None
    called: float
    left: float
    minutes: float
    since: float | None
    went_on: bool


STAYS_TODAY = Query(
    TimeAtCounter,
    by_index(
        _STAYS.where(
            TICKET.c.business_day == bindparam("day"),
            TICKET.c.state.not_in(sorted(AT_COUNTER)),
        ),
        "ticket_of_day",
    ),
)


class TicketBefore(NamedTuple):
    """One ticket of an earlier day: when it came, and as what."""

    id: str
    service: str
    priority: str | None
    business_day: date
    issued_at: datetime


_TICKETS_BEFORE = by_index(
    select(
        TICKET.c.id,
        TICKET.c.service,
        TICKET.c.priority,
        TICKET.c.business_day,
        TICKET.c.issued_at,
    )
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.state.in_(ENDED),
        TICKET.c.called_at.is_not(None),
        TICKET.c.business_day < bindparam("day"),
        TICKET.c.business_day >= bindparam("since"),
    )
    .order_by(TICKET.c.business_day.desc(), TICKET.c.issued_at.desc())
    .limit(LATEST_TICKETS),
    "ticket_of_day",
)
TICKETS_BEFORE = Query(TicketBefore, _TICKETS_BEFORE)
STAYS_BEFORE = Query(
    TimeAtCounter,
    _STAYS.where(TICKET.c.id.in_(select(_TICKETS_BEFORE.subquery().c.id))).order_by(
        TICKET.c.business_day.desc()
    ),
)
