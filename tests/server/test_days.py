"""The business day is the office's own, whatever zone the machine is in."""

import json
import os
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from server.storage.tables import OFFICE, OUTBOX, SERIES, TICKET
from tests.server.hall import Hall, Served, SetClock, served

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
