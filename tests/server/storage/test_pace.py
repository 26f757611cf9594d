"""What an office promises: learnt from its own stays, by its own order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import Connection, insert, update

from server.domain.forecast import Outlook, forecast
from server.domain.hall import Hall, Stay
from server.storage.answers.ticket import one_ticket
from server.storage.database import open_engine
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.tables import COUNTER, COUNTER_HOURS, INTERVAL, OFFICE, TICKET
from server.storage.tables.rows import Ticket
from server.storage.wait import pace as pace_module
from server.storage.wait.hall_now import counters_now
from server.storage.wait.pace import PaceCache
from tests.server.storage.moments import moment_of
from tests.server.storage.stored_office import UNTOUCHED

NOW = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)


@pytest.fixture
def connection(office_url: str) -> Iterator[Connection]:
    engine = open_engine(office_url, writes=True)
    with engine.connect() as opened:
        opened.execute(update(OFFICE).values(business_day=NOW.date()))
        yield opened
    engine.dispose()


@pytest.fixture
def plan(connection: Connection) -> OfficePlan:
    code = connection.execute(OFFICE.select()).one().code
    found = read_plan(connection, code)
    assert found is not None
    return found


def service_of(plan: OfficePlan) -> str:
    return next(iter(plan.services))


def add_tickets(
    connection: Connection, plan: OfficePlan, count: int, days_ago: int, **state: Any
) -> None:
    """Add tickets of the first service; served ones took six minutes each from their call."""
    service = plan.services[service_of(plan)]
    day = NOW - timedelta(days=days_ago)
    for n in range(count):
        issued = day - timedelta(minutes=120 - n)
        row = {
            "office": plan.code,
            "id": f"{days_ago}-{state['state']}-{n}",
            "number": f"A{n:03}",
            "series": service.series_code,
            "business_day": day.date(),
            "round": len(state["state"]),
            "serial": n,
            "service": service.code,
            "place": round(issued.timestamp() * 1_000_000),
            "language": "vi",
            "issue_key": f"{days_ago}-{state['state']}-{n}",
            "follow_code": f"{days_ago}-{state['state']}-{n}",
            "issued_at": issued,
            **UNTOUCHED,
            **state,
        }
        if state["state"] == "served":
            row["called_at"] = issued + timedelta(minutes=3)
            row["finished_at"] = issued + timedelta(minutes=9)
        connection.execute(insert(TICKET), row)
        if state["state"] == "served":
            add_history(connection, row, [("waiting", 0), ("called", 3), ("served", 9)])


def add_history(
    connection: Connection,
    ticket: dict[str, Any],
    states: Sequence[tuple[str, float]],
    services: Sequence[str] | None = None,
) -> None:
    """Add a ticket's intervals: each state and the minute after the issue at which it began."""
    begins = [ticket["issued_at"] + timedelta(minutes=minute) for _, minute in states]
    rows = [
        {
            "office": ticket["office"],
            "ticket": ticket["id"],
            "step": step,
            "act": "act",
            "state": state,
            "service": services[step] if services else ticket["service"],
            "entered_at": begins[step],
            "left_at": begins[step + 1] if step + 1 < len(states) else None,
        }
        for step, (state, _) in enumerate(states)
    ]
    connection.execute(insert(INTERVAL), rows)


def open_one_counter(connection: Connection, plan: OfficePlan) -> None:
    code = plan.services[service_of(plan)].counters[0]
    connection.execute(update(COUNTER).where(COUNTER.c.code == code).values(state="open"))


def test_nothing_is_known_before_enough_was_measured(
    connection: Connection, plan: OfficePlan
) -> None:
    open_one_counter(connection, plan)
    add_tickets(connection, plan, 4, 0, state="served")
    paces = PaceCache().measure(connection, plan, NOW)
    assert paces[service_of(plan)].wait(0) is None


def test_waits_are_learnt_from_today_and_earlier_days(
    connection: Connection, plan: OfficePlan
) -> None:
    open_one_counter(connection, plan)
    add_tickets(connection, plan, 10, 0, state="served")
    add_tickets(connection, plan, 40, 3, state="served")
    add_tickets(connection, plan, 3, 0, state="waiting")
    pace = PaceCache().measure(connection, plan, NOW)[service_of(plan)]
    assert pace.wait(0, "0-waiting-0") == {"low_minutes": 0, "high_minutes": 0}
    found = pace.wait(3)
    assert found is not None
    assert found["low_minutes"] <= 18 <= found["high_minutes"]
    later = pace.wait(6)
    assert later is not None
    assert later["low_minutes"] >= found["low_minutes"] + 10


