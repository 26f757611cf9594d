"""What is read outside the writer: office, tickets, hall, board and a citizen's own ticket."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select

from server.contract.answers import (
    CounterOfOffice,
    FieldOfServices,
    OfficeSettings,
    Outcome,
    ParkReason,
    PauseReason,
    Priority,
    Service,
)
from server.contract.states import CounterState, TicketState
from server.domain.discipline import Waiting, calling_order, order_at_counter
from server.storage.answers.wire import local, ticket_wire
from server.storage.line import as_waiting, latest_calls
from server.storage.set_up.plan import OfficePlan
from server.storage.set_up.told import told
from server.storage.tables import (
    COUNTER,
    DEVICE,
    PERSON,
    TICKET,
)
from server.storage.transaction import COUNT_WAITING
from server.storage.wait.hall_now import count_ahead, counters_now
from server.storage.wait.pace import Pace
from server.texts import LANGUAGES, say

CALLS_ON_BOARD = 12
PAST_IN_HALL = 60
"""Finished and missed tickets of today that the staff snapshot still holds."""

COUNTERS = (
    select(COUNTER, PERSON.c.name.label("clerk_name"))
    .outerjoin(PERSON, (PERSON.c.office == COUNTER.c.office) & (PERSON.c.user == COUNTER.c.person))
    .where(COUNTER.c.office == bindparam("office"), COUNTER.c.retired.is_(False))
    .order_by(COUNTER.c.rank)
)
LIVE_TICKETS = select(TICKET).where(
    TICKET.c.office == bindparam("office"),
    TICKET.c.state.in_(["waiting", "called", "serving", "parked"]),
)
PAST_TICKETS = (
    select(TICKET)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        TICKET.c.state.in_(["served", "no_show"]),
    )
    .order_by(TICKET.c.finished_at.desc())
    .limit(PAST_IN_HALL)
)
LAST_CALLS = (
    select(TICKET)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        TICKET.c.called_at.is_not(None),
        TICKET.c.counter.in_(bindparam("counters", expanding=True)),
        TICKET.c.state != TicketState.WAITING.value,
    )
    .order_by(TICKET.c.called_at.desc())
    .limit(CALLS_ON_BOARD)
)
ONE_TICKET = select(TICKET).where(
    TICKET.c.office == bindparam("office"), TICKET.c.id == bindparam("id")
)
FOLLOWED = select(TICKET).where(TICKET.c.follow_code == bindparam("code"))
DEVICES = select(DEVICE).where(DEVICE.c.office == bindparam("office")).order_by(DEVICE.c.name)

Rows = list[Mapping[str, Any]]
Paces = Mapping[str, Pace]


def all_rows(connection: Connection, statement: Any, **values: Any) -> Rows:
    """Run a statement and take every row by column name."""
    return [dict(row) for row in connection.execute(statement, values).mappings()]


def office_answer(
    connection: Connection, plan: OfficePlan, paces: Paces, now: datetime
) -> dict[str, Any]:
    """Read the contract's Office."""
    counts: dict[str, int] = {
        row[0]: row[1] for row in connection.execute(COUNT_WAITING, {"office": plan.code})
    }
    states = {row["code"]: row["state"] for row in all_rows(connection, COUNTERS, office=plan.code)}
    zone = plan.calendar.timezone
    opens_next = {code: plan.calendar.reopens_at(now, code) for code in plan.services}
    is_open = {code for code in plan.services if plan.calendar.hands_out(now, code)}
    today = plan.calendar.business_day(now)
    openings = [moment for moment in opens_next.values() if moment is not None]
    return {
        **told(OfficeSettings, plan.office),
        "hours": list(plan.hours),
        "open": bool(is_open),
        "reopens_at": None if is_open else local(min(openings, default=None), zone),
        "fields": [told(FieldOfServices, one) for one in plan.set_up.fields_of_services],
        "services": [
            {
                **told(Service, one.about),
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
                **told(CounterOfOffice, one.about),
                "services": list(one.services),
                "state": states.get(one.code, CounterState.CLOSED),
            }
            for one in plan.counters.values()
        ],
        "priorities": [told(Priority, one) for one in plan.set_up.priorities],
        "pause_reasons": [told(PauseReason, one) for one in plan.set_up.pause_reasons],
        "park_reasons": [told(ParkReason, one) for one in plan.set_up.park_reasons],
        "outcomes": [told(Outcome, one) for one in plan.set_up.outcomes],
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


def wait_of(
    paces: Paces, service: str, ahead: int, ticket: Mapping[str, Any]
) -> dict[str, int] | None:
    """Give the wait of a ticket with so many before it; None while too little is known."""
    pace = paces.get(service)
    if pace is None:
        return None
    if ticket["appointment_at"] is not None and ticket["id"] not in pace.tickets:
        return None  # measured with the next hall; a newcomer's wait is not an appointment's
    return pace.wait(ahead, ticket["id"], ticket["priority"])


def waiting_line(
    connection: Connection,
    plan: OfficePlan,
    paces: Paces,
    live: Rows,
    now: datetime,
    counter: str | None = None,
) -> list[tuple[Mapping[str, Any], int]]:
    """Put waiting tickets into calling order, each with how many will be called before it.

    With a counter only those whom it would call now, in its own order.
    """
    by_id = {row["id"]: row for row in live if row["state"] == TicketState.WAITING}
    if not by_id:
        return []
    waiting = as_waiting(connection, plan.code, by_id.values())
    day = next(iter(by_id.values()))["business_day"]
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
    rows = all_rows(connection, ONE_TICKET, office=plan.code, id=ticket_id)
    if not rows:
        return None
    ahead = _ahead(connection, plan, paces, rows[0], now)
    wait = None if ahead is None else wait_of(paces, rows[0]["service"], ahead, rows[0])
    return ticket_wire(rows[0], plan.calendar.timezone, public_url, ahead=ahead, wait=wait)


def _ahead(
    connection: Connection, plan: OfficePlan, paces: Paces, row: Mapping[str, Any], now: datetime
) -> int | None:
    if row["state"] != TicketState.WAITING:
        return None
    live = all_rows(connection, LIVE_TICKETS, office=row["office"])
    line = waiting_line(connection, plan, paces, live, now)
    return next(ahead for one, ahead in line if one["id"] == row["id"])


def followed(connection: Connection, code: str) -> Mapping[str, Any] | None:
    """Read the ticket behind a printed QR."""
    rows = all_rows(connection, FOLLOWED, code=code)
    return rows[0] if rows else None


def follow_answer(
    connection: Connection,
    plan: OfficePlan,
    row: Mapping[str, Any],
    paces: Paces,
    now: datetime,
) -> dict[str, Any]:
    """Read what the holder of a QR may know: the contract's Follow."""
    ahead = _ahead(connection, plan, paces, row, now)
    return {
        "number": row["number"],
        "state": row["state"],
        "ahead": ahead,
        "wait": None if ahead is None else wait_of(paces, row["service"], ahead, row),
        "counter": row["counter"],
    }


def devices(connection: Connection, plan: OfficePlan) -> list[dict[str, Any]]:
    """Read the office's devices as staff see them."""
    return [
        {
            "id": row["id"],
            "kind": row["kind"],
            "name": row["name"],
            "online": row["online"],
            "trouble": row["trouble"],
            "seen_at": local(row["seen_at"], plan.calendar.timezone),
        }
        for row in all_rows(connection, DEVICES, office=plan.code)
    ]


def person_answer(connection: Connection, office: str, user: str) -> dict[str, Any] | None:
    """Read the contract's Person, without the counter."""
    statement = select(PERSON).where(PERSON.c.office == office, PERSON.c.user == user)
    rows = all_rows(connection, statement)
    if not rows:
        return None
    row = rows[0]
    return {"user": row["user"], "name": row["name"], "role": row["role"], "office": office}


def counter_of_session(connection: Connection, office: str, sign_in: str | None) -> str | None:
    """Name the counter that a session holds."""
    statement = select(COUNTER.c.code).where(
        COUNTER.c.office == office, COUNTER.c.sign_in == sign_in
    )
    return connection.execute(statement).scalar_one_or_none()
