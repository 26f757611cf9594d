"""What a forecast starts from, and what is made of it: the hall as the database tells it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import insert

from server.domain.arrivals import learn_usual_day
from server.domain.discipline import Call
from server.domain.experience import Experience, learn
from server.domain.forecast import Outlook, forecast
from server.domain.hall import CounterNow, Hall
from server.domain.measured_stays import MeasuredStay
from server.storage.tables import TICKET
from server.storage.wait import learnt as learnt_module
from server.storage.wait import pace as pace_module
from server.storage.wait.measured import (
    HOW_MANY,
    LATEST_TICKETS,
    MOST_IN_HALL,
    TICKETS_BEFORE,
)
from server.storage.wait.pace import Pace, PaceCache
from tests.server.storage.stored_office import (
    NOW,
    TODAY,
    UNTOUCHED,
    YESTERDAY,
    StoredOffice,
    at,
)

RATIO = ('order = "accumulating"', 'order = "ratio"')
CLASSES = ("elderly", "pregnant", "disabled", "merit", "with-child", "urgent")
GOLDEN = """[[special_day]]
code = "golden"
name = { vi = "Gold", en = "Golden day" }
days = ["mon"]
services = ["B"]
extra_counters = ["2"]

"""
KNOWN = 5
"""With so many stays measured a service's lengths are known."""


def ended(
    stored: StoredOffice,
    minutes: float,
    count: int = KNOWN,
    day: date = TODAY,
    state: str = "served",
    **more: Any,
) -> None:
    """Add stays of service A that took so many minutes each."""
    ago = (TODAY - day).days * 24 * 60
    for number in range(count):
        issued = number - 90 - ago
        times = {"called_at": at(issued + 5), "finished_at": at(issued + 5 + minutes), **more}
        ticket = stored.ticket(f"A{number:03}", state, issued, business_day=day, **times)
        spans = [("waiting", issued), ("called", issued + 5), (state, issued + 5 + minutes)]
        stored.history(ticket, *spans)


@pytest.fixture
def halls(monkeypatch: pytest.MonkeyPatch) -> list[Hall]:
    """What was forecast, in order."""
    seen: list[Hall] = []

    def note(hall: Hall, levels: Sequence[float]) -> Outlook:
        seen.append(hall)
        return forecast(hall, levels)

    monkeypatch.setattr(pace_module, "forecast", note)
    return seen


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The cache's clock, moved by hand."""
    made = SimpleNamespace(now=1_000.0)
    made.monotonic = lambda: made.now
    monkeypatch.setattr(pace_module, "time", made)
    return made


def measure(stored: StoredOffice, cache: PaceCache | None = None, now: datetime = NOW) -> Any:
    return (cache or PaceCache()).measure(stored.connection, stored.plan, now)


def mean(stored: StoredOffice) -> float | None:
    found: float | None = measure(stored)["A"].minutes
    return found


def test_an_empty_hall(stored: StoredOffice, halls: list[Hall]) -> None:
    paces = measure(stored)

    [hall] = halls
    assert (hall.now, list(hall.waiting), list(hall.counters)) == (NOW, [], [])
    assert (hall.lengths, list(hall.streams), list(hall.history)) == ({}, [], [])
    assert (hall.policy, hall.classes) == (stored.plan.rules.policy, CLASSES)
    assert list(paces) == list("ABHLMQUX")
    unknown = dict.fromkeys((None, *CLASSES), ())
    nothing = Pace(waits=unknown, ahead=0, gap=0.0, minutes=None, tickets={})
    assert paces["A"] == nothing