def test_nobody_is_promised_anything_while_no_counter_calls(
    connection: Connection, plan: OfficePlan
) -> None:
    add_tickets(connection, plan, 20, 0, state="served")
    paces = PaceCache().measure(connection, plan, NOW)
    assert paces[service_of(plan)].wait(0) is None


def test_a_priority_class_is_promised_its_own_wait(
    connection: Connection, plan: OfficePlan
) -> None:
    open_one_counter(connection, plan)
    add_tickets(connection, plan, 20, 0, state="served")
    add_tickets(connection, plan, 8, 0, state="waiting")
    pace = PaceCache().measure(connection, plan, NOW)[service_of(plan)]
    classes = [one.code for one in plan.set_up.priorities]
    assert classes
    ordinary, favoured = pace.wait(8), pace.wait(8, priority=classes[0])
    assert ordinary is not None
    assert favoured is not None
    assert favoured["high_minutes"] <= ordinary["high_minutes"]
    assert pace.wait(8, priority="no such class") is not None


def test_a_measured_pace_is_kept_for_a_while(
    connection: Connection, plan: OfficePlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace_module, "time", SimpleNamespace(monotonic=lambda: 1_000.0))
    cache = PaceCache()
    assert cache.latest(plan.code) == (None, False)
    measured = cache.measure(connection, plan, NOW)
    assert cache.latest(plan.code) == (measured, True)
    add_tickets(connection, plan, 3, 0, state="waiting")
    assert cache.measure(connection, plan, NOW) is measured


