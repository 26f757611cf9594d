"""A year of a ward, written in bulk: numbers that go every way which the rules allow."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from server.contract.states import Act, TicketState
from server.domain.ticket import after
from server.storage.tables import INTERVAL, TICKET
from tests.server.storage.stored_office import UNTOUCHED

OPENS = timedelta(hours=0, minutes=30)
"""Half past seven in Viet Nam, in UTC."""
SERVICES, COUNTERS, CLERKS = "ABHLM", "123", ("lan", "hoa", "minh")
S = TicketState
WAYS: dict[TicketState, tuple[tuple[Act, int], ...]] = {
    S.WAITING: (
        (Act.CALL, 82),
        (Act.CANCEL, 5),
        (Act.EXPIRE, 6),
        (Act.TRANSFER, 4),
        (Act.LET_PASS, 3),
    ),
    S.CALLED: (
        *((Act.START, 62), (Act.FINISH, 12), (Act.NO_SHOW, 9)),
        *((Act.UNDO, 7), (Act.RECALL, 6), (Act.PARK, 2), (Act.TRANSFER, 2)),
    ),
    S.SERVING: (
        *((Act.FINISH, 80), (Act.PARK, 6), (Act.TRANSFER, 6)),
        *((Act.UNDO, 5), (Act.ADD_SERVICE, 3)),
    ),
    S.PARKED: ((Act.CALL, 70), (Act.RETURN, 12), (Act.FINISH, 8), (Act.CANCEL, 5), (Act.EXPIRE, 5)),
}
AFTERWARDS = {S.NO_SHOW: ((Act.RETURN, 15), (Act.UNDO, 10)), S.SERVED: ((Act.UNDO, 6),)}
"""Of a hundred whose way had ended already."""
MOST_STEPS = 18
ENDS_AT_LAST = {
    S.WAITING: Act.EXPIRE,
    S.PARKED: Act.EXPIRE,
    S.CALLED: Act.FINISH,
    S.SERVING: Act.FINISH,
}

Row = dict[str, Any]


def add_year(
    connection: Connection,
    office: str,
    first: date,
    days: int,
    a_day: int,
    seed: int,
    begin: int = 0,
) -> None:
    """Write so many days, each with so many numbers, whose own names go on from `begin`."""
    chance = Random(seed)
    tickets: list[Row] = []
    intervals: list[Row] = []
    for index in range(days * a_day):
        day = first + timedelta(days=index // a_day)
        ticket, history = _number(chance, office, day, begin + index)
        tickets.append(ticket)
        intervals += history
    connection.execute(insert(TICKET), tickets)
    connection.execute(insert(INTERVAL), intervals)


def _number(chance: Random, office: str, day: date, index: int) -> tuple[Row, list[Row]]:
    ticket = f"0190-{index:08d}"
    taken = datetime(day.year, day.month, day.day, tzinfo=UTC) + OPENS
    taken += timedelta(seconds=chance.randrange(8 * 3600), microseconds=chance.randrange(10**6))
    act = chance.choices(("issue", "from-home", "appointment"), (85, 8, 7))[0]
    history = list(_history(chance, office, ticket, taken, act))
    last = history[-1]
    booked = taken + timedelta(seconds=chance.randrange(-600, 1200))
    row = {
        **UNTOUCHED,
        "office": office,
        "id": ticket,
        "number": f"A{index:06d}",
        "series": "A",
        "business_day": day,
        "round": 1,
        "serial": index,
        "service": last["service"],
        "state": last["state"],
        "place": index,
        "priority": chance.choices((None, "elderly", "disabled"), (88, 8, 4))[0],
        "language": "vi",
        "issue_key": f"year-{index}",
        "follow_code": f"year-{index}",
        "issued_at": taken,
        "counter": last["counter"],
        "clerk": last["clerk"],
        "step": len(history) - 1,
        "device": chance.choice(("kiosk-1", None)),
        "appointment_at": booked if act == "appointment" and chance.random() < 0.8 else None,
        "from_home": act == "from-home",
    }
    return row, history


def _history(chance: Random, office: str, ticket: str, taken: datetime, act: str) -> Iterator[Row]:
    state, at, service = S.WAITING, taken, chance.choice(SERVICES)
    counter: str | None = None
    clerk: str | None = None
    for step in count():
        following = _following(chance, state, step, act)
        leaves = at + timedelta(seconds=chance.expovariate(1 / 400))
        yield {
            "office": office,
            "ticket": ticket,
            "step": step,
            "act": act,
            "state": state.value,
            "service": service,
            "counter": counter,
            "clerk": clerk,
            "entered_at": at,
            "left_at": None if following is None else leaves,
            "chosen": False,
        }
        if following is None:
            return
        at, state, act = leaves, after(state, following), following.value
        if following in {Act.TRANSFER, Act.ADD_SERVICE}:
            service = chance.choice(SERVICES)
        if following is Act.CALL:
            counter, clerk = chance.choice(COUNTERS), chance.choice((*CLERKS, None))
        elif state is S.WAITING:
            counter, clerk = None, None


def _following(chance: Random, state: TicketState, step: int, act: str) -> Act | None:
    """Choose the act that comes next; None: its way has ended."""
    if act == "from-home":
        return chance.choices((Act.CONFIRM, Act.LAPSE, Act.CANCEL), (80, 15, 5))[0]
    if step > MOST_STEPS:
        return ENDS_AT_LAST.get(state)
    ways: Sequence[tuple[Act | None, int]] = WAYS.get(state, ())
    if not ways:
        later = AFTERWARDS.get(state, ())
        ways = (*later, (None, 100 - sum(weight for _, weight in later)))
    return chance.choices([one for one, _ in ways], [weight for _, weight in ways])[0]
