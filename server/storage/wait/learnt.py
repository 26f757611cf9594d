"""What the stays to an office's counters teach: those of today, and of the days before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter

from sqlalchemy import Connection

from server.domain.arrivals import Arrived, UsualDay, learn_usual_day
from server.domain.experience import Experience, learn
from server.domain.measured_stays import MeasuredStay
from server.storage.set_up.plan import OfficePlan
from server.storage.wait.measured import (
    ENDED,
    STAYS_BEFORE,
    STAYS_TODAY,
    TICKETS_BEFORE,
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
    times = STAYS_BEFORE.all(connection, now=now, **wanted)
    ended_stays = [
        _measured(list(day), plan, today)
        for _, day in groupby(times, key=attrgetter("business_day"))
    ]
    return Past(today, learn(ended_stays), learn_usual_day(arrived, days))


def stays_today(
    connection: Connection, plan: OfficePlan, today: date, now: datetime
) -> list[MeasuredStay]:
    """Read the stays of a business day that are over, in minutes from now: negative ones."""
    times = STAYS_TODAY.all(connection, office=plan.code, day=today, now=now)
    return _measured(times, plan, today)


def idle_for(ended_stays: Sequence[MeasuredStay]) -> dict[str, float]:
    """Tell for how many minutes each counter has had nobody, by the stays of `stays_today`."""
    latest: dict[str, float] = {}
    for one in ended_stays:
        latest[one.counter] = max(latest.get(one.counter, one.left), one.left)
    return {counter: max(0.0, -left) for counter, left in latest.items() if counter}


def _arrived(ticket: TicketBefore, plan: OfficePlan) -> Arrived:
    at = ticket.issued_at.astimezone(plan.calendar.timezone)
    return Arrived(ticket.service, ticket.priority, at.hour * 60 + at.minute)


def _measured(times: Sequence[TimeAtCounter], plan: OfficePlan, today: date) -> list[MeasuredStay]:
    serves = {
        counter: plan.profile(counter, today).weights
        for counter in {one.counter for one in times}
        if counter is not None and counter in plan.counters
    }
    return [
        MeasuredStay(
            one.ticket,
            one.service,
            one.counter or "",
            one.called,
            one.left,
            one.minutes,
            # Who came to a helper had to wait so long by its rule, not for its clerk.
            one.since if one.service in serves.get(one.counter or "", ()) else None,
            # Of several errands those are done that it waits for no more.
            one.state in ENDED or one.went_on,
        )
        for one in times
    ]
