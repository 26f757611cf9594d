"""Lists of an office's tickets: the line in calling order, who is at a counter, the day's past."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from server.contract.answers.as_json import TicketJson
from server.contract.states import TicketState
from server.storage.answers.errands import errands_of_each
from server.storage.answers.reckoned import told_ticket
from server.storage.query import Query
from server.storage.reader import OfficeMoment, open_day
from server.storage.tables import TICKET
from server.storage.tables.rows import Ticket

PAST_STATES = frozenset(
    {TicketState.SERVED, TicketState.NO_SHOW, TicketState.CANCELLED, TicketState.EXPIRED}
)
PAST_IN_HALL = 60
"""Finished and missed tickets of today that the staff snapshot still holds."""
PAST_TICKETS = Query(
    Ticket,
    select(TICKET)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        TICKET.c.state.in_(["served", "no_show"]),
    )
    .order_by(TICKET.c.finished_at.desc())
    .limit(PAST_IN_HALL),
)
PAST_OF_DAY = Query(
    Ticket,
    select(TICKET)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        TICKET.c.state == bindparam("state"),
    )
    .order_by(
        func.coalesce(TICKET.c.finished_at, TICKET.c.issued_at).desc(), TICKET.c.number.desc()
    ),
)


@dataclass(frozen=True, slots=True)
class TicketFilter:
    """Which tickets to list.

    Attributes:
        state: only those in it; a state that ends the way asks for the whole business day.
        service: only those of it.
        counter: only who waits for this counter, in its order.
    """

    state: TicketState | None = None
    service: str | None = None
    counter: str | None = None


EVERYTHING = TicketFilter()


def listed_tickets(at: OfficeMoment, wanted: TicketFilter = EVERYTHING) -> list[TicketJson]:
    """List an office's tickets: who waits first, in calling order, then the others.

    Those whose way ended today come newest first; without a state only the latest of those
    served or missed.
    """
    if wanted.state in PAST_STATES:
        past = PAST_OF_DAY.all(
            at.connection,
            office=at.plan.code,
            day=open_day(at.connection, at.plan.code),
            state=wanted.state.value,
        )
        answers = _told(at, past)
    else:
        answers = _live_and_latest(at, wanted)
    return [one for one in answers if wanted.service in (None, one["service"])]


def _live_and_latest(at: OfficeMoment, wanted: TicketFilter) -> list[TicketJson]:
    office = at.plan.code
    line: Sequence[Ticket] = ()
    if wanted.state in (None, TicketState.WAITING):
        line = at.live.order(at.connection, wanted.counter)
    live = at.live.tickets(at.connection)
    others = [one for one in live if one.state != TicketState.WAITING]
    if wanted.state is None:
        others += PAST_TICKETS.all(
            at.connection, office=office, day=open_day(at.connection, at.plan.code)
        )
    others = [one for one in others if wanted.state in (None, one.state)]
    return _told(at, [*line, *others])


def _told(at: OfficeMoment, tickets: Sequence[Ticket]) -> list[TicketJson]:
    errands = errands_of_each(at.connection, at.plan.code, tickets)
    return [told_ticket(at, one, errands.get(one.id, ())) for one in tickets]
