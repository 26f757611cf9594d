"""Each act on a counter: what it changes of its row, its event, by whom, and who is left behind."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.operations.counter.open_counter import open_counter
from server.storage.tables import ACT_KEY, COUNTER, OFFICE, PROFILE, SIGN_IN
from tests.server.acts.conftest import HallWith
from tests.server.acts.written import (
    Written,
    actor_of,
    check_event,
    check_refusal,
    counter_row,
    fill,
    refusal_of,
    ticket_row,
    written,
)
from tests.server.hall import MORNING, Caller, Hall, Served

NOTHING = Written({}, {}, [], [])
FREE = {"state": "closed", "pause_reason": None, "person": None, "sign_in": None}


@pytest.fixture(autouse=True)
def _a_morning(one_server: Served) -> None:
    """No test runs over midnight, however far those before moved the clock."""
    days = (one_server.clock.now - MORNING).days + 1
    one_server.clock.now = MORNING + timedelta(days=days)


@pytest.fixture
def me(hall: Hall) -> Caller:
    return hall.person()


def mine(hall: Hall, me: Caller) -> dict[str, Any]:
    """What a counter's row says while I sit there."""
    return {
        "state": "open",
        "pause_reason": None,
        "person": me.name,
        "sign_in": me.id,
        "since": hall.clock(),
    }


def test_sitting_down_changes_just_this(hall: Hall, me: Caller) -> None:
    before = counter_row(hall, "4")
    found = written(hall, lambda: me.open("4"))

    assert found.counters == {"4": before | mine(hall, me)}
    assert (found.tickets, found.intervals) == ({}, [])
    [event] = found.events
    check_event(hall, event, "counter.opened", {"counter": "4", "clerk": f"Cán bộ {me.name}"}, me)
    assert written(hall, lambda: me.open("4")) == NOTHING


def test_a_pause_changes_just_this_and_going_on_again(hall: Hall, me: Caller) -> None:
    me.open("4")
    hall.clock.forward(minutes=1)
    before = counter_row(hall, "4")
    found = written(hall, lambda: me.post("counters/4/pause", {"reason": "break"}))

    paused = {"state": "paused", "pause_reason": "break", "since": hall.clock()}
    assert found.counters == {"4": before | paused}
    [event] = found.events
    says = {"counter": "4", "clerk": f"Cán bộ {me.name}", "reason": "break"}
    check_event(hall, event, "counter.paused", says, me)

    hall.clock.forward(minutes=1)
    found = written(hall, lambda: me.open("4"))
    assert found.counters == {"4": before | mine(hall, me)}
    assert [one["type"] for one in found.events] == ["counter.opened"]


@pytest.mark.parametrize("pause", [False, True])
def test_leaving_changes_just_this(hall: Hall, me: Caller, pause: bool) -> None:
    me.open("4")
    if pause:
        me.post("counters/4/pause", {"reason": "break"})
    before = counter_row(hall, "4")
    hall.clock.forward(minutes=1)
    found = written(hall, lambda: me.post("counters/4/close"))

    assert found.counters == {"4": before | FREE | {"since": hall.clock()}}
    assert (found.tickets, found.intervals) == ({}, [])
    [event] = found.events
    check_event(hall, event, "counter.closed", {"counter": "4"}, me)


@pytest.mark.parametrize("pause", [False, True])
def test_taking_over_changes_just_this(hall: Hall, me: Caller, pause: bool) -> None:
    other = hall.person()
    other.open("4")
    if pause:
        other.post("counters/4/pause", {"reason": "break"})
    before = counter_row(hall, "4")
    hall.clock.forward(minutes=1)
    found = written(hall, lambda: me.open("4", take_over=True))

    assert found.counters == {"4": before | mine(hall, me)}
    assert [(one["type"], one["actor"]) for one in found.events] == [("counter.opened", me.name)]


def test_who_sits_down_elsewhere_leaves_the_other_counter(hall: Hall, me: Caller) -> None:
    other = hall.person()
    other.open("6")
    me.open("4")
    before = counter_row(hall, "4")
    hall.clock.forward(minutes=1)
    found = written(hall, lambda: me.open("5"))

    assert set(found.counters) == {"4", "5"}
    assert found.counters["4"] == before | FREE | {"since": hall.clock()}
    closed, opened = found.events
    check_event(hall, closed, "counter.closed", {"counter": "4"}, me)
    check_event(hall, opened, "counter.opened", {"counter": "5"}, me)


def test_going_on_after_a_pause_keeps_the_other_counters_of_others(hall: Hall, me: Caller) -> None:
    me.issue("B")
    me.open("4")
    ticket = me.call_next("4")
    me.post("counters/4/pause", {"reason": "break"})
    found = written(hall, lambda: me.open("4"))

    assert set(found.counters) == {"4"}
    assert me.ticket(ticket)["counter"] == "4"