def test_whoever_asks_while_another_measures_is_answered_with_what_was_known(
    connection: Connection, plan: OfficePlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = PaceCache()
    monkeypatch.setattr(pace_module, "KEEP_SECONDS", -1.0)
    known = cache.measure(connection, plan, NOW)
    asked_meanwhile: list[object] = []

    def forecast_and_ask(hall: Hall, levels: Sequence[float]) -> Outlook:
        asked_meanwhile.append(cache.measure(connection, plan, NOW))
        return forecast(hall, levels)

    monkeypatch.setattr(pace_module, "forecast", forecast_and_ask)
    assert cache.measure(connection, plan, NOW) is not known
    assert len(asked_meanwhile) == 1
    assert asked_meanwhile[0] is known


def test_a_hall_too_full_to_play_forward_is_promised_nothing(
    connection: Connection, plan: OfficePlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_one_counter(connection, plan)
    add_tickets(connection, plan, 20, 0, state="served")
    add_tickets(connection, plan, 8, 0, state="waiting")
    assert PaceCache().measure(connection, plan, NOW)[service_of(plan)].wait(8) is not None
    monkeypatch.setattr(pace_module, "MOST_IN_HALL", 7)
    assert PaceCache().measure(connection, plan, NOW)[service_of(plan)].wait(8) is None


def test_a_measure_of_another_hour_is_not_used(
    connection: Connection, plan: OfficePlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = PaceCache()
    now = 1_000.0
    monkeypatch.setattr(pace_module, "time", SimpleNamespace(monotonic=lambda: now))
    measured = cache.measure(connection, plan, NOW)
    now += pace_module.KEEP_SECONDS
    assert cache.latest(plan.code) == (measured, False)
    now += pace_module.USEFUL_SECONDS
    assert cache.latest(plan.code) == (None, False)


def test_an_appointment_is_promised_its_hour(connection: Connection, plan: OfficePlan) -> None:
    open_one_counter(connection, plan)
    add_tickets(connection, plan, 20, 0, state="served")
    at = NOW + timedelta(minutes=60)
    add_tickets(connection, plan, 1, 0, state="waiting", appointment_at=at)
    pace = PaceCache().measure(connection, plan, NOW)[service_of(plan)]
    assert pace.wait(0, "0-waiting-0") == {"low_minutes": 60, "high_minutes": 60}
    [row] = connection.execute(TICKET.select().where(TICKET.c.state == "waiting")).mappings()
    moment = partial(moment_of, connection, plan, NOW)
    known = one_ticket(moment({service_of(plan): pace}), row["id"])
    assert known is not None
    assert known["wait"] == {"low_minutes": 60, "high_minutes": 60}
    unmeasured = one_ticket(moment({service_of(plan): replace(pace, tickets={})}), row["id"])
    assert unmeasured is not None
    assert unmeasured["wait"] is None


def own_hours(connection: Connection, plan: OfficePlan, opens: str, closes: str) -> OfficePlan:
    """Give the service's second counter hours of its own, on Mondays."""
    code = plan.services[service_of(plan)].counters[1]
    hours = {"days": ["mon"], "sessions": [{"opens": opens, "closes": closes}]}
    here = {"office": plan.code, "counter": code, "rank": 0}
    connection.execute(insert(COUNTER_HOURS).values(here | hours))
    found = read_plan(connection, plan.code)
    assert found is not None
    return found


def test_a_counter_that_opens_soon_shortens_the_wait(
    connection: Connection, plan: OfficePlan
) -> None:
    open_one_counter(connection, plan)
    add_tickets(connection, plan, 30, 0, state="served")
    add_tickets(connection, plan, 12, 0, state="waiting")
    alone = PaceCache().measure(connection, plan, NOW)[service_of(plan)]
    plan = own_hours(connection, plan, "09:40", "11:30")
    helped = PaceCache().measure(connection, plan, NOW)[service_of(plan)]
    before, after = alone.wait(12), helped.wait(12)
    assert before is not None
    assert after is not None
    assert after["high_minutes"] <= before["low_minutes"]
    assert after["low_minutes"] < before["low_minutes"]
    assert helped.gap == alone.gap


def test_nobody_is_promised_a_counter_that_leaves_before(
    connection: Connection, plan: OfficePlan
) -> None:
    plan = own_hours(connection, plan, "07:30", "09:40")
    code = plan.services[service_of(plan)].counters[1]
    connection.execute(update(COUNTER).where(COUNTER.c.code == code).values(state="open"))
    add_tickets(connection, plan, 30, 0, state="served")
    add_tickets(connection, plan, 12, 0, state="waiting")
    pace = PaceCache().measure(connection, plan, NOW)[service_of(plan)]
    assert pace.wait(0, "0-waiting-0") == {"low_minutes": 0, "high_minutes": 0}
    assert pace.wait(12, "0-waiting-11") is None


def test_a_paused_counter_is_not_counted_on(connection: Connection, plan: OfficePlan) -> None:
    code = plan.services[service_of(plan)].counters[0]
    connection.execute(update(COUNTER).where(COUNTER.c.code == code).values(state="paused"))
    add_tickets(connection, plan, 30, 0, state="served")
    assert PaceCache().measure(connection, plan, NOW)[service_of(plan)].wait(0) is None


def measured(connection: Connection, plan: OfficePlan, service: str) -> float | None:
    return PaceCache().measure(connection, plan, NOW)[service].minutes


PARKED = [("waiting", 0.0), ("called", 1.0), ("serving", 2.0), ("parked", 4.0)]
BACK = [("called", 50.0), ("serving", 51.0), ("served", 54.0)]


@pytest.mark.parametrize("days_ago", [0, 3])
def test_time_put_aside_is_no_time_at_the_counter(
    connection: Connection, plan: OfficePlan, days_ago: int
) -> None:
    add_tickets(connection, plan, 20, days_ago, state="no_show", called_at=NOW, finished_at=NOW)
    for row in connection.execute(TICKET.select()).mappings().all():
        add_history(connection, dict(row), [*PARKED, *BACK])
    found = measured(connection, plan, service_of(plan))
    # The level of so even days is a little in doubt.
    assert found == pytest.approx(3 + 4, rel=0.02)


def test_a_second_service_is_measured_for_itself(connection: Connection, plan: OfficePlan) -> None:
    first, second = list(plan.services)[:2]
    add_tickets(connection, plan, 20, 0, state="no_show", called_at=NOW, finished_at=NOW)
    states = [
        ("waiting", 0.0),
        ("called", 2.0),
        ("serving", 4.0),
        ("serving", 7.0),
        ("served", 19.0),
    ]
    for row in connection.execute(TICKET.select()).mappings().all():
        add_history(connection, dict(row), states, [first, first, first, second, second])
    assert measured(connection, plan, first) == pytest.approx(5)
    assert measured(connection, plan, second) == pytest.approx(12)


def test_a_stay_in_progress_has_lasted_as_long_as_it_was_at_the_counter(
    connection: Connection, plan: OfficePlan
) -> None:
    open_one_counter(connection, plan)
    first, second = list(plan.services)[:2]
    counter = plan.services[first].counters[0]
    issued = NOW - timedelta(minutes=60)
    more = {"counter": counter, "called_at": NOW, "issued_at": issued, "service": second}
    add_tickets(connection, plan, 1, 0, **{"state": "serving", **more})
    [row] = connection.execute(TICKET.select()).mappings().all()
    states = [*PARKED, *BACK[:2], ("serving", 53.0), ("serving", 57.0)]
    add_history(connection, dict(row), states, [first] * 6 + [first, second])

    def stay() -> Stay:
        [one] = [
            one
            for one in counters_now(connection, plan, [Ticket(**row)], NOW.date(), NOW)
            if one.opens_in == 0
        ]
        assert one.stay is not None
        return one.stay

    assert stay().service == second
    assert stay().elapsed == pytest.approx(3)
    connection.execute(update(INTERVAL).values(service=second))
    assert stay().elapsed == pytest.approx(3 + 10)
