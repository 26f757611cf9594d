"""The plan of an office's calls as its row keeps it."""

import math
from datetime import timedelta
from typing import TypedDict

import orjson
from sqlalchemy import Connection, bindparam, select

from server.contract.states import SetBack
from server.domain.call_plan import CallPlan
from server.domain.counter_plan import CounterPlan, PlannedCall
from server.domain.discipline import WorkProfile
from server.domain.policies import Policy
from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.query import Query, Values
from server.storage.tables import CALL_PLAN
from server.storage.tables.rows import KeptPlan

KEPT_PLAN = Query(KeptPlan, select(CALL_PLAN).where(CALL_PLAN.c.office == bindparam("office")))
KEPT_AT = Values(int, select(CALL_PLAN.c.seq).where(CALL_PLAN.c.office == bindparam("office")))
ADD_PLAN = PreparedInsert(KeptPlan)
SAVE_PLAN = PreparedUpdate(KeptPlan, ("seq", "plan"))


class WrittenCounter(TypedDict):
    """A counter of a kept plan, in JSON: `overflow` in seconds, `closes` null for never."""

    counter: str | None
    weights: dict[str, float]
    overflow: dict[str, float]
    closes: float | None
    free: float
    is_open: bool
    calls: list[tuple[float, str, float, float, float]]


class WrittenPlan(TypedDict):
    """A kept plan: who waits for which service with how many ahead, and who was set back why."""

    start: int
    usual: dict[str, float]
    counters: list[WrittenCounter]
    waiting: list[tuple[str, str, int]]
    risen: dict[str, tuple[SetBack, int]]


def keep_plan(
    connection: Connection, office: str, seq: int, calls: CallPlan, *, replaces: bool
) -> None:
    """Keep the plan that is true after the office's event `seq`; the office is locked.

    `replaces` tells whether one is kept already.

    Raises:
        DBAPIError: the database refuses or is away.
    """
    row = KeptPlan(office, seq, orjson.dumps(_written(calls)).decode())
    if replaces:
        SAVE_PLAN.save(connection, row)
    else:
        ADD_PLAN.add(connection, row)


def kept_plan(connection: Connection, office: str, policy: Policy) -> tuple[int, CallPlan] | None:
    """Read the kept plan and the event after which it is true; None when none is kept.

    `policy` is the office's, which the row leaves out: whoever changes it makes the plan anew.
    """
    row = KEPT_PLAN.first(connection, office=office)
    return None if row is None else (row.seq, _read(orjson.loads(row.plan), policy))


def _written(calls: CallPlan) -> WrittenPlan:
    return {
        "start": calls.start,
        "usual": dict(calls.usual),
        "counters": [_counter(one) for one in calls.counters],
        "waiting": [
            (ticket, service, calls.ahead[ticket]) for ticket, service in calls.services.items()
        ],
        "risen": calls.risen,
    }


def _counter(counter: CounterPlan) -> WrittenCounter:
    profile = counter.profile
    return {
        "counter": profile.counter,
        "weights": dict(profile.weights),
        "overflow": {code: one.total_seconds() for code, one in profile.overflow.items()},
        "closes": None if counter.closes == math.inf else counter.closes,
        "free": counter.free,
        "is_open": counter.is_open,
        "calls": [(one.at, one.ticket, one.since, one.rate, one.standing) for one in counter.calls],
    }


def _read(kept: WrittenPlan, policy: Policy) -> CallPlan:
    return CallPlan(
        kept["start"],
        policy,
        kept["usual"],
        [_read_counter(one) for one in kept["counters"]],
        {ticket: service for ticket, service, _ in kept["waiting"]},
        {ticket: ahead for ticket, _, ahead in kept["waiting"]},
        {ticket: (SetBack(why), told) for ticket, (why, told) in kept["risen"].items()},
    )


def _read_counter(kept: WrittenCounter) -> CounterPlan:
    overflow = {code: timedelta(seconds=one) for code, one in kept["overflow"].items()}
    return CounterPlan(
        WorkProfile(kept["counter"], kept["weights"], overflow),
        math.inf if kept["closes"] is None else kept["closes"],
        kept["free"],
        kept["is_open"],
        [PlannedCall(*one) for one in kept["calls"]],
    )