def test_somebody_who_signs_in_no_more_is_named_by_the_user_name(hall: Hall, me: Caller) -> None:
    me.open("4")
    with hall.served.engine.begin() as connection:
        wanted = (COUNTER.c.office == hall.office) & (COUNTER.c.code == "4")
        connection.execute(update(COUNTER).where(wanted).values(person="gone"))
    other = actor_of(hall.person())
    refusal = refusal_of(hall, lambda tx, now: open_counter(tx, "4", other, now, take_over=False))
    taken = ProblemCode.COUNTER_TAKEN
    check_refusal(refusal, taken, "counter_taken", counter="4", clerk="gone")


def test_a_counter_that_the_office_gave_up_is_unknown(hall: Hall, me: Caller) -> None:
    with hall.served.engine.begin() as connection:
        wanted = (COUNTER.c.office == hall.office) & (COUNTER.c.code == "4")
        connection.execute(update(COUNTER).where(wanted).values(retired=True))
    other = actor_of(me)
    refusal = refusal_of(hall, lambda tx, now: open_counter(tx, "4", other, now, take_over=False))
    check_refusal(refusal, ProblemCode.UNKNOWN_COUNTER, "unknown_counter", counter="4")


# Next


def test_only_whom_the_counter_has_ends(hall: Hall, me: Caller) -> None:
    other = hall.person()
    for _ in range(4):
        me.issue("A")
    me.open("2")
    other.open("3")
    served = me.call_next("2")
    me.act(served, "finish", "2")
    aside = me.call_next("2")
    me.post(f"tickets/{aside['id']}/park", {"counter": "2", "reason": "form"})
    elsewhere = other.call_next("3")
    hall.clock.forward(minutes=1)
    found = written(hall, lambda: me.call_next("2"))

    [called] = found.tickets.values()
    assert (called["counter"], called["called_after"]) == ("2", None)
    assert other.ticket(elsewhere)["state"] == "called"
    assert me.ticket(aside)["state"] == "parked"


def test_a_press_is_remembered_with_what_it_led_to(hall: Hall, me: Caller) -> None:
    ticket = me.issue("A")
    me.open("2")
    me.call_next("2", key="somebody")
    hall.clock.forward(seconds=9)
    me.call_next("2", key="nobody", status=204)
    me.call_next("2", key="nobody", status=204)

    at = hall.clock()
    kept = {one["key"]: one for one in hall.served.rows(ACT_KEY, office=hall.office)}
    nobody, somebody = kept["nobody"], kept["somebody"]
    assert (nobody["tickets"], nobody["at"]) == ([], at)
    assert (somebody["tickets"], somebody["at"]) == ([ticket["id"]], at - timedelta(seconds=9))
    assert nobody["who"] == somebody["who"] == f"person {me.name}"
    assert nobody["asked"] == somebody["asked"]


def test_a_press_that_trembles_is_remembered_too(hall_with: HallWith) -> None:
    hall = hall_with(next_pause_seconds=1.5)
    me = hall.person()
    ticket = me.issue("A")
    me.issue("A")
    me.open("2")
    me.call_next("2", key="press")
    found = written(hall, lambda: me.call_next("2", key="tremble"))

    assert found == NOTHING
    kept = {one["key"]: one["tickets"] for one in hall.served.rows(ACT_KEY, office=hall.office)}
    assert (kept["press"], kept["tremble"]) == ([ticket["id"]], [ticket["id"]])


def test_after_a_recall_the_pause_counts_from_the_call(hall_with: HallWith) -> None:
    hall = hall_with(next_pause_seconds=1.5)
    me = hall.person()
    first, second = me.issue("A"), me.issue("A")
    me.open("2")
    me.call_next("2")
    hall.clock.forward(seconds=1.5)
    me.act(first, "recall", "2")
    assert me.call_next("2")["id"] == second["id"]


def test_presses_are_forgotten_two_days_later_when_the_day_turns(hall: Hall, me: Caller) -> None:
    me.issue("A")
    me.open("2")
    me.call_next("2", key="old")

    def kept() -> list[str]:
        keys = [one["key"] for one in hall.served.rows(ACT_KEY, office=hall.office)]
        return [one for one in keys if one in {"old", "new"}]

    for step, left in ((timedelta(days=2), ["old"]), (timedelta(minutes=1), ["old"])):
        hall.clock.now += step
        hall.keep_hours()
        assert kept() == left
    again = hall.person()
    again.open("3")
    again.call_next("3", key="new", status=204)
    hall.clock.forward(days=1)
    hall.keep_hours()
    assert kept() == ["new"]


