"""What the tickets of an office tell of its hall: who is there, and how long stays lasted."""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from server.contract.states import TicketState
from server.storage.line_heads import IN_HALL, TicketInHall
from server.storage.query import Query, Values
from server.storage.tables import INTERVAL, OFFICE, TICKET
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
_ENDED = ["served", "no_show", "cancelled", "expired"]
_AT_COUNTER = (
    select(
        TICKET.c.business_day,
        INTERVAL.c.service,
        func.sum(MinutesBetween(INTERVAL.c.entered_at, INTERVAL.c.left_at)).label("minutes"),
    )
    # An outer join says that the tickets asked for are read first, and not the whole history.
    .outerjoin_from(
        TICKET,
        INTERVAL,
        (INTERVAL.c.office == TICKET.c.office)
        & (INTERVAL.c.ticket == TICKET.c.id)
        & INTERVAL.c.state.in_(["called", "serving"]),
    )
    .where(TICKET.c.office == bindparam("office"))
    .group_by(TICKET.c.business_day, TICKET.c.id, INTERVAL.c.service)
    .having(func.count(INTERVAL.c.ticket) > 0)
)
"""How long each person was at a counter for each service, without the time put aside."""


class TimeAtCounter(NamedTuple):
    """How many minutes one person was at a counter for one service."""

    business_day: date
    service: str
    minutes: float


TIMES_TODAY = Query(
    TimeAtCounter,
    by_index(
        _AT_COUNTER.where(TICKET.c.business_day == bindparam("day"), TICKET.c.state.in_(_ENDED)),
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
        TICKET.c.state.in_(_ENDED),
        TICKET.c.called_at.is_not(None),
        TICKET.c.business_day < bindparam("day"),
        TICKET.c.business_day >= bindparam("since"),
    )
    .order_by(TICKET.c.business_day.desc(), TICKET.c.issued_at.desc())
    .limit(LATEST_TICKETS),
    "ticket_of_day",
)
TICKETS_BEFORE = Query(TicketBefore, _TICKETS_BEFORE)
TIMES_BEFORE = Query(
    TimeAtCounter,
    _AT_COUNTER.where(TICKET.c.id.in_(select(_TICKETS_BEFORE.subquery().c.id))).order_by(
        TICKET.c.business_day.desc()
    ),
)
