"""What a wall board draws: the contract's Board, for the whole office, a hall or one zone."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from operator import attrgetter
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.contract.answers import Board, BoardCounter, BoardService, BoardSettings
from server.contract.answers.as_json import (
    BoardCounterJson,
    BoardEmergencyJson,
    BoardJson,
    BoardServiceJson,
    Written,
)
from server.contract.problems import ProblemCode
from server.contract.states import TicketState
from server.office_file import model
from server.refusal import Refusal
from server.storage.answers.counters import COUNTERS
from server.storage.answers.errands import errands_of
from server.storage.answers.missed import missed_answer
from server.storage.answers.office import rule_in_words
from server.storage.answers.wire import is_late, local
from server.storage.query import Query, Values
from server.storage.reader import open_day
from server.storage.set_up.halls import counters_shown, emergencies_at
from server.storage.set_up.plan import CounterPlan, OfficePlan
from server.storage.set_up.told import Settled, Telling, told
from server.storage.tables import TICKET
from server.storage.tables.live import by_index
from server.storage.transaction import count_waiting
from server.storage.wait.live_line import TICKETS_AT_COUNTERS

WHOLE_HALL = ""
CALLS_ON_BOARD = 24
"""More than any wall shows, so that one taken back makes room for the one before."""
BOARD = Telling(Board, model.OfficeTable, BoardJson)
COUNTER = Telling(BoardCounter, model.Counter, BoardCounterJson)
SERVICE = Telling(BoardService, model.Service, BoardServiceJson)
SETTINGS = Settled(BoardSettings, model.Board)


class Called(NamedTuple):
    """A ticket that was called to a counter."""

    number: str
    business_day: date
    counter: str
    service: str
    state: str
    last_called_at: datetime
    call_count: int
    last_call: int
    called_at: datetime
    office: str
    id: str
    issued_at: datetime
    promised_high: int | None
    first: bool
    for_counter: str | None
    returned_at: datetime | None
    errands: int


DAY_BEFORE = Values(
    date,
    select(func.max(TICKET.c.business_day)).where(
        TICKET.c.office == bindparam("office"), TICKET.c.business_day < bindparam("day")
    ),
)
_CALLED = (
    select(*(TICKET.c[name] for name in Called._fields))
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.last_call.is_not(None),
        TICKET.c.counter.in_(bindparam("counters", expanding=True)),
        TICKET.c.state != TicketState.WAITING.value,
    )
    .order_by(TICKET.c.last_call.desc(), TICKET.c.called_at.desc())
    .limit(CALLS_ON_BOARD)
)
LAST_CALLS = Query(
    Called,
    by_index(_CALLED.where(TICKET.c.business_day == bindparam("day")), "ticket_of_day"),
)
REPEATED_SINCE = Query(
    Called,
    by_index(
        _CALLED.where(
            TICKET.c.business_day == bindparam("before"),
            TICKET.c.last_called_at >= bindparam("began"),
        ),
        "ticket_last_called",
    ),
)


def board_answer(
    connection: Connection, plan: OfficePlan, zone: str | None, now: datetime
) -> Written:
    """Read the contract's Board.

    Raises:
        Refusal: `unknown_zone` for one that no counter, hall or board of the office names.
    """
    if zone and zone not in _zones(plan):
        raise Refusal(ProblemCode.UNKNOWN_ZONE, zone=zone)
    shown = counters_shown(plan, zone)
    day = open_day(connection, plan.code)
    clock = plan.calendar.timezone
    # Before an office's first day there is nothing of any.
    began = datetime.combine(day or date.max, time.min, clock)
    calls = [] if day is None else _calls(connection, plan, shown, day, began)
    return BOARD.write(
        plan.office,
        {
            "office": plan.code,
            "business_day": day,
            "settings": board_settings(plan, zone),
            "calls": [
                {
                    "number": one.number,
                    "business_day": one.business_day,
                    "counter": one.counter,
                    "service": one.service,
                    "state": one.state,
                    "called_at": local(one.last_called_at, clock),
                    "call_count": one.call_count,
                    "late": _waited_too_long(connection, one),
                }
                for one in calls
            ],
            "missed": missed_answer(connection, plan, shown, day, now),
            "counters": _counters(connection, plan, shown, day, began),
            "services": _services(connection, plan, shown, now),
            "rule": rule_in_words(plan),
            "emergency": emergency_answer(plan, shown),
            "server_time": local(now, clock),
        },
    )


def emergency_answer(plan: OfficePlan, shown: Collection[str]) -> BoardEmergencyJson | None:
    """Tell what is left by whoever stands before these counters: the contract's BoardEmergency.

    Where emergencies of two halls name two ways out, a board of both names none. None: nothing
    is left.
    """
    left = emergencies_at(plan, shown)
    if not left:
        return None
    exits = {one.exit for one in left}
    way_out = exits.pop() if len(exits) == 1 else None
    return {"exit": way_out, "announcement": plan.announce_emergency(way_out)}


def _calls(
    connection: Connection,
    plan: OfficePlan,
    shown: Mapping[str, CounterPlan],
    day: date,
    began: datetime,
) -> list[Called]:
    """Read the day's calls, and those of the day before that were repeated since midnight.

    Nobody stays at a counter longer: the end of a day ends what the day before left open. Of a
    number that was given out anew the later call stands.
    """
    wanted = {"office": plan.code, "counters": list(shown)}
    found = LAST_CALLS.all(connection, day=day, **wanted)
    before = DAY_BEFORE.first(connection, office=plan.code, day=day)
    if before is not None:
        found += REPEATED_SINCE.all(connection, before=before, began=began, **wanted)
        found = sorted(found, key=attrgetter("last_call", "called_at"), reverse=True)
        del found[CALLS_ON_BOARD:]
    return list({one.number: one for one in reversed(found)}.values())[::-1]


def _waited_too_long(connection: Connection, call: Called) -> bool:
    """Tell whether the wall says sorry with a call: with the first one, never with a repetition."""
    return call.call_count == 1 and is_late(call, call.called_at, errands_of(connection, call))


def _zones(plan: OfficePlan) -> set[str | None]:
    boards = {one.zone for one in plan.set_up.boards}
    halls = {one.code for one in plan.set_up.halls}
    return boards | halls | {one.zone for one in plan.set_up.counters}


def board_settings(plan: OfficePlan, zone: str | None) -> Written:
    """Give a board its settings; what it leaves out follows the office."""
    wanted = zone or WHOLE_HALL
    board = next(
        (one for one in plan.set_up.boards if one.zone == wanted), model.Board(zone=wanted)
    )
    follows = {
        **told(BoardSettings, plan.office),
        "text": plan.office.texts.board_line.model_dump(),
    }
    [settled] = SETTINGS.each([board])
    own = {key: one for key, one in settled.items() if one is not None}
    return {**follows, **own, "zone": zone or None}


def _counters(
    connection: Connection,
    plan: OfficePlan,
    shown: Mapping[str, CounterPlan],
    day: date | None,
    began: datetime,
) -> list[Written]:
    states = {one.code: one.state for one in COUNTERS.all(connection, office=plan.code)}
    numbers = {
        one.counter: one.number
        for one in TICKETS_AT_COUNTERS.all(connection, office=plan.code)
        if one.business_day == day or (one.last_called_at or one.issued_at) >= began
    }
    return [
        COUNTER.write(
            one.about,
            {
                "services": list(one.services),
                "state": states[one.code],
                "number": numbers.get(one.code),
            },
        )
        for one in shown.values()
    ]


def _services(
    connection: Connection, plan: OfficePlan, shown: Mapping[str, CounterPlan], now: datetime
) -> list[Written]:
    today = plan.calendar.business_day(now)
    served = {service for counter in shown.values() for service in counter.services}
    counts = count_waiting(connection, plan.code)
    return [
        SERVICE.write(
            one.about,
            {
                "waiting": counts.get(one.code, 0),
                "banner": plan.calendar.banner(today, one.code),
            },
        )
        for one in plan.services.values()
        if one.code in served
    ]
