"""The hall just now: counters that call or will, and who is there."""

import math
from typing import Any

import pytest

from server.domain.hall import CounterNow, Stay
from server.storage.wait.hall_now import counters_now
from tests.server.storage.stored_office import NOW, TODAY, StoredOffice, at

OWN_HOURS = (
    'serves = ["B"]\n\n[[counter]]\ncode = "5"',
    (
        'serves = ["B"]\nhours = [{ days = ["mon"], sessions = ['
        '{ opens = "07:30", closes = "10:00" }, { opens = "13:00", closes = "15:00" }] }]\n\n'
        '[[counter]]\ncode = "5"'
    ),
)


def counters(stored: StoredOffice, *tickets: Any) -> dict[str | None, list[CounterNow]]:
    found: dict[str | None, list[CounterNow]] = {}
    for one in counters_now(stored.connection, stored.plan, tickets, TODAY, NOW):
        found.setdefault(one.profile.counter, []).append(one)
    return found


def test_only_counters_that_are_open_call(stored: StoredOffice) -> None:
    stored.counter("2", "5", state="open")
    stored.counter("3", state="paused")
    stored.counter("6", state="open", retired=True)
    stored.other().counter("4", state="open")

    found = counters(stored)

    profiles = stored.plan.counters
    assert found == {
        code: [CounterNow(profiles[code].profile, None, 0.0, math.inf)] for code in ("2", "5")
    }


def test_a_stay_has_lasted_as_long_as_the_person_was_at_the_counter(
    stored: StoredOffice,
) -> None:
    """Time in the line, put aside, and at the counter for another service is left out."""
    stored.counter("2", "3", "4", state="open")
    here = stored.ticket("A001", "serving", -60, counter="2")
    stored.history(
        here, ("waiting", -60), ("called", -40), ("serving", -38), ("parked", -35), ("called", -4)
    )
    stored.history(here, ("serving", -50), service="B", step=9)
    called = stored.ticket("A002", "called", -20, counter="3")
    stored.history(called, ("waiting", -20), ("called", -2))
    waiting = stored.ticket("A003", "waiting", -20, counter="4")
    stored.history(waiting, ("called", -2))

    found = counters(stored, here, called, waiting)

    assert {code: one.stay and one.stay.service for code, [one] in found.items()} == {
        "2": "A",
        "3": "A",
        "4": None,
    }
    stays = [one.stay for code in ("2", "3") for one in found[code]]
    assert [one and one.elapsed for one in stays] == [
        pytest.approx(5 + 4, abs=0.001),
        pytest.approx(2, abs=0.001),
    ]


def test_a_history_is_of_its_own_office(stored: StoredOffice) -> None:
    stored.counter("2", state="open")
    here = stored.ticket("A001", "called", -60, counter="2", id="same")
    stored.history(here, ("called", -4))
    there = stored.other().ticket("A001", "called", -60, counter="2", id="same")
    stored.other().history(there, ("called", -30))

    [[one]] = counters(stored, here).values()

    assert one.stay is not None
    assert one.stay.elapsed == pytest.approx(4, abs=0.001)


def test_a_clock_that_was_set_back_makes_no_stay_negative(stored: StoredOffice) -> None:
    stored.counter("2", state="open")
    here = stored.ticket("A001", "called", -60, counter="2")
    stored.history(here, ("called", 3))

    [[one]] = counters(stored, here).values()

    assert one.stay == Stay("A", 0.0)


def test_a_paused_counter_that_has_somebody_is_not_counted_on(stored: StoredOffice) -> None:
    stored.counter("2", state="paused")
    here = stored.ticket("A001", "called", -60, counter="2")
    stored.history(here, ("called", -3))

    assert counters(stored, here) == {}


def test_a_counter_with_a_break_stands_before_and_after_it(stored: StoredOffice) -> None:
    stored.set_up(OWN_HOURS)
    stored.counter("4", state="open")
    here = stored.ticket("B001", "called", -60, counter="4")
    stored.history(here, ("called", -3))

    [before, after] = counters(stored, here)["4"]

    assert (before.opens_in, before.closes_in) == (0.0, 30.0)
    assert before.stay is not None
    assert before.stay.elapsed == pytest.approx(3, abs=0.001)
    assert (after.opens_in, after.closes_in) == (210.0, 330.0)
    assert after.stay is None


def test_a_closed_counter_of_own_hours_will_call_later(stored: StoredOffice) -> None:
    stored.set_up(OWN_HOURS)

    [later] = counters(stored)["4"]

    assert (later.opens_in, later.closes_in, later.stay) == (210.0, 330.0, None)
    assert list(counters(stored)) == ["4"]


def test_a_paused_counter_is_one_whose_clerk_is_away(stored: StoredOffice) -> None:
    stored.counter("2", state="paused")
    stored.counter("3", state="open")
    idle = {"2": 7.0, "3": 4.0}

    found = counters_now(stored.connection, stored.plan, [], TODAY, NOW, idle)

    told = {one.profile.counter: (one.idle, one.away) for one in found}
    assert told == {"2": (7.0, True), "3": (4.0, False)}


def test_a_counter_is_idle_since_it_opened_at_the_most(stored: StoredOffice) -> None:
    stored.counter("2", state="open", since=at(-3))

    [found] = counters_now(stored.connection, stored.plan, [], TODAY, NOW, {"2": 90.0})

    assert found.idle == pytest.approx(3.0)


def test_a_counter_that_has_somebody_is_not_idle(stored: StoredOffice) -> None:
    stored.counter("2", state="open")
    here = stored.ticket("A001", "called", -60, counter="2")
    stored.history(here, ("called", -4))

    [found] = counters_now(stored.connection, stored.plan, [here], TODAY, NOW, {"2": 9.0})

    assert (found.idle, found.away) == (None, False)
