"""The line as it is read for a call: the choice is the same as from everybody who waits."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, insert, select

from server.domain.discipline import Call, InLine, WorkProfile, choose_next
from server.domain.policies import Accumulating, FirstCome, Policy, Ratio
from server.storage.database import open_engine
from server.storage.line_heads import as_waiting, latest_calls, line_heads
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.tables import OFFICE, TICKET
from server.storage.tables.rows import Ticket
from tests.server.storage.stored_office import TODAY, UNTOUCHED, YESTERDAY, StoredOffice, at

NOW = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
CLASSES = st.sampled_from([None, "elderly", "pregnant"])
LIMITS = st.none() | st.integers(1, 90).map(lambda limit: timedelta(minutes=limit))
POLICIES = st.one_of(
    st.builds(FirstCome, longest_wait=LIMITS),
    st.builds(Ratio, st.integers(1, 4), st.integers(1, 3), longest_wait=LIMITS),
    st.builds(Accumulating, st.dictionaries(CLASSES, st.floats(1, 9)), longest_wait=LIMITS),
)
SERVICES = st.integers(0, 2)
PROFILES = st.tuples(
    st.sampled_from("12"),
    st.dictionaries(SERVICES, st.floats(0.25, 4), min_size=1),
    st.dictionaries(SERVICES, st.integers(0, 60).map(lambda limit: timedelta(minutes=limit))),
)
# Few different waits, so that several tickets stand at the same place of their lines.
MINUTES = st.integers(0, 100)
LINES = st.lists(
    st.fixed_dictionaries(
        {
            "service": SERVICES,
            "waited": MINUTES,
            "priority": CLASSES,
            "first": st.sampled_from([False, False, False, True]),
            "for_counter": st.sampled_from([None, None, None, "1", "2"]),
            "after_calls": st.sampled_from([0, 0, 0, 1, 3]),
            "appointment": st.sampled_from([None, None, None, -20, 20]),
        }
    ),
    max_size=25,
)
NUMBERS = count(1)


@pytest.fixture
def connection(office_url: str) -> Iterator[Connection]:
    engine = open_engine(office_url, writes=True)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


@pytest.fixture
def plan(connection: Connection) -> OfficePlan:
    found = read_plan(connection, connection.execute(select(OFFICE.c.code)).scalar_one())
    assert found is not None
    connection.rollback()
    return found


def row(plan: OfficePlan, services: list[str], one: dict[str, Any]) -> dict[str, Any]:
    number = next(NUMBERS)
    service = plan.services[services[one["service"]]]
    arrived = NOW - timedelta(minutes=one["waited"])
    ahead = one["appointment"]
    return {
        "office": plan.code,
        "id": str(number),
        "number": f"A{number:06}",
        "series": service.series_code,
        "business_day": NOW.date(),
        "round": 0,
        "serial": number,
        "service": service.code,
        "state": "waiting",
        "place": round(arrived.timestamp() * 1_000_000),
        "priority": one["priority"],
        "language": "vi",
        "issue_key": str(number),
        "follow_code": str(number),
        "issued_at": arrived,
        **UNTOUCHED,
        "first": one["first"],
        "for_counter": one["for_counter"],
        "after_calls": one["after_calls"],
        "returned_at": arrived if one["after_calls"] else None,
        "appointment_at": None if ahead is None else NOW + timedelta(minutes=ahead),
    }


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(line=LINES, policy=POLICIES, profile=PROFILES)
def test_the_heads_of_the_line_are_all_that_a_choice_needs(
    connection: Connection, plan: OfficePlan, line: Any, policy: Policy, profile: Any
) -> None:
    services = list(plan.services)
    counter, weights, overflow = profile
    works = WorkProfile(
        counter,
        {services[one]: weight for one, weight in weights.items()},
        {services[one]: limit for one, limit in overflow.items()},
    )
    called = [Call(services[0], None), Call(services[1], "elderly")]
    with connection.begin() as transaction:
        if line:
            connection.execute(insert(TICKET), [row(plan, services, one) for one in line])
        everybody = as_waiting(
            connection,
            plan.code,
            Query(Ticket, select(TICKET)).all(connection),
        )
        heads = line_heads(connection, plan.code)
        transaction.rollback()
    assert len(everybody) == len(line)
    assert choose_next(heads, works, policy, NOW, called) == choose_next(
        everybody, works, policy, NOW, called
    )
    assert len({one.ticket for one in heads}) == len(heads)


def test_of_a_long_line_only_the_first_is_read(connection: Connection, plan: OfficePlan) -> None:
    usual = {"priority": None, "first": False, "for_counter": None, "after_calls": 0}
    with connection.begin() as transaction:
        for waited in range(50):
            one = {**usual, "service": 0, "waited": waited, "appointment": None}
            connection.execute(insert(TICKET), row(plan, list(plan.services), one))
        heads = line_heads(connection, plan.code)
        transaction.rollback()
    assert [one.place for one in heads] == [
        round((NOW - timedelta(minutes=49)).timestamp() * 1_000_000)
    ]


def called(stored: StoredOffice, number: str, at_minute: float | None, **more: Any) -> Ticket:
    """Add a ticket that was called in a minute from now, and served at once."""
    moment = None if at_minute is None else at(at_minute)
    return stored.ticket(number, **{"state": "served", "minute": -90, "called_at": moment, **more})


def ids(tickets: Iterable[InLine]) -> set[str]:
    return {one.ticket for one in tickets}


def test_only_calls_of_its_service_since_it_returned_bring_one_nearer(
    stored: StoredOffice,
) -> None:
    for minute in (-20, -10, -9, -1):
        called(stored, "A001", minute)
    called(stored, "B001", -5)
    called(stored, "A002", -5, business_day=YESTERDAY)
    called(stored, "A003", -5, state="waiting", after_calls=0)
    called(stored.other(), "A004", -5)
    returned = stored.ticket("A009", after_calls=4, returned_at=at(-10))

    [found] = [
        one for one in line_heads(stored.connection, stored.code) if one.ticket == returned.id
    ]
    assert found.after_calls == 2


@pytest.mark.parametrize(
    "more",
    [
        {"after_calls": 1, "returned_at": NOW},
        {"appointment_at": NOW},
        {"first": True},
        {"for_counter": "1"},
        {"priority": "elderly"},
        {"series": "B", "service": "B"},
    ],
    ids=lambda more: next(iter(more)),
)
def test_whoever_differs_in_more_than_the_arrival_is_read_too(
    stored: StoredOffice, more: dict[str, Any]
) -> None:
    first = stored.ticket("A001", minute=-9)
    stored.ticket("A002", minute=-8)
    differs = stored.ticket("A003", minute=-7, **more)

    assert ids(line_heads(stored.connection, stored.code)) == {first.id, differs.id}


def test_a_ratio_counts_the_latest_calls_of_the_counters_services_today(
    stored: StoredOffice,
) -> None:
    called(stored, "A008", -30)
    called(stored, "A007", -20, priority="elderly")
    # Of calls in one moment the larger number is the later.
    called(stored, "A004", -10)
    called(stored, "B003", -10)
    called(stored, "A005", -10, priority="pregnant")
    called(stored, "A006", None)
    called(stored, "A001", -5, state="waiting")
    called(stored, "A002", -5, business_day=YESTERDAY)
    called(stored, "H009", -5)
    called(stored.other(), "A010", -5)

    def counted(ordinary: int, priority: int) -> list[Call]:
        policy = Ratio(ordinary, priority)
        return list(latest_calls(stored.connection, stored.code, policy, TODAY, ["A", "B"]))

    calls = [
        Call("A", None),
        Call("A", "elderly"),
        Call("A", None),
        Call("A", "pregnant"),
        Call("B", None),
    ]
    assert counted(8, 2) == calls
    assert counted(2, 1) == calls[2:]


def test_what_counts_no_calls_reads_none(stored: StoredOffice) -> None:
    called(stored, "A001", -5)
    assert latest_calls(stored.connection, stored.code, FirstCome(), TODAY, ["A"]) == ()
