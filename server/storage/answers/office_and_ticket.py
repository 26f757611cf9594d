"""What is read outside the writer: office, tickets, hall, board and a citizen's own ticket."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.states import CounterState, TicketState
from server.domain.discipline import Waiting, calling_order, order_at_counter
from server.storage.answers.wire import local, ticket_wire
from server.storage.line import as_waiting, latest_calls
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import (
    COUNTER,
    DEVICE,
    PERSON,
    TICKET,
)
from server.storage.tables.rows import Device, Person, Ticket
from server.storage.transaction import COUNT_WAITING
from server.storage.wait.hall_now import count_ahead, counters_now
from server.storage.wait.pace import Pace
from server.texts import LANGUAGES, say

CALLS_ON_BOARD = 12
PAST_IN_HALL = 60
"""Finished and missed tickets of today that the staff snapshot still holds."""


class CounterAndClerk(NamedTuple):
    """A counter and the display name of who sits there."""

    code: str
    name: dict[str, str]
    zone: str | None
    state: str
    pause_reason: str | None
    clerk_name: str | None


COUNTERS = Query(
    CounterAndClerk,
    select(
        COUNTER.c.code,
        COUNTER.c.name,
        COUNTER.c.zone,
        COUNTER.c.state,
        COUNTER.c.pause_reason,
        PERSON.c.name.label("clerk_name"),
    )
    .outerjoin(PERSON, (PERSON.c.office == COUNTER.c.office) & (PERSON.c.user == COUNTER.c.person))
    .where(COUNTER.c.office == bindparam("office"), COUNTER.c.retired.is_(False))
    .order_by(COUNTER.c.rank),
)
LIVE_TICKETS = Query(
    Ticket,
    select(TICKET).where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.state.in_(["waiting", "called", "serving", "parked"]),
    ),
)
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
LAST_CALLS = Query(
    Ticket,
    select(TICKET)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        TICKET.c.called_at.is_not(None),
        TICKET.c.counter.in_(bindparam("counters", expanding=True)),
        TICKET.c.state != TicketState.WAITING.value,
    )
    .order_by(TICKET.c.called_at.desc())
    .limit(CALLS_ON_BOARD),
)
ONE_TICKET = Query(
    Ticket,
    select(TICKET).where(TICKET.c.office == bindparam("office"), TICKET.c.id == bindparam("id")),
)
FOLLOWED = Query(Ticket, select(TICKET).where(TICKET.c.follow_code == bindparam("code")))
DEVICES = Query(
    Device, select(DEVICE).where(DEVICE.c.office == bindparam("office")).order_by(DEVICE.c.name)
)
FIND_PERSON = Query(
    Person,
    select(PERSON).where(
        PERSON.c.office == bindparam("office"), PERSON.c.user == bindparam("user")
    ),
)

Paces = Mapping[str, Pace]


def office_answer(
    connection: Connection, plan: OfficePlan, paces: Paces, now: datetime
) -> dict[str, Any]:
    """Read the contract's Office."""
    counts: dict[str, int] = {
        row[0]: row[1] for row in connection.execute(COUNT_WAITING, {"office": plan.code})
    }
    states = {one.code: one.state for one in COUNTERS.all(connection, office=plan.code)}
    zone = plan.calendar.timezone
    opens_next = {code: plan.calendar.reopens_at(now, code) for code in plan.services}
    is_open = {code for code in plan.services if plan.calendar.hands_out(now, code)}
    today = plan.calendar.business_day(now)
    openings = [moment for moment in opens_next.values() if moment is not None]
    return {
        "code": plan.code,
        "name": plan.name,
        "agency": plan.agency,
        "timezone": zone.key,
        "languages": list(plan.languages),
        "accent": plan.accent,
        "hotline": plan.hotline,
        "texts": plan.texts,
        "hours": list(plan.hours),
        "open": bool(is_open),
        "reopens_at": None if is_open else local(min(openings, default=None), zone),
        "fields": [{"code": code, "name": name} for code, name in plan.fields.items()],
        "services": [
            {
                "code": one.code,
                "name": one.name,
                "field": one.field,
                "prefix": one.series.prefix,
                "open": one.code in is_open,
                "reopens_at": local(opens_next[one.code], zone),
                "waiting": counts.get(one.code, 0),
                "wait": _newcomers_wait(paces, one.code, counts.get(one.code, 0)),
                "counters": list(one.counters),
                "banner": plan.calendar.banner(today, one.code),
            }
            for one in plan.services.values()
        ],
        "counters": [
            {
                "code": one.code,
                "name": one.name,
                "services": list(one.services),
                "state": states.get(one.code, CounterState.CLOSED),
            }
            for one in plan.counters.values()
        ],
        "priorities": [{"code": one["code"], "name": one["name"]} for one in plan.rules.priorities],
        "pause_reasons": list(plan.pause_reasons),
        "park_reasons": list(plan.rules.park_reasons),
        "outcomes": list(plan.rules.outcomes),
        "order": plan.rules.order,
        "rule": rule_in_words(plan),
        "clerk_rules": plan.rules.clerk.model_dump(),
        "server_time": local(now, zone),
    }