@pytest.mark.parametrize("order", ["ratio", "first-come"])
def test_next_follows_the_offices_order(hall_with: HallWith, order: str) -> None:
    hall = hall_with(('order = "accumulating"', f'order = "{order}"'))
    me = hall.person()
    me.open("2")
    ordinary = [me.issue("A")["id"] for _ in range(3)]
    for number in range(2):
        me.post("tickets", {"service": "A", "priority": "elderly"}, 201, key=f"{order}-{number}")
    called = []
    for _ in range(5):
        hall.clock.forward(seconds=1)
        called.append(me.call_next("2")["id"] in ordinary)
    if order == "ratio":
        assert called == [False, True, True, False, True]
    else:
        assert called == [True, True, True, False, False]


def test_a_long_wait_goes_first(hall: Hall, me: Caller) -> None:
    me.open("2")
    old = me.issue("A")["id"]
    hall.clock.forward(minutes=80)
    me.post("tickets", {"service": "A", "priority": "urgent"}, 201, key="u")
    hall.clock.forward(minutes=25)
    assert me.call_next("2")["id"] == old


# Who is left behind


def behind(who: Caller, counter: str, act: str, body: Any = None) -> list[str]:
    warning = who.post(f"counters/{counter}/{act}", body)["warning"]
    return [] if warning is None else warning["services"]


def sent(who: Caller, ticket: Any, **aim: str) -> None:
    who.post(f"tickets/{ticket['id']}/transfer", aim)


@pytest.mark.parametrize(("act", "body"), [("close", None), ("pause", {"reason": "break"})])
def test_the_last_counter_of_a_service_leaves_its_line_behind(
    hall: Hall, me: Caller, act: str, body: Any
) -> None:
    second = hall.person()
    me.issue("A")
    me.open("2")
    second.open("3")
    assert behind(me, "2", act, body) == []
    assert behind(second, "3", act, body) == ["A"]


def test_where_nobody_waits_nobody_is_left_behind(hall: Hall, me: Caller) -> None:
    me.issue("B")
    ticket = me.issue("A")
    me.open("2")
    me.call_next("2")
    me.act(ticket, "finish", "2")
    assert behind(me, "2", "close") == []


def test_those_left_behind_are_named_in_the_offices_order(hall: Hall, me: Caller) -> None:
    for service in ("X", "B", "A", "A"):
        me.issue(service)
    me.open("1")
    assert behind(me, "1", "close") == ["A", "B", "X"]


def test_a_counter_that_is_open_leaves_nobody(hall: Hall, me: Caller) -> None:
    supervisor = hall.person(Role.SUPERVISOR)
    sent(supervisor, me.issue("A"), to_counter="2")
    me.issue("A")
    assert behind(me, "2", "open") == []


def test_whom_only_this_counter_may_call_is_left_behind(hall: Hall, me: Caller) -> None:
    supervisor, second = hall.person(Role.SUPERVISOR), hall.person()
    sent(supervisor, me.issue("H"), to_counter="2")
    sent(supervisor, me.issue("B"), to_counter="3")
    me.open("2")
    second.open("6")
    assert behind(me, "2", "close") == ["H"]


def test_who_was_sent_to_another_counter_is_not_this_ones(hall: Hall, me: Caller) -> None:
    supervisor = hall.person(Role.SUPERVISOR)
    sent(supervisor, me.issue("A"), to_counter="3")
    me.open("2")
    assert behind(me, "2", "close") == []


def test_a_counter_that_only_helps_serves_nobodys_line(hall: Hall, me: Caller) -> None:
    supervisor, helper = hall.person(Role.SUPERVISOR), hall.person()
    services = [{"code": "H"}, {"code": "A", "after_minutes": 30}]
    supervisor.ask("PUT", "counters/6/profile", json={"services": services})
    helper.open("6")
    me.issue("A")
    me.open("2")
    assert behind(me, "2", "close") == ["A"]


def test_a_counter_given_up_serves_nobody(hall: Hall, me: Caller) -> None:
    second = hall.person()
    me.issue("A")
    me.open("2")
    second.open("3")
    with hall.served.engine.begin() as connection:
        wanted = (COUNTER.c.office == hall.office) & (COUNTER.c.code == "3")
        connection.execute(update(COUNTER).where(wanted).values(retired=True))
    assert behind(me, "2", "close") == ["A"]


# Work


