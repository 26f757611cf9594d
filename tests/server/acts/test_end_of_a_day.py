"""A day ends and another begins: who expires, what closes, in which order, and who is told."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from server.contract.states import Role, TicketState
from server.storage.tables import OFFICE, OUTBOX, SERVICE
from tests.server.acts.conftest import HallWith
from tests.server.acts.test_every_pair import HOW, body_of
from tests.server.acts.written import (
    check_event,
    counter_row,
    fill,
    on_the_wire,
    ticket_row,
    written,
)
from tests.server.hall import MORNING, Caller, Hall, Served

SERVICES = list("ABHLMQUX")
NOT_PARKED = {"park_reason": None, "remind_at": None, "reminded": False}
GOLDEN = """open_on_days_off = true

[[special_day]]
code = "golden"
name = { vi = "Ngày vàng", en = "Golden day" }
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
services = ["H"]
banner = { vi = "Thêm quầy.", en = "More counters." }
"""


@pytest.fixture(autouse=True)
def _a_morning(one_server: Served) -> None:
    """No test runs over midnight unawares, however far those before moved the clock."""
    days = (one_server.clock.now - MORNING).days + 1
    one_server.clock.now = MORNING + timedelta(days=days)


@pytest.fixture
def me(hall: Hall) -> Caller:
    return hall.person(Role.SUPERVISOR)


def put_aside(who: Caller, counter: str = "2") -> Any:
    ticket = who.issue("A")
    for act in HOW[TicketState.PARKED]:
        who.post(f"tickets/{ticket['id']}/{act}", {**body_of(act), "counter": counter})
    return ticket


def day_of(hall: Hall) -> str:
    [office] = hall.served.rows(OFFICE, code=hall.office)
    return str(office["business_day"].isoformat())


def test_who_still_waits_expires_in_the_order_of_the_line(hall: Hall, me: Caller) -> None:
    me.open("2")
    aside = put_aside(me)
    second, first, same = (me.issue("B") for _ in range(3))
    # The last to come, and before those of its moment by its number.
    smaller = me.issue("A")
    fill(
        hall, aside, remind_at=hall.clock() + timedelta(minutes=9), reminded=True, outcome="guided"
    )
    place = ticket_row(hall, second)["place"]
    fill(hall, first, place=place - 1)
    fill(hall, same, place=place)
    fill(hall, smaller, place=place)
    fill(hall, aside, place=place + 1)
    line = [ticket_row(hall, one) for one in (first, smaller, second, same, aside)]
    hall.clock.forward(minutes=5)
    found = written(hall, lambda: me.post("day/close"))

    now = hall.clock()
    for before in line:
        step = before["step"] + 1
        expired = before | NOT_PARKED | {"state": "expired", "step": step}
        assert found.tickets[before["id"]] == expired
        last = [one for one in found.intervals if one["ticket"] == before["id"]][-1]
        assert last == {
            "office": hall.office,
            "ticket": before["id"],
            "step": step,
            "act": "expire",
            "state": "expired",
            "service": before["service"],
            "counter": before["counter"],
            "clerk": before["clerk"],
            "entered_at": now,
            "left_at": None,
            "chosen": False,
        }
    assert len(found.tickets) == len(line)
    told = [one for one in found.events if one["type"] == "ticket.expired"]
    assert [one["data"]["number"] for one in told] == [one["number"] for one in line]
    for one, left in zip(told, (2, 0, 1, 0, 0), strict=True):
        code = one["data"]["service"]
        check_event(hall, one, "ticket.expired", {"waiting": {code: left}, "state": "expired"}, me)


def test_the_early_end_of_a_day_is_told_in_order(hall: Hall, me: Caller) -> None:
    day = day_of(hall)
    waiting = me.issue("B")
    found = written(hall, lambda: me.post("day/close"))

    kinds = [one["type"] for one in found.events]
    closed = ["service.closed"] * len(SERVICES)
    assert kinds == ["ticket.expired", "day.closed", *closed, "office.changed"]
    assert found.tickets.keys() == {waiting["id"]}
    check_event(hall, found.events[1], "day.closed", {"business_day": day}, me)
    tomorrow = (hall.clock() + timedelta(hours=7)).replace(hour=0, minute=0, second=0)
    midnight = tomorrow + timedelta(days=1, hours=-7)
    reopens = on_the_wire(hall, midnight.replace(microsecond=0))
    for event, code in zip(found.events[2:-1], SERVICES, strict=True):
        check_event(hall, event, "service.closed", {"service": code, "reopens_at": reopens})
    check_event(hall, found.events[-1], "office.changed", {}, me)
    [office] = hall.served.rows(OFFICE, code=hall.office)
    assert (office["closed_day"].isoformat(), office["business_day"].isoformat()) == (day, day)
    assert not any(one["open"] for one in hall.served.rows(SERVICE, office=hall.office))


def test_a_day_that_opens_again_is_told_with_what_is_special_about_it(
    hall_with: HallWith,
) -> None:
    hall = hall_with(("open_on_days_off = true", GOLDEN))
    me = hall.person(Role.SUPERVISOR)
    me.post("day/close")

    found = written(hall, lambda: me.post("day/open"))

    [begun] = [one for one in found.events if one["type"] == "day.opened"]
    assert begun["data"]["banners"] == {"H": {"vi": "Thêm quầy.", "en": "More counters."}}


def test_a_day_that_opens_again_is_told_in_order(hall: Hall, me: Caller) -> None:
    me.issue("A")
    me.post("day/close")
    hall.clock.forward(minutes=1)
    [before] = hall.served.rows(OFFICE, code=hall.office)
    found = written(hall, lambda: me.post("day/open"))

    opened = ["service.opened"] * len(SERVICES)
    assert [one["type"] for one in found.events] == ["day.opened", *opened, "office.changed"]
    says = {"business_day": day_of(hall), "waiting": dict.fromkeys(SERVICES, 0)}
    check_event(hall, found.events[0], "day.opened", says, me)
    for event, code in zip(found.events[1:-1], SERVICES, strict=True):
        check_event(hall, event, "service.opened", {"service": code})
    check_event(hall, found.events[-1], "office.changed", {}, me)
    [office] = hall.served.rows(OFFICE, code=hall.office)
    assert office["closed_day"] is None
    assert office["plan_version"] == before["plan_version"] + 1
    assert me.issue("A")["number"] == "A002"


def test_free_counters_close_in_the_offices_order_and_others_stay(hall: Hall, me: Caller) -> None:
    clerks = {code: hall.person() for code in ("10", "4", "2", "3")}
    for code, clerk in clerks.items():
        clerk.open(code)
    clerks["4"].post("counters/4/pause", {"reason": "break"})
    me.issue("A")
    me.issue("A")
    called = clerks["2"].call_next("2")
    served = clerks["3"].call_next("3")
    clerks["3"].act(served, "start", "3")
    hall.clock.forward(minutes=1)
    free = {code: counter_row(hall, code) for code in ("4", "10")}
    found = written(hall, lambda: me.post("day/close"))

    closed = [one for one in found.events if one["type"] == "counter.closed"]
    assert [one["data"]["counter"] for one in closed] == ["4", "10"]
    for event in closed:
        check_event(hall, event, "counter.closed", {}, me)
    nobody = {"state": "closed", "pause_reason": None, "person": None, "sign_in": None}
    gone = nobody | {"since": hall.clock()}
    assert found.counters == {code: row | gone for code, row in free.items()}
    assert found.tickets == {}
    assert clerks["2"].act(called, "finish", "2")["state"] == "served"


def test_forgotten_stays_end_in_the_order_of_their_calls(hall: Hall, me: Caller) -> None:
    clerks = {code: hall.person() for code in ("2", "3", "1")}
    tickets = []
    for code, clerk in clerks.items():
        clerk.open(code)
        me.issue("A")
        tickets.append(clerk.call_next(code))
    first, second, third = tickets
    clerks["3"].act(second, "start", "3")
    at = hall.clock()
    yesterday = ticket_row(hall, first)["business_day"] - timedelta(days=1)
    for ticket, called_at in ((first, at), (second, at - timedelta(minutes=1)), (third, at)):
        fill(hall, ticket, business_day=yesterday, called_at=called_at, outcome="guided")
    before = {one["id"]: ticket_row(hall, one) for one in tickets}
    hall.clock.forward(minutes=1)
    found = written(hall, lambda: me.post("day/close"))

    ended = [one for one in found.events if one["type"] == "ticket.finished"]
    numbers = [one["number"] for one in (second, first, third)]
    assert [one["data"]["number"] for one in ended] == numbers
    for event in ended:
        check_event(hall, event, "ticket.finished", {"outcome": None, "state": "served"}, me)
    now = hall.clock()
    for name, row in before.items():
        changed = {"state": "served", "finished_at": now, "step": row["step"] + 1}
        assert found.tickets[name] == row | changed
        assert [one["act"] for one in found.intervals if one["ticket"] == name][-1] == "finish"
    assert set(found.counters) == {"1", "2", "3"}


@pytest.mark.parametrize("days", [1, 2])
def test_midnight_ends_one_day_and_begins_another(hall_with: HallWith, days: int) -> None:
    hall = hall_with(("open_on_days_off = true", GOLDEN))
    me = hall.person()
    me.open("2")
    ticket = me.issue("A")
    yesterday = day_of(hall)
    hall.clock.forward(days=days)
    found = written(hall, hall.keep_hours)

    kinds = ["ticket.expired", "counter.closed", "day.closed", "day.opened"]
    assert [one["type"] for one in found.events] == kinds
    expired, closed, ended, begun = found.events
    check_event(hall, expired, "ticket.expired", {"number": ticket["number"]})
    check_event(hall, closed, "counter.closed", {"counter": "2"})
    check_event(hall, ended, "day.closed", {"business_day": yesterday})
    today = (hall.clock() + timedelta(hours=7)).date().isoformat()
    banners = {"H": {"vi": "Thêm quầy.", "en": "More counters."}}
    says = {"business_day": today, "waiting": dict.fromkeys(SERVICES, 0), "banners": banners}
    check_event(hall, begun, "day.opened", says)
    assert day_of(hall) == today
    assert written(hall, hall.keep_hours).events == []


def test_whoever_was_forgotten_at_a_counter_is_finished_a_day_later(hall: Hall, me: Caller) -> None:
    later, first, same, ended = (me.issue(code) for code in "BHAL")
    for ticket, counter, minute in ((later, "2", 2), (first, "3", 1), (same, "4", 2)):
        called = hall.clock() + timedelta(minutes=minute)
        fill(hall, ticket, state="serving", counter=counter, called_at=called)
    fill(hall, ended, state="served", called_at=hall.clock(), finished_at=hall.clock())
    hall.clock.forward(days=1)
    assert written(hall, hall.keep_hours).tickets == {}
    hall.clock.forward(days=1)
    found = written(hall, hall.keep_hours)

    told = [one["data"]["number"] for one in found.events if one["type"] == "ticket.finished"]
    assert told == [one["number"] for one in (first, same, later)]
    assert found.tickets.keys() == {one["id"] for one in (first, same, later)}
    for one in found.tickets.values():
        assert (one["state"], one["finished_at"]) == ("served", hall.clock())


def test_only_the_next_midnight_ends_a_day(hall: Hall, me: Caller) -> None:
    waiting = me.issue("A")
    night = hall.clock().replace(hour=16, minute=59, second=59, microsecond=999_999)
    hall.clock.now = night
    assert written(hall, hall.keep_hours).events == []
    hall.clock.forward(microseconds=1)
    assert written(hall, hall.keep_hours).tickets.keys() == {waiting["id"]}


def test_a_clock_set_back_gives_no_number_twice(hall: Hall) -> None:
    hall.clock.forward(days=1)
    hall.keep_hours()
    kiosk, day = hall.device(), day_of(hall)
    numbers = [kiosk.issue("A")["number"]]
    hall.clock.forward(days=-1)
    numbers.append(kiosk.issue("A")["number"])
    assert written(hall, hall.keep_hours).events == []
    assert (day_of(hall), numbers) == (day, ["A001", "A002"])


def test_a_first_day_is_told_and_ends_none(one_server: Served) -> None:
    """`new_hall` keeps the hours once."""
    hall = one_server.new_hall()
    first = hall.served.rows(OUTBOX, office=hall.office)
    kinds = [one["type"] for one in first if one["type"].startswith("day.")]
    assert kinds == ["day.opened"]


def test_a_day_without_anything_special_has_no_banners(hall: Hall) -> None:
    hall.clock.forward(days=1)
    begun = written(hall, hall.keep_hours).events[-1]
    check_event(hall, begun, "day.opened", {"banners": {}})


def test_a_service_given_up_neither_opens_nor_closes(hall: Hall, me: Caller) -> None:
    wanted = (SERVICE.c.office == hall.office) & (SERVICE.c.code == "B")
    with hall.served.engine.begin() as connection:
        connection.execute(update(SERVICE).where(wanted).values(retired=True))
    told = written(hall, lambda: me.post("day/close")).events
    closed = [one["data"]["service"] for one in told if one["type"] == "service.closed"]
    assert closed == [code for code in SERVICES if code != "B"]
    [given_up] = [one for one in hall.served.rows(SERVICE, office=hall.office) if one["retired"]]
    assert given_up["open"] is True


def test_a_day_closes_for_itself_and_not_for_the_next(hall: Hall, me: Caller) -> None:
    me.post("day/close")
    hall.clock.forward(days=1)
    hall.keep_hours()
    again = hall.person(Role.SUPERVISOR)
    assert again.issue("A")["number"] == "A001"
    assert again.post("day/close")["open"] is False
