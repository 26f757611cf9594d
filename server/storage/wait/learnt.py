"""What the visits to an office's counters teach: those of today, and of the days before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter

from sqlalchemy import Connection

from server.domain.arrivals import Arrived, UsualDay, learn_usual_day
from server.domain.experience import Experience, learn
from server.domain.visits import Visit
from server.storage.set_up.plan import OfficePlan
from server.storage.wait.measured import (
    ENDED,
    TICKETS_BEFORE,
    VISITS_BEFORE,
    VISITS_TODAY,
    TicketBefore,
    TimeAtCounter,
)

LEARN_FROM = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Past:
    """What the days before a business day teach."""

    day: date
    experience: Experience
    usual: UsualDay


def learn_past(connection: Connection, plan: OfficePlan, today: date, now: datetime) -> Past:
    """Read the days before a business day."""
    wanted = {"office": plan.code, "day": today, "since": today - LEARN_FROM}
    tickets = TICKETS_BEFORE.all(connection, **wanted)
    arrived = [_arrived(one, plan) for one in tickets]
    days = len({one.business_day for one in tickets})
    times = VISITS_BEFORE.all(connection, now=now, **wanted)
    visits = [
        _visits(list(day), plan, today) for _, day in groupby(times, key=attrgetter("business_day"))
    ]
    return Past(today, learn(visits), learn_usual_day(arrived, days))


def visits_today(
    connection: Connection, plan: OfficePlan, today: date, now: datetime
) -> list[Visit]:
    """Read the visits of a business day that are over, in minutes from now: negative ones."""
    times = VISITS_TODAY.all(connection, office=plan.code, day=today, now=now)
    return _visits(times, plan, today)


def idle_for(visits: Sequence[Visit]) -> dict[str, float]:
    """Tell for how many minutes each counter has had nobody, by the visits of `visits_today`."""
    latest: dict[str, float] = {}
    for one in visits:
        latest[one.counter] = max(latest.get(one.counter, one.left), one.left)
    return {counter: max(0.0, -left) for counter, left in latest.items() if counter}


def _arrived(ticket: TicketBefore, plan: OfficePlan) -> Arrived:
    at = ticket.issued_at.astimezone(plan.calendar.timezone)
    return Arrived(ticket.service, ticket.priority, at.hour * 60 + at.minute)


def _visits(times: Sequence[TimeAtCounter], plan: OfficePlan, today: date) -> list[Visit]:
    serves = {
        counter: plan.profile(counter, today).weights
        for counter in {one.counter for one in times}
        if counter is not None and counter in plan.counters
    }
    return [
        Visit(
            one.ticket,
            one.service,
            one.counter or "",
            one.called,
            one.left,
            one.minutes,
            # Who came to a helper had to wait so long by its rule, not for its clerk.
            one.since if one.service in serves.get(one.counter or "", ()) else None,
            one.state in ENDED,
        )
        for one in times
    ]