def test_other_work_replaces_all_of_it_and_everybody_reads_it_anew(hall: Hall, me: Caller) -> None:
    supervisor = hall.person(Role.SUPERVISOR)
    others = [one for one in hall.served.rows(PROFILE, office=hall.office) if one["counter"] != "2"]
    [before] = hall.served.rows(OFFICE, code=hall.office)
    services = [{"code": "H", "weight": 2.5}, {"code": "B", "after_minutes": 20}]

    def put() -> None:
        answer = supervisor.ask("PUT", "counters/2/profile", json={"services": services})
        assert answer.status_code == 200, answer.text

    found = written(hall, put)
    assert (found.tickets, found.counters, found.intervals) == ({}, {}, [])
    [event] = found.events
    check_event(hall, event, "office.changed", {}, supervisor)
    assert event["data"] == {}
    rows = hall.served.rows(PROFILE, office=hall.office)
    assert [one for one in rows if one["counter"] != "2"] == others
    assert [one for one in rows if one["counter"] == "2"] == [
        {
            "office": hall.office,
            "counter": "2",
            "service": code,
            "weight": weight,
            "after_minutes": after,
        }
        for code, weight, after in (("B", 1.0, 20), ("H", 2.5, None))
    ]
    [after_] = hall.served.rows(OFFICE, code=hall.office)
    assert after_["plan_version"] == before["plan_version"] + 1
    me.open("2")
    me.issue("H")
    assert me.call_next("2")["service"] == "H"


# Signing out


def test_signing_out_leaves_other_sessions_and_counters(hall: Hall, me: Caller) -> None:
    other, again = hall.person(), hall.person(user=me.name)
    me.open("4")
    other.open("5")
    hall.clock.forward(minutes=1)
    before = counter_row(hall, "4")
    found = written(hall, lambda: sign_out(me))

    assert found.counters == {"4": before | FREE | {"since": hall.clock()}}
    [event] = found.events
    check_event(hall, event, "counter.closed", {"counter": "4"}, me)
    left = {one["id"] for one in hall.served.rows(SIGN_IN, office=hall.office)}
    assert {other.id, again.id} <= left
    assert me.id not in left


def test_signing_out_at_a_stay_leaves_it(hall: Hall, me: Caller) -> None:
    me.issue("A")
    me.open("2")
    ticket = me.call_next("2")
    found = written(hall, lambda: sign_out(me))

    assert found == NOTHING
    assert ticket_row(hall, ticket)["state"] == "called"
    assert not [one for one in hall.served.rows(SIGN_IN, office=hall.office) if one["id"] == me.id]


def sign_out(who: Caller) -> None:
    who.post("/api/v1/sign-out", status=204)


# A parked ticket's reminder


def test_a_reminder_tells_staff_why_and_marks_just_that(hall: Hall, me: Caller) -> None:
    me.open("2")
    first, second, later = (me.issue("A") for _ in range(3))
    for ticket, minutes in ((first, 11), (second, 10), (later, 12)):
        called = me.call_next("2")
        body = {"counter": "2", "reason": "copies", "minutes": minutes}
        me.post(f"tickets/{called['id']}/park", body)
        assert called["id"] == ticket["id"]
    hall.clock.forward(minutes=11)
    before = {one["id"]: ticket_row(hall, one) for one in (first, second)}
    found = written(hall, hall.keep_hours)

    assert found.tickets == {name: row | {"reminded": True} for name, row in before.items()}
    assert (found.counters, found.intervals) == ({}, [])
    assert [one["data"]["number"] for one in found.events] == [second["number"], first["number"]]
    for one, ticket in zip(found.events, (second, first), strict=True):
        wire = me.ticket(ticket) | {"ahead": None, "wait": None, "soon": False}
        says = {"reason": "copies", "ticket": wire, "state": "parked", "waiting": {"A": 0}}
        check_event(hall, one, "ticket.reminder", says)
    assert written(hall, hall.keep_hours) == NOTHING


def test_reminders_of_one_moment_go_by_number(hall: Hall, me: Caller) -> None:
    me.open("2")
    tickets = [me.issue("A") for _ in range(2)]
    for _ in tickets:
        called = me.call_next("2")
        me.post(f"tickets/{called['id']}/park", {"counter": "2", "reason": "form", "minutes": 5})
    hall.clock.forward(minutes=5)
    numbers = [one["data"]["number"] for one in written(hall, hall.keep_hours).events]
    assert numbers == sorted(numbers)
    assert len(numbers) == 2


@pytest.mark.parametrize("changed", ["state", "business_day", "reminded"])
def test_nobody_is_reminded_of_what_is_over(hall: Hall, me: Caller, changed: str) -> None:
    me.open("2")
    ticket = me.issue("A")
    me.call_next("2")
    me.post(f"tickets/{ticket['id']}/park", {"counter": "2", "reason": "form", "minutes": 5})
    over = {
        "state": "cancelled",
        "business_day": hall.clock().date() - timedelta(days=1),
        "reminded": True,
    }
    fill(hall, ticket, **{changed: over[changed]})
    hall.clock.forward(minutes=6)
    assert written(hall, hall.keep_hours).events == []
