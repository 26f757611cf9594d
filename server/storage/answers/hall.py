"""The hall just now, as a supervisor sees it: the contract's HallNow."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from server.contract.answers.as_json import Written
from server.contract.answers.hall_json import (
    HallAlertJson,
    HallCounterJson,
    HallEmergencyJson,
    HallNowJson,
    HallOutageJson,
    HallPlaceJson,
    HallServiceJson,
    StaffingHintJson,
)
from server.contract.answers.leading import HallCounter, HallNow, HallPlace, HallService
from server.contract.states import AT_COUNTER, CounterState, TicketState
from server.domain.arrivals import UsualDay
from server.domain.staffing import Hint
from server.office_file import model
from server.office_file.hall_part import Hall
from server.storage.answers.arrivals_today import arrivals_today
from server.storage.answers.asked_moves import moves_asked
from server.storage.answers.counters import profile_told
from server.storage.answers.devices import devices
from server.storage.answers.priority_share import priority_share
from server.storage.answers.seats import seats_of
from server.storage.answers.status import counts_of_day
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.reader import OfficeMoment, open_day
from server.storage.set_up.halls import counters_shown, services_of
from server.storage.set_up.plan import OfficePlan
from server.storage.set_up.told import Telling
from server.storage.tables import ALERT, COUNTER, INTERVAL, PERSON, TICKET
from server.storage.tables.hall_rows import Alert, Emergency
from server.storage.tables.live import by_index
from server.storage.tables.rows import Ticket

HALL = Telling(HallNow, model.OfficeTable, HallNowJson)
SERVICE = Telling(HallService, model.Service, HallServiceJson)
COUNTER_TOLD = Telling(HallCounter, model.Counter, HallCounterJson)
PLACE = Telling(HallPlace, Hall, HallPlaceJson)
ONE_MINUTE = timedelta(minutes=1)


class CounterSince(NamedTuple):
    """A counter, who sits there, and since when it is as it is."""

    code: str
    state: str
    pause_reason: str | None
    since: datetime | None
    clerk_name: str | None


COUNTERS_SINCE = Query(
    CounterSince,
    select(
        COUNTER.c.code,
        COUNTER.c.state,
        COUNTER.c.pause_reason,
        COUNTER.c.since,
        PERSON.c.name.label("clerk_name"),
    )
    .outerjoin(PERSON, PERSON.c.user == COUNTER.c.person)
    .where(COUNTER.c.office == bindparam("office"), COUNTER.c.retired.is_(False))
    .order_by(COUNTER.c.rank),
)


class LastLeft(NamedTuple):
    """When somebody last left a counter."""

    counter: str
    left_at: datetime


LAST_LEFT = Query(
    LastLeft,
    by_index(
        select(INTERVAL.c.counter, func.max(INTERVAL.c.left_at).label("left_at"))
        .outerjoin_from(
            TICKET,
            INTERVAL,
            (INTERVAL.c.office == TICKET.c.office)
            & (INTERVAL.c.ticket == TICKET.c.id)
            & INTERVAL.c.state.in_(sorted(AT_COUNTER)),
        )
        .where(
            TICKET.c.office == bindparam("office"),
            TICKET.c.business_day == bindparam("day"),
            INTERVAL.c.counter.is_not(None),
            INTERVAL.c.left_at.is_not(None),
        )
        .group_by(INTERVAL.c.counter),
        "ticket_of_day",
    ),
)
ALERTS_NOW = Query(
    Alert,
    select(ALERT)
    .where(ALERT.c.office == bindparam("office"), ALERT.c.ended_at.is_(None))
    .order_by(ALERT.c.since, ALERT.c.id),
)


def hall_answer(at: OfficeMoment, usual: UsualDay, hint: Hint | None) -> Written:
    """Read the contract's HallNow; `usual` is a day as the days before teach it."""
    plan, now, calendar = at.plan, at.now, at.plan.calendar
    day = open_day(at.connection, plan.code) or calendar.business_day(now)
    openings = (calendar.reopens_at(now, code) for code in plan.services)
    today = counts_of_day(at.connection, plan.code, day)
    is_open = any(calendar.hands_out(now, code) for code in plan.services)
    return HALL.write(
        plan.office,
        {
            "office": plan.code,
            "updated_at": local(now, calendar.timezone),
            "business_day": day,
            "open": is_open,
            "day_closed": plan.closed_day == day,
            "reopens_at": None
            if is_open
            else local(min((one for one in openings if one), default=None), calendar.timezone),
            "promise_minutes": plan.set_up.figures.promised_wait_minutes,
            "today": today,
            "priority": priority_share(at, day, today["issued"]),
            "services": _services(at),
            "counters": _counters(at),
            "halls": [_place(plan, one) for one in plan.set_up.halls],
            "devices": devices(at.connection, plan),
            "arrivals": arrivals_today(at, day, usual),
            "hint": None if hint is None else _hint(hint),
            "outage": _outage(at),
            "emergencies": [_emergency(one, at) for one in plan.emergencies],
            "alerts": [
                _alert(at, one)
                for one in ALERTS_NOW.all(at.connection, office=plan.code)
                if one.told_at is not None
            ],
        },
    )


