"""Who is still there when a day is about to be ended: the contract's DayLeft."""

from collections.abc import Collection
from datetime import datetime, time, timedelta

from server.contract.answers.day_left_json import DayLeftJson, LeftNumberJson
from server.contract.states import AT_COUNTER, TicketState
from server.storage.answers.wire import local
from server.storage.reader import OfficeMoment, open_day
from server.storage.set_up.plan import OfficePlan
from server.storage.tables.rows import Ticket

ONE_DAY = timedelta(days=1)
A_MOMENT = timedelta(microseconds=1)


def day_left(at: OfficeMoment) -> DayLeftJson:
    """Name the numbers that are not over, by what becomes of them."""
    plan = at.plan
    tickets = sorted(at.live.tickets(at.connection), key=lambda one: (one.place, one.number))
    back = {one.service: _next_open(at, one.service) for one in tickets}
    return {
        "waiting": _those(plan, tickets, back, {TicketState.WAITING}),
        "parked": _those(plan, tickets, back, {TicketState.PARKED}),
        "at_counter": _those(plan, tickets, back, AT_COUNTER),
    }


def _those(
    plan: OfficePlan,
    tickets: Collection[Ticket],
    back: dict[str, datetime | None],
    states: Collection[TicketState],
) -> list[LeftNumberJson]:
    return [
        {
            "number": one.number,
            "service": one.service,
            "counter": one.counter if one.state in AT_COUNTER else None,
            "language": one.language,
            "come_back_at": local(back[one.service], plan.calendar.timezone),
        }
        for one in tickets
        if one.state in states
    ]


def _next_open(at: OfficeMoment, service: str) -> datetime | None:
    """Find when a service is next open after the day that would be ended."""
    calendar = at.plan.calendar
    today = open_day(at.connection, at.plan.code) or calendar.business_day(at.now)
    tomorrow = datetime.combine(today + ONE_DAY, time(), calendar.timezone)
    session = calendar.next_session(tomorrow - A_MOMENT, service)
    return None if session is None else session.opens