def test_who_waits_and_which_counters_call(stored: StoredOffice, halls: list[Hall]) -> None:
    stored.counter("2", state="open")
    first = stored.ticket("A001", minute=-9)
    second = stored.ticket("B001", minute=-8, priority="merit")
    served = stored.ticket("A002", "called", -20, counter="2")
    stored.history(served, ("called", -3))
    stored.ticket("A003", "parked", -20)
    stored.other().ticket("A004")

    measure(stored)

    [hall] = halls
    found = {(one.ticket, one.service, one.place, one.priority) for one in hall.waiting}
    assert found == {
        (first.id, "A", first.place, None),
        (second.id, "B", second.place, "merit"),
    }
    [counter] = hall.counters
    assert counter.profile.counter == "2"
    assert counter.stay is not None
    assert counter.stay.elapsed == pytest.approx(3, abs=0.001)


def test_the_calls_of_the_day_that_is_open(stored: StoredOffice, halls: list[Hall]) -> None:
    stored.set_up(RATIO)
    for day, number in ((TODAY, "A001"), (YESTERDAY, "B001")):
        stored.ticket(number, "served", -30, called_at=at(-9), counter="2", business_day=day)

    for day_open in (TODAY, YESTERDAY, None):
        stored.change(business_day=day_open)
        measure(stored)

    calls = [list(hall.history) for hall in halls]
    assert calls == [[Call("A", None)], [Call("B", None)], [Call("A", None)]]


def test_before_the_first_day_was_opened_it_is_the_offices_own_date(
    stored: StoredOffice, halls: list[Hall]
) -> None:
    """At half past midnight there it is still yesterday in Greenwich."""
    stored.set_up(RATIO)
    stored.change(business_day=None)
    midnight = at(-9 * 60)
    stored.ticket("A001", "served", -600, called_at=midnight, counter="2", business_day=TODAY)

    measure(stored, now=midnight)

    assert midnight.date() == YESTERDAY
    assert list(halls[0].history) == [Call("A", None)]


@pytest.mark.parametrize("state", ["served", "no_show", "cancelled", "expired"])
def test_stays_that_ended_today_are_measured(stored: StoredOffice, state: str) -> None:
    ended(stored, 6, state=state)
    ended(stored.other(), 60)

    assert mean(stored) == pytest.approx(6)
    assert measure(stored)["B"].minutes is None


def test_stays_that_go_on_are_not_measured(stored: StoredOffice) -> None:
    ended(stored, 6, state="parked")

    assert mean(stored) is None


@pytest.mark.parametrize(
    ("minutes", "counts"), [(119.9, True), (121, False), (-1, False), (0, True), (0.5, True)]
)
def test_a_stay_left_open_over_lunch_says_nothing(
    stored: StoredOffice, minutes: float, counts: bool
) -> None:
    ended(stored, 6)
    ended(stored, minutes, count=20)

    assert (mean(stored) == pytest.approx(6)) is not counts


@pytest.mark.parametrize(("days", "counts"), [(1, True), (14, True), (15, False), (-1, False)])
def test_two_weeks_before_are_learnt_from(stored: StoredOffice, days: int, counts: bool) -> None:
    ended(stored, 6, day=TODAY - timedelta(days=days))
    ended(stored.other(), 60, day=YESTERDAY)

    assert mean(stored) == (pytest.approx(6, rel=0.02) if counts else None)


def test_a_stay_that_was_never_called_is_none(stored: StoredOffice, halls: list[Hall]) -> None:
    ended(stored, 6, day=YESTERDAY, state="cancelled", called_at=None)

    assert mean(stored) is None
    assert list(halls[0].streams) == []