def waits_since(ticket: Ticket) -> datetime:
    """Tell since when somebody's wait counts: arrival, or the booked hour where that is later."""
    return max(ticket.issued_at, ticket.appointment_at or ticket.issued_at)


def _services(at: OfficeMoment) -> list[Written]:
    plan, now, calendar = at.plan, at.now, at.plan.calendar
    waits: dict[str, list[float]] = {code: [] for code in plan.services}
    for one in at.live.tickets(at.connection):
        if one.state == TicketState.WAITING and one.service in waits:
            waits[one.service].append(max(0.0, (now - waits_since(one)) / ONE_MINUTE))
    calling = _calling(at)
    promise = plan.set_up.figures.promised_wait_minutes
    zone = calendar.timezone
    told = []
    for code, service in plan.services.items():
        stop = calendar.stop_at(now, code)
        beside: HallServiceJson = {
            "open": calendar.hands_out(now, code),
            "reopens_at": local(calendar.reopens_at(now, code), zone),
            "stopped_until": None if stop is None else local(stop.until, zone),
            "waiting": len(waits[code]),
            "longest_minutes": int(max(waits[code])) if waits[code] else None,
            "over_promise": sum(one > promise for one in waits[code]),
            "counters": calling.get(code, []),
        }
        told.append(SERVICE.write(service.about, beside))
    return told


def _place(plan: OfficePlan, hall: Hall) -> Written:
    return PLACE.write(
        hall,
        {"services": services_of(plan, hall), "counters": list(counters_shown(plan, hall.code))},
    )


def _calling(at: OfficeMoment) -> dict[str, list[str]]:
    """Name for each service the open counters that call it."""
    day = at.plan.calendar.business_day(at.now)
    found: dict[str, list[str]] = {}
    for one in COUNTERS_SINCE.all(at.connection, office=at.plan.code):
        if one.state == CounterState.OPEN:
            for code in at.plan.profile(one.code, day).weights:
                found.setdefault(code, []).append(one.code)
    return found


def _counters(at: OfficeMoment) -> list[Written]:
    plan, zone = at.plan, at.plan.calendar.timezone
    day = plan.calendar.business_day(at.now)
    there = _at_counters(at.live.tickets(at.connection))
    left = {
        one.counter: one.left_at for one in LAST_LEFT.all(at.connection, office=plan.code, day=day)
    }
    seats = seats_of(at.connection, plan.code, day)
    moves = moves_asked(at)
    reasons = {one.code: one for one in plan.set_up.pause_reasons}
    told = []
    for one in COUNTERS_SINCE.all(at.connection, office=plan.code):
        ticket, seat = there.get(one.code), seats.get(one.code)
        reason = reasons.get(one.pause_reason or "")
        beside: HallCounterJson = {
            "services": list(plan.counters[one.code].services),
            "profile": profile_told(plan.counters[one.code].profile),
            "state": one.state,
            "pause_reason": one.pause_reason,
            "paused_for": None if reason is None else reason.name.model_dump(),
            "works": reason is not None and reason.work,
            "clerk": one.clerk_name,
            "number": None if ticket is None else ticket.number,
            "ticket_state": None if ticket is None else ticket.state,
            "since": local(_since(one, ticket, left), zone),
            "planned": None if seat is None else seat.person_name,
            "stand_in": None if seat is None else seat.stand_in_name,
            "move": moves.get(one.code),
        }
        told.append(COUNTER_TOLD.write(plan.counters[one.code].about, beside))
    return told


def _at_counters(tickets: Iterable[Ticket]) -> Mapping[str, Ticket]:
    return {
        one.counter: one for one in tickets if one.state in AT_COUNTER and one.counter is not None
    }


def _since(
    counter: CounterSince, ticket: Ticket | None, left: Mapping[str, datetime]
) -> datetime | None:
    """Tell since when a counter does what it does."""
    if ticket is not None:
        return ticket.started_at or ticket.last_called_at
    last = left.get(counter.code)
    if counter.state != CounterState.OPEN or last is None:
        return counter.since
    return last if counter.since is None else max(counter.since, last)


def _hint(hint: Hint) -> StaffingHintJson:
    return {
        "counter": hint.counter,
        "service": hint.service,
        "opens": hint.opens,
        "before_minutes": None if hint.before == float("inf") else round(hint.before),
        "after_minutes": round(hint.after),
    }


def _emergency(one: Emergency, at: OfficeMoment) -> HallEmergencyJson:
    since = local(one.began_at, at.plan.calendar.timezone)
    return {"since": since, "exit": one.exit, "hall": one.hall}


def _outage(at: OfficeMoment) -> HallOutageJson | None:
    outage = at.plan.outage
    if outage is None:
        return None
    return {
        "since": local(outage.began_at, at.plan.calendar.timezone),
        "services": outage.services,
    }


def _alert(at: OfficeMoment, alert: Alert) -> HallAlertJson:
    return {
        "id": alert.id,
        "kind": alert.kind,
        "about": alert.about,
        "figure": alert.figure,
        "since": local(alert.since, at.plan.calendar.timezone),
    }