def rule_in_words(plan: OfficePlan) -> dict[str, str]:
    """Say in every language in which order the office calls."""
    return {language: say("rules", language, plan.rules.order) for language in LANGUAGES}


def _newcomers_wait(paces: Paces, service: str, waiting: int) -> dict[str, int] | None:
    pace = paces.get(service)
    return None if pace is None else pace.wait(pace.people_ahead(waiting))


def wait_of(paces: Paces, ahead: int, ticket: Ticket) -> dict[str, int] | None:
    """Give the wait of a ticket with so many before it; None while too little is known."""
    pace = paces.get(ticket.service)
    if pace is None:
        return None
    if ticket.appointment_at is not None and ticket.id not in pace.tickets:
        return None  # measured with the next hall; a newcomer's wait is not an appointment's
    return pace.wait(ahead, ticket.id, ticket.priority)


def waiting_line(
    connection: Connection,
    plan: OfficePlan,
    paces: Paces,
    live: Sequence[Ticket],
    now: datetime,
    counter: str | None = None,
) -> list[tuple[Ticket, int]]:
    """Put waiting tickets into calling order, each with how many will be called before it.

    With a counter only those whom it would call now, in its own order.
    """
    by_id = {one.id: one for one in live if one.state == TicketState.WAITING}
    if not by_id:
        return []
    waiting = as_waiting(connection, plan.code, by_id.values())
    day = next(iter(by_id.values())).business_day
    policy = plan.rules.policy
    history = latest_calls(connection, plan.code, policy, day, plan.services)
    counters = counters_now(connection, plan, live, day, now)
    minutes = {code: one.minutes for code, one in paces.items() if one.minutes is not None}
    ahead = count_ahead(plan, counters, waiting, history, minutes, now)
    if counter is None:
        order = calling_order(waiting, policy, now, history)
    else:
        order = _line_of_counter(connection, plan, counter, waiting, day, now)
    return [(by_id[one.ticket], ahead[one.ticket]) for one in order]


def _line_of_counter(
    connection: Connection,
    plan: OfficePlan,
    counter: str,
    waiting: Sequence[Waiting],
    day: date,
    now: datetime,
) -> list[Waiting]:
    policy, profile = plan.rules.policy, plan.profile(counter, day)
    history = latest_calls(connection, plan.code, policy, day, profile.services)
    return order_at_counter(waiting, profile, policy, now, history)


def one_ticket(
    connection: Connection,
    plan: OfficePlan,
    paces: Paces,
    public_url: str,
    ticket_id: str,
    now: datetime,
) -> dict[str, Any] | None:
    """Read one ticket; `ahead` and `wait` only while it waits."""
    ticket = ONE_TICKET.first(connection, office=plan.code, id=ticket_id)
    if ticket is None:
        return None
    ahead = _ahead(connection, plan, paces, ticket, now)
    wait = None if ahead is None else wait_of(paces, ahead, ticket)
    return ticket_wire(ticket, plan.calendar.timezone, public_url, ahead=ahead, wait=wait)


def _ahead(
    connection: Connection, plan: OfficePlan, paces: Paces, ticket: Ticket, now: datetime
) -> int | None:
    if ticket.state != TicketState.WAITING:
        return None
    live = LIVE_TICKETS.all(connection, office=ticket.office)
    line = waiting_line(connection, plan, paces, live, now)
    return next(ahead for one, ahead in line if one.id == ticket.id)


def followed(connection: Connection, code: str) -> Ticket | None:
    """Read the ticket behind a printed QR."""
    return FOLLOWED.first(connection, code=code)


def follow_answer(
    connection: Connection,
    plan: OfficePlan,
    ticket: Ticket,
    paces: Paces,
    now: datetime,
) -> dict[str, Any]:
    """Read what the holder of a QR may know: the contract's Follow."""
    ahead = _ahead(connection, plan, paces, ticket, now)
    return {
        "number": ticket.number,
        "state": ticket.state,
        "ahead": ahead,
        "wait": None if ahead is None else wait_of(paces, ahead, ticket),
        "counter": ticket.counter,
    }


def devices(connection: Connection, plan: OfficePlan) -> list[dict[str, Any]]:
    """Read the office's devices as staff see them."""
    return [
        {
            "id": one.id,
            "kind": one.kind,
            "name": one.name,
            "online": one.online,
            "trouble": one.trouble,
            "seen_at": local(one.seen_at, plan.calendar.timezone),
        }
        for one in DEVICES.all(connection, office=plan.code)
    ]


def person_answer(connection: Connection, office: str, user: str) -> dict[str, Any] | None:
    """Read the contract's Person, without the counter."""
    person = FIND_PERSON.first(connection, office=office, user=user)
    if person is None:
        return None
    return {"user": person.user, "name": person.name, "role": person.role, "office": office}


def counter_of_session(connection: Connection, office: str, sign_in: str | None) -> str | None:
    """Name the counter that a session holds."""
    statement = select(COUNTER.c.code).where(
        COUNTER.c.office == office, COUNTER.c.sign_in == sign_in
    )
    return connection.execute(statement).scalar_one_or_none()
