"""The business day is the office's own, whatever zone the machine is in."""

import json
import os
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from server.clock_watch import SETTLING_SECONDS, ClockWatch
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.storage.tables import ACT_KEY, DAY_FIGURE, OFFICE, OUTBOX, SERIES, SIGN_IN, TICKET
from tests.server.hall import Caller, Hall, Served, SetClock, example, served

HERE = ZoneInfo("Asia/Ho_Chi_Minh")
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)


def at(day: date, clock: str) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=HERE)


@pytest.fixture
def machine_on_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def server(office_url: str, tmp_path: Path, machine_on_utc: None) -> Iterator[Served]:
    assert os.environ["TZ"] == "UTC"
    with served(office_url, tmp_path, SetClock(at(MONDAY, "23:59"))) as running:
        yield running


@pytest.fixture
def hall(server: Served) -> Hall:
    found = Hall(server, "minh-tam")
    found.keep_hours()
    return found


def told(hall: Hall) -> list[tuple[str, str | None]]:
    return [
        (one["type"], one["data"].get("number") or one["data"].get("business_day"))
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"].startswith(("ticket.", "day."))
    ]


def test_the_day_turns_at_the_offices_midnight(hall: Hall) -> None:
    """06:59 and 07:01 lie on either side of midnight in UTC, and mean nothing here."""
    kiosk = hall.device()
    days = []
    numbers = []
    for moment in (
        at(MONDAY, "23:59"),
        at(TUESDAY, "00:01"),
        at(TUESDAY, "06:59"),
        at(TUESDAY, "07:01"),
    ):
        hall.clock.now = moment
        numbers.append(kiosk.issue("A")["number"])
        days.append(hall.served.rows(OFFICE)[0]["business_day"])

    assert numbers == ["A001", "A001", "A002", "A003"]
    assert days == [MONDAY, TUESDAY, TUESDAY, TUESDAY]