def test_earlier_days_are_days_apart(stored: StoredOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[list[list[int]]] = []

    def note(days: Sequence[Sequence[MeasuredStay]]) -> Experience:
        told.append([sorted(round(one.minutes) for one in day) for day in days])
        return learn(days)

    monkeypatch.setattr(learnt_module, "learn", note)
    ended(stored, 2, count=1)
    ended(stored, 3, count=1, day=YESTERDAY)
    ended(stored, 3.4, count=1, day=YESTERDAY)
    ended(stored, 4, count=1, day=YESTERDAY - timedelta(days=1))

    measure(stored)

    assert told == [[[3, 3], [4]]]


def test_who_may_still_come_came_on_earlier_days(stored: StoredOffice, halls: list[Hall]) -> None:
    """An hour from now on each of two days: a stream for each class, of the next four hours."""
    for day in (1, 2):
        for number, priority in enumerate((None, "merit")):
            stored.ticket(
                f"A{day}{number}",
                "served",
                60 - day * 24 * 60,
                business_day=TODAY - timedelta(days=day),
                called_at=NOW,
                priority=priority,
            )

        # In the last half hour that is looked at.
        stored.ticket(
            f"A{day}9",
            "served",
            230 - day * 24 * 60,
            business_day=TODAY - timedelta(days=day),
            called_at=NOW,
        )

    measure(stored)

    streams = {(one.service, one.priority): one for one in halls[0].streams}
    assert set(streams) == {("A", None), ("A", "merit")}
    one = streams["A", None]
    assert one.ends == tuple(30.0 * step for step in range(1, 9))
    # Two thirds of all who came were of no class.
    assert one.rates == pytest.approx([0, 0, 2 / 45, 0, 0, 0, 0, 1 / 45])


def test_the_past_is_read_once_a_day(
    stored: StoredOffice, clock: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def note(arrived: Sequence[Any], days: int) -> Any:
        asked.append(days)
        return learn_usual_day(arrived, days)

    monkeypatch.setattr(learnt_module, "learn_usual_day", note)
    ended(stored, 6, day=YESTERDAY)
    ended(stored, 6, day=YESTERDAY - timedelta(days=1))
    cache = PaceCache()
    for day in (TODAY, TODAY, YESTERDAY):
        stored.change(business_day=day)
        measure(stored, cache)
        clock.now += pace_module.KEEP_SECONDS

    assert asked == [2, 1]


def test_one_who_missed_his_call_is_held_back_as_calls_are_made(
    stored: StoredOffice, halls: list[Hall]
) -> None:
    stored.ticket("A001", minute=-60, after_calls=3, returned_at=at(-10))
    stored.ticket("A002", "served", -60, called_at=at(-5), counter="2")

    measure(stored)

    assert [one.after_calls for one in halls[0].waiting] == [2]


def test_a_gap_is_shared_by_the_counters_that_call_now(stored: StoredOffice) -> None:
    ended(stored, 6)
    gaps = []
    for counters in ((), ("2",), ("2", "3"), ("4",)):
        stored.counter(*counters, state="open")
        gaps.append(measure(stored)["A"].gap)

    assert gaps == pytest.approx([6, 6, 3, 3]), "another service's counter does not help"


def test_who_waited_is_counted_by_service(stored: StoredOffice) -> None:
    ended(stored, 6)
    stored.counter("1", state="open")
    mine = [stored.ticket(f"A01{minute}", minute=-minute).id for minute in range(3)]
    other = stored.ticket("B001", minute=-20).id

    paces = measure(stored)

    assert paces["B"].tickets.keys() == {other}
    assert paces["A"].ahead == 4, "of all services whose counters he shares"
    assert set(paces["A"].tickets) == set(mine)
    assert set(paces["A"].waits) == {None, *CLASSES}


def pace(**more: Any) -> Pace:
    about: dict[str, Any] = {"waits": {None: (10.0,) * 9, "merit": (4.0,) * 9}, **more}
    usual = {"ahead": 3, "gap": 5.0, "minutes": 5.0, "tickets": {}}
    return Pace(**{**usual, **about})


def exactly(minutes: int) -> dict[str, int]:
    return {"low_minutes": minutes, "high_minutes": minutes}


def test_a_newcomers_wait_grows_with_who_is_before_him() -> None:
    assert [pace().wait(ahead) for ahead in (0, 2, 3, 4)] == [*map(exactly, (0, 5, 10, 15))]
    assert pace().wait(3, "unknown") == exactly(10)


def test_a_classs_wait_is_what_was_measured() -> None:
    assert pace().wait(9, priority="merit") == exactly(4)
    assert pace().wait(9, priority="elderly") == exactly(10)


def test_a_ticket_that_was_measured_keeps_its_own_wait() -> None:
    known = pace(tickets={"one": (2.0,) * 9})
    assert known.wait(9, "one") == known.wait(9, "one", "merit") == exactly(2)
    assert pace(waits={None: ()}).wait(9) is None


def test_a_measure_is_fresh_for_some_seconds_and_of_use_for_some_more(
    stored: StoredOffice, clock: SimpleNamespace
) -> None:
    assert (pace_module.KEEP_SECONDS, pace_module.USEFUL_SECONDS) == (5.0, 60.0)
    cache = PaceCache()
    known = measure(stored, cache)
    found = []
    for second in (0.0, 4.75, 5.0, 64.75, 65.0):
        clock.now = 1_000.0 + second
        found.append(cache.latest(stored.code))

    assert found == [(known, True), (known, True), (known, False), (known, False), (None, False)]
    assert cache.latest("nowhere") == (None, False)


def test_a_measure_is_taken_again_once_it_is_stale(
    stored: StoredOffice, clock: SimpleNamespace
) -> None:
    cache = PaceCache()
    known = measure(stored, cache)
    clock.now = 1_004.75
    assert measure(stored, cache) is known
    clock.now = 1_005.0
    fresh = measure(stored, cache)
    assert fresh is not known
    assert cache.latest(stored.code) == (fresh, True)
    assert measure(stored, cache) is fresh


def test_each_office_is_measured_for_itself(stored: StoredOffice, clock: SimpleNamespace) -> None:
    cache = PaceCache()
    stored.other().ticket("A001")

    here, there = measure(stored, cache), measure(stored.other(), cache)

    assert (len(here["A"].tickets), len(there["A"].tickets)) == (0, 1)
    assert cache.latest(stored.code) == (here, True)


def test_a_measure_that_failed_is_taken_by_the_next_who_asks(
    stored: StoredOffice, clock: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = PaceCache()
    known = measure(stored, cache)
    clock.now += pace_module.KEEP_SECONDS

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(pace_module, "forecast", fail)
        with pytest.raises(ZeroDivisionError):
            measure(stored, cache)
    assert measure(stored, cache) is not known


def test_a_hall_is_measured_up_to_so_many_people(
    stored: StoredOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (MOST_IN_HALL, LATEST_TICKETS) == (500, 5_000)
    monkeypatch.setattr(pace_module, "MOST_IN_HALL", 2)
    stored.ticket("A001")
    stored.ticket("A002", "parked")
    stored.other().ticket("A003")
    here = stored.ticket("A004", "serving", counter="2")
    stored.history(here, ("serving", -1))
    assert len(measure(stored)["A"].tickets) == 1

    stored.ticket("A005")
    nothing = Pace(waits={None: ()}, ahead=0, gap=0.0, minutes=None, tickets={})
    assert measure(stored) == dict.fromkeys("ABHLMQUX", nothing)


def test_a_counter_that_helps_on_a_special_day_is_forecast_with_its_help(
    stored: StoredOffice, halls: list[Hall]
) -> None:
    stored.set_up(("[calendar]\n", f"{GOLDEN}[calendar]\n"))
    stored.counter("2", state="open")

    measure(stored)

    [profile] = [one.profile for one in halls[0].counters if one.profile.counter == "2"]
    assert profile.services == {"A", "B"}


def test_each_class_has_its_wait_and_a_counter_that_opens_soon_shares_no_gap(
    stored: StoredOffice,
) -> None:
    plan = stored.plan
    profile = plan.profile("2", TODAY)
    hall = SimpleNamespace(
        waiting=(),
        counters=[CounterNow(profile), CounterNow(profile, opens_in=0.5)],
        lengths={"A": SimpleNamespace(mean=6.0)},
        classes=CLASSES,
    )

    def newcomer(service: str, priority: str | None = None) -> SimpleNamespace:
        return SimpleNamespace(waits=(service, priority), ahead=0)

    outlook: Any = SimpleNamespace(hall=hall, newcomer=newcomer, tickets={})
    paces: Any = pace_module._paces(plan, outlook)

    assert paces["A"].gap == 6.0
    assert paces["B"].waits == {one: ("B", one) for one in (None, *CLASSES)}


def add_many(stored: StoredOffice, count: int, **more: Any) -> None:
    """Add tickets that differ in their serials alone."""
    one = stored.ticket("A001", **more)._asdict()
    same = {"office", "series", "business_day", "service", "state", "issued_at", "called_at"}
    rows = [
        {key: f"{one[key]}-{n}"[:36] for key in ("id", "issue_key")}
        | {"follow_code": f"f{one['serial']}-{n}", "number": f"A{n:05}", "serial": 10_000 + n}
        | {key: one[key] for key in same | UNTOUCHED.keys() | {"round", "place", "language"}}
        for n in range(count - 1)
    ]
    stored.connection.execute(insert(TICKET), rows)


def test_no_more_people_are_counted_than_it_takes_to_be_too_many(stored: StoredOffice) -> None:
    add_many(stored, MOST_IN_HALL + 5)
    counted = HOW_MANY.one(stored.connection, office=stored.code)
    assert counted == MOST_IN_HALL + 1


def test_of_a_long_past_the_latest_days_and_hours_are_learnt_from(stored: StoredOffice) -> None:
    before = YESTERDAY - timedelta(days=1)
    # The oldest day's own order is not that of their rows.
    late: dict[str, Any] = {"state": "served", "called_at": NOW, "business_day": before}
    kept = stored.ticket("B002", minute=-40, **late)
    oldest = stored.ticket("B001", minute=-50, **late)
    more: dict[str, Any] = {"state": "served", "called_at": NOW, "business_day": YESTERDAY}
    add_many(stored, LATEST_TICKETS - 1, minute=-60, **more)

    found = TICKETS_BEFORE.all(
        stored.connection, office=stored.code, day=TODAY, since=TODAY - timedelta(days=14)
    )

    assert len(found) == LATEST_TICKETS == 5_000
    assert found[-1].id == kept.id
    assert oldest.id not in {one.id for one in found}


@pytest.mark.parametrize("days_ago", [0, 3])
def test_the_time_between_a_leaving_and_the_next_call_is_measured(
    stored: StoredOffice, halls: list[Hall], days_ago: int
) -> None:
    """Twelve people of A come early and are served at counter 2, which tidies for two minutes."""
    stored.counter("2", state="open")
    day, ago = TODAY - timedelta(days=days_ago), days_ago * 24 * 60
    for number in range(12):
        called = number * 7 - 100 - ago
        times = {"called_at": at(called), "business_day": day}
        ticket = stored.ticket(f"A{number:03}", "served", -110 - ago, **times)
        spans = [("called", called), ("serving", called + 1), ("served", called + 5)]
        stored.history(ticket, *spans, counter="2")

    measure(stored)

    [hall] = halls
    assert hall.gaps["2"].drawn(0.5) == pytest.approx(2, abs=0.001)
    [counter] = hall.counters
    idle = -(11 * 7 - 100 + 5)
    assert counter.idle == (None if days_ago else pytest.approx(idle, abs=0.001))


def test_whoever_came_to_an_idle_counter_leaves_no_gap(
    stored: StoredOffice, halls: list[Hall]
) -> None:
    for number in range(12):
        called = number * 7 - 100
        ticket = stored.ticket(f"A{number:03}", "served", called, called_at=at(called))
        stored.history(ticket, ("called", called), ("served", called + 5), counter="2")

    measure(stored)

    assert halls[0].gaps == {}