def test_whoever_still_waits_at_midnight_expires(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    taken = []
    for service in "ABA":
        taken.append(kiosk.issue(service))
        hall.clock.forward(seconds=5)
    first, second, third = taken
    clerk.open("2")
    called = clerk.call_next("2")
    hall.clock.now = at(TUESDAY, "00:00")

    hall.keep_hours()
    hall.keep_hours()

    assert called["id"] == first["id"]
    assert told(hall) == [
        ("day.opened", "2026-11-23"),
        ("ticket.issued", "A001"),
        ("ticket.issued", "B001"),
        ("ticket.issued", "A002"),
        ("ticket.called", "A001"),
        ("ticket.expired", "B001"),
        ("ticket.expired", "A002"),
        ("day.closed", "2026-11-23"),
        ("day.opened", "2026-11-24"),
    ]
    states = {one["number"]: one["state"] for one in hall.served.rows(TICKET)}
    assert states == {"A001": "called", "B001": "expired", "A002": "expired"}
    opened = hall.served.rows(OUTBOX)[-1]["data"]["waiting"]
    assert set(opened.values()) == {0}
    assert clerk.act(called, "finish", "2")["state"] == "served"
    for one in (second, third):
        assert kiosk.ticket(one)["state"] == "expired"


def test_a_board_shows_nothing_of_yesterday(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    kiosk.issue("A")
    clerk.open("2")
    clerk.act(clerk.call_next("2"), "finish", "2")
    assert len(clerk.get("board")["calls"]) == 1
    hall.clock.now = at(TUESDAY, "00:00")
    hall.keep_hours()

    assert clerk.get("board")["calls"] == []


def test_the_first_act_after_midnight_turns_the_day_itself(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    kiosk.issue("A")
    clerk.open("2")
    hall.clock.now = at(TUESDAY, "00:01")

    clerk.call_next("2", status=204)

    assert [kind for kind, _ in told(hall)[-3:]] == ["ticket.expired", "day.closed", "day.opened"]


def test_days_nobody_worked_are_passed_over(hall: Hall) -> None:
    hall.clock.now = at(MONDAY + timedelta(days=5), "08:00")
    hall.keep_hours()

    assert told(hall)[-2:] == [("day.closed", "2026-11-23"), ("day.opened", "2026-11-28")]


def test_a_clock_set_back_gives_no_number_twice(hall: Hall) -> None:
    kiosk = hall.device()
    kiosk.issue("A")
    hall.clock.now = at(TUESDAY, "00:01")
    kiosk.issue("A")
    kiosk.issue("A")
    hall.clock.now = at(MONDAY, "23:30")

    late = kiosk.issue("A")
    hall.keep_hours()

    assert late["number"] == "A003", "the numbers of the day already opened go on"
    hall.clock.now = at(TUESDAY, "08:00")
    assert kiosk.issue("A")["number"] == "A004"
    labels = [(one["business_day"], one["number"]) for one in hall.served.rows(TICKET)]
    assert len(set(labels)) == 5


def test_the_timer_turns_the_day_when_nobody_does_anything(office_url: str, tmp_path: Path) -> None:
    clock = SetClock(at(MONDAY, "23:59"))
    with served(office_url, tmp_path, clock, hours_seconds=0.01) as running:
        hall = Hall(running, "minh-tam")
        board = hall.device()
        with board.live() as socket:
            hello, snapshot = (json.loads(socket.recv(20))["type"] for _ in range(2))
            assert (hello, snapshot) == ("hello", "snapshot")
            clock.now = at(TUESDAY, "00:00")
            days = []
            while "2026-11-24" not in days:
                days.append(json.loads(socket.recv(20)).get("data", {}).get("business_day"))


def series(hall: Hall, **columns: object) -> None:
    here = (SERIES.c.office == hall.office) & (SERIES.c.code == "A")
    with hall.served.engine.begin() as connection:
        connection.execute(update(SERIES).where(here).values(**columns))
        connection.execute(update(OFFICE).values(plan_version=OFFICE.c.plan_version + 1))


def test_after_the_last_number_comes_the_first_again(hall: Hall) -> None:
    series(hall, first=8, last=10)
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")

    numbers = [kiosk.issue("A")["number"] for _ in range(3)]
    for _ in range(2):
        clerk.act(clerk.call_next("2"), "no-show", "2")
    numbers += [kiosk.issue("A")["number"] for _ in range(2)]

    assert numbers == ["A008", "A009", "A010", "A008", "A009"]
    assert sorted(one["round"] for one in hall.served.rows(TICKET)) == [0, 0, 0, 1, 1]


def test_a_series_that_never_starts_over_goes_on_tomorrow(hall: Hall) -> None:
    series(hall, start_over="never")
    kiosk = hall.device()
    first = kiosk.issue("A")
    hall.clock.now = at(TUESDAY, "00:01")

    assert (first["number"], kiosk.issue("A")["number"]) == ("A001", "A002")
    assert kiosk.issue("B")["number"] == "B001"


def calls(clerk: Caller, people: int) -> list[str]:
    """Press *next* so often, each time after the pause that a tremble takes."""
    called = []
    for _ in range(people):
        clerk.hall.clock.forward(seconds=2)
        called.append(clerk.call_next("2")["number"])
    return called


def test_a_clock_put_back_lets_nobody_before_those_who_came_earlier(hall: Hall) -> None:
    hall.clock.now = at(TUESDAY, "10:00")
    kiosk, clerk = hall.device(), hall.person()
    taken = [kiosk.issue("A")["number"] for _ in range(2)]
    hall.clock.now = at(TUESDAY, "09:00")
    taken += [kiosk.issue("A")["number"] for _ in range(2)]
    clerk.open("2")

    listed = [one["number"] for one in clerk.get("tickets?state=waiting")["tickets"]]
    ahead = [one["ahead"] for one in clerk.get("tickets?state=waiting")["tickets"]]
    called = calls(clerk, len(taken))

    assert listed == called == taken == ["A001", "A002", "A003", "A004"]
    assert ahead == [0, 1, 2, 3]


def test_priority_counts_also_while_a_clock_was_put_back(hall: Hall) -> None:
    hall.clock.now = at(TUESDAY, "10:00")
    kiosk, clerk = hall.device(), hall.person()
    first = kiosk.post("tickets", {"service": "A"}, 201, key="first")
    hall.clock.forward(seconds=1)
    elderly = kiosk.post("tickets", {"service": "A", "priority": "elderly"}, 201, key="elderly")
    hall.clock.forward(minutes=30)
    last = kiosk.post("tickets", {"service": "A"}, 201, key="last")
    hall.clock.now = at(TUESDAY, "09:00")
    clerk.open("2")

    called = calls(clerk, 3)

    assert called == [elderly["number"], first["number"], last["number"]]


def test_each_press_calls_the_next_after_a_clock_was_put_back(server: Served) -> None:
    hall = server.new_hall(next_pause_seconds=1.5)
    hall.clock.now = at(TUESDAY, "10:00")
    kiosk, clerk = hall.device(), hall.person()
    for _ in range(3):
        kiosk.issue("A")
    clerk.open("2")
    called = [clerk.call_next("2")["number"]]
    hall.clock.now = at(TUESDAY, "09:00")
    for _ in range(2):
        hall.clock.forward(seconds=2)
        called.append(clerk.call_next("2")["number"])

    assert called == ["A001", "A002", "A003"]


def test_whoever_was_put_last_comes_back_to_the_place_of_arrival(hall: Hall) -> None:
    hall.clock.now = at(TUESDAY, "10:00")
    kiosk, clerk = hall.device(), hall.person(Role.SUPERVISOR)
    first = kiosk.issue("A")
    hall.clock.forward(seconds=5)
    second = kiosk.issue("A")
    hall.clock.now = at(TUESDAY, "09:00")
    third = kiosk.issue("A")

    def line() -> list[str]:
        return [one["number"] for one in clerk.get("tickets?state=waiting")["tickets"]]

    def send(ticket: dict[str, Any], position: str) -> None:
        clerk.post(f"tickets/{ticket['id']}/transfer", {"service": "A", "position": position})

    send(third, "arrival")
    assert line() == ["A001", "A002", "A003"]
    send(first, "last")
    assert line() == ["A002", "A003", "A001"]
    send(first, "arrival")
    assert line() == ["A001", "A002", "A003"]
    assert second["number"] == "A002"


def test_a_kiosk_is_not_held_for_as_long_as_its_clock_was_ahead(server: Served) -> None:
    hall = server.new_hall(example() + "\n[limits]\nkiosk_tickets_a_minute = 2\n")
    hall.clock.now = at(TUESDAY, "10:00")
    kiosk = hall.device()
    for _ in range(2):
        kiosk.issue("A")
    kiosk.refused(ProblemCode.TOO_MANY_REQUESTS, "POST", "tickets", {"service": "A"}, key="third")
    hall.clock.now = at(TUESDAY, "09:00")

    assert kiosk.issue("A")["number"] == "A003"


class Seconds:
    """Counts what really goes by, whatever the clock is set to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def goes_by(hall: Hall) -> Callable[[float], None]:
    """Let a minute or an hour go by, for the clock and in truth, on a server that runs a while."""
    seconds = Seconds()
    hall.served.running.writer._watch = ClockWatch(seconds)

    def pass_by(so_many: float) -> None:
        seconds.now += so_many
        hall.clock.forward(seconds=so_many)
        hall.keep_hours()

    hall.clock.now = at(TUESDAY, "08:00")
    hall.keep_hours()
    pass_by(SETTLING_SECONDS)
    return pass_by


def days_told(hall: Hall) -> list[tuple[str, str | None]]:
    """Every day that opened, closed or was doubted, since Tuesday's opening."""
    told = [
        (one["type"], one["data"].get("clock_day", one["data"]["business_day"]))
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"].startswith("day.")
    ]
    return told[told.index(("day.opened", "2026-11-24")) + 1 :]


def test_a_clock_a_day_ahead_for_a_moment_costs_nobody_a_number(
    hall: Hall, goes_by: Callable[[float], None]
) -> None:
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    taken = [kiosk.issue("A")["number"]]
    hall.clock.forward(days=1)
    goes_by(6)
    taken.append(kiosk.issue("A")["number"])
    told = snapshot(hall)
    shown = told["clock_day"]
    assert told["business_day"] == "2026-11-24"
    hall.clock.forward(days=-1)
    goes_by(6)
    taken.append(kiosk.issue("A")["number"])

    assert shown == "2026-11-25"
    assert snapshot(hall)["clock_day"] is None
    assert calls(clerk, len(taken)) == taken == ["A001", "A002", "A003"]
    assert days_told(hall) == [("day.doubted", "2026-11-25"), ("day.doubted", None)]


def snapshot(hall: Hall) -> dict[str, Any]:
    with hall.person().live() as socket:
        while (told := json.loads(socket.recv(20)))["type"] != "snapshot":
            pass
    data: dict[str, Any] = told["data"]
    return data


def test_a_clock_put_forward_within_the_day_turns_it_at_midnight(
    hall: Hall, goes_by: Callable[[float], None]
) -> None:
    hall.clock.forward(hours=2)
    goes_by(60)
    goes_by(14 * 3_600)

    assert days_told(hall) == [("day.closed", "2026-11-24"), ("day.opened", "2026-11-25")]


def test_a_machine_is_told_the_time_soon_after_its_start(
    hall: Hall, goes_by: Callable[[float], None]
) -> None:
    hall.served.running.writer._watch = ClockWatch(Seconds())
    hall.keep_hours()
    hall.clock.forward(days=1)
    hall.keep_hours()

    assert days_told(hall) == [("day.closed", "2026-11-24"), ("day.opened", "2026-11-25")]


def test_a_clock_a_year_ahead_turns_no_day_until_somebody_has_looked(hall: Hall) -> None:
    """Nothing is known of the time while the server was off: only that no closure is so long."""
    kiosk = hall.device()
    hall.clock.now = at(TUESDAY, "08:00")
    hall.keep_hours()
    kiosk.issue("A")
    hall.clock.now = at(TUESDAY + timedelta(days=93), "08:00")
    supervisor = hall.person(Role.SUPERVISOR)

    assert kiosk.issue("A")["number"] == "A002"
    supervisor.post("day/set")
    supervisor.refused(ProblemCode.WRONG_STATE, "POST", "day/set")

    assert kiosk.issue("A")["number"] == "A001"
    assert days_told(hall) == [
        ("day.doubted", "2027-02-25"),
        ("day.closed", "2026-11-24"),
        ("day.doubted", None),
        ("day.opened", "2027-02-25"),
    ]


CLOSED_UNTIL = TUESDAY + timedelta(days=6 + 9)
"""A Wednesday: of the fourteen days before it twelve are open by the example's week."""


def test_a_clock_far_ahead_at_start_is_doubted_and_numbers_are_given_all_the_same(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk = hall.device()
    hall.clock.now = at(TUESDAY, "08:00")
    hall.keep_hours()
    kiosk.issue("A")
    hall.clock.now = at(CLOSED_UNTIL, "08:00")
    with caplog.at_level("WARNING", "server.push.event_log"):
        hall.keep_hours()
    told = snapshot(hall)
    number = kiosk.issue("A")["number"]
    hall.keep_hours()
    still = snapshot(hall)["clock_day"]
    supervisor = hall.person(Role.SUPERVISOR)
    supervisor.post("day/set")
    supervisor.refused(ProblemCode.WRONG_STATE, "POST", "day/set")

    day = CLOSED_UNTIL.isoformat()
    assert (told["business_day"], told["clock_day"], still, number) == (day, day, day, "A001")
    assert any(day in line and "longer" in line for line in caplog.messages)
    assert days_told(hall) == [
        ("day.closed", "2026-11-24"),
        ("day.opened", day),
        ("day.doubted", day),
        ("day.doubted", None),
    ]


def test_a_doubted_day_ends_its_doubt_and_one_of_a_wrong_clock_goes_back(hall: Hall) -> None:
    hall.clock.now = at(TUESDAY, "08:00")
    hall.keep_hours()
    hall.device().issue("A")
    hall.clock.now = at(CLOSED_UNTIL, "08:00")
    hall.keep_hours()
    first = hall.device().issue("A")["number"]
    hall.clock.now = at(TUESDAY, "09:00")
    hall.keep_hours()
    wrong = snapshot(hall)
    summed_up = hall.served.rows(DAY_FIGURE, office=hall.office)
    hall.person(Role.SUPERVISOR).post("day/set")
    right = snapshot(hall)

    assert (wrong["business_day"], wrong["clock_day"]) == (CLOSED_UNTIL.isoformat(), "2026-11-24")
    assert (right["business_day"], right["clock_day"], first) == ("2026-11-24", None, "A001")
    # What was over before its time is summed up again when it is.
    assert {one["business_day"] for one in summed_up} == {TUESDAY}
    assert hall.served.rows(DAY_FIGURE, office=hall.office) == []


def test_a_doubt_about_an_open_day_ends_with_it(hall: Hall) -> None:
    hall.clock.now = at(TUESDAY, "08:00")
    hall.keep_hours()
    hall.clock.now = at(CLOSED_UNTIL, "08:00")
    hall.keep_hours()
    hall.clock.forward(days=1)
    hall.keep_hours()

    assert snapshot(hall)["clock_day"] is None


def test_a_long_weekend_and_a_week_of_works_are_no_reason_to_doubt(hall: Hall) -> None:
    hall.clock.now = at(TUESDAY, "08:00")
    for days in (1, 6, 8):
        hall.keep_hours()
        hall.clock.forward(days=days)
    hall.keep_hours()

    assert "day.doubted" not in {kind for kind, _ in days_told(hall)}


def test_a_day_opened_by_a_clock_that_was_ahead_goes_back_with_everybody_in_it(
    hall: Hall,
) -> None:
    kiosk, clerk, supervisor = hall.device(), hall.person(), hall.person(Role.SUPERVISOR)
    hall.clock.now = at(TUESDAY, "08:00")
    hall.keep_hours()
    clerk.open("2")
    kiosk.issue("A")
    clerk.act(clerk.call_next("2"), "finish", "2")
    hall.clock.now = at(TUESDAY + timedelta(days=1), "08:00")
    ahead = [kiosk.issue(service) for service in "AAB"]
    hall.clock.now = at(TUESDAY, "08:05")
    hall.keep_hours()
    doubted = snapshot(hall)["clock_day"]

    supervisor.post("day/set")
    later = kiosk.issue("A")
    clerk.open("2")
    called = calls(clerk, 2)
    hall.clock.now = at(TUESDAY + timedelta(days=1), "08:00")
    tomorrow = [kiosk.issue(service)["number"] for service in "AB"]

    assert doubted == "2026-11-24"
    assert [one["number"] for one in ahead] == ["A001", "A002", "B001"]
    assert later["number"] == "A003"
    assert called == ["A001", "A002"]
    assert tomorrow == ["A001", "B001"]
    days = {one["number"]: one["business_day"] for one in hall.served.rows(TICKET)}
    assert days["A003"] == TUESDAY


def test_whoever_turns_the_day_the_old_keys_and_sign_ins_go(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    kiosk.issue("A", key="of-monday")
    hall.clock.now = at(TUESDAY + timedelta(days=1), "08:00")
    kiosk.issue("A", key="of-wednesday")
    keys = [one["key"] for one in hall.served.rows(ACT_KEY, office=hall.office)]
    hall.clock.now = at(TUESDAY + timedelta(days=3), "08:01")
    kiosk.issue("A", key="of-friday")

    assert keys == ["of-monday", "of-wednesday"]
    later = [one["key"] for one in hall.served.rows(ACT_KEY, office=hall.office)]
    assert later == ["of-friday"]
    assert clerk.name not in {one["user"] for one in hall.served.rows(SIGN_IN)}
