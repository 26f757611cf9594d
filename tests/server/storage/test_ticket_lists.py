"""Lists of tickets: the line, who is at a counter, and the day's past."""

from datetime import timedelta
from typing import Any

import pytest

from server.contract.states import TicketState
from server.storage.answers.tickets import PAST_IN_HALL, TicketFilter, listed_tickets
from server.storage.wait.pace import Pace
from tests.server.storage.moments import moment_of
from tests.server.storage.stored_office import NOW, YESTERDAY, StoredOffice, at

PACE = Pace(waits={None: (10.0,) * 9}, ahead=1, gap=5.0, minutes=5.0, tickets={})


def told(stored: StoredOffice, **wanted: Any) -> Any:
    moment = moment_of(stored.connection, stored.plan, NOW, {"A": PACE}, "http://queue.test")
    if not wanted:
        return listed_tickets(moment)
    return listed_tickets(moment, TicketFilter(**wanted))


def numbers(stored: StoredOffice, **wanted: Any) -> list[str]:
    return [one["number"] for one in told(stored, **wanted)]


def past(stored: StoredOffice, number: str, state: str, finished: float, **more: Any) -> None:
    more = {"finished_at": at(finished), "counter": "2", **more}
    stored.ticket(number, state, -99, **more)


def fill(stored: StoredOffice) -> None:
    """Have tickets in every state, those of one state in no order."""
    stored.ticket("A005", minute=-5)
    stored.ticket("A002", minute=-8)
    stored.ticket("B001", minute=-2)
    stored.ticket("A003", "called", -20, counter="2")
    stored.ticket("B002", "serving", -20, counter="4")
    stored.ticket("A004", "parked", -20)
    past(stored, "A011", "served", -3)
    past(stored, "A012", "no_show", -1)
    past(stored, "B013", "served", -2)
    past(stored, "A014", "cancelled", -4)
    past(stored, "A015", "cancelled", -3)
    past(stored, "A016", "expired", -1)


LIVE = ["A002", "A005", "B001", "A003", "B002", "A004"]


def test_who_waits_first_then_the_others_then_the_latest_past(stored: StoredOffice) -> None:
    fill(stored)

    assert sorted(numbers(stored)[3:6]) == sorted(LIVE[3:])
    assert numbers(stored)[:3] == LIVE[:3]
    assert numbers(stored)[6:] == ["A012", "B013", "A011"]


def test_a_hall_in_which_nobody_is(stored: StoredOffice) -> None:
    stored.other().ticket("A001")

    assert told(stored) == []


@pytest.mark.parametrize(
    ("state", "found"),
    [
        (TicketState.WAITING, ["A002", "A005", "B001"]),
        (TicketState.CALLED, ["A003"]),
        (TicketState.SERVING, ["B002"]),
        (TicketState.PARKED, ["A004"]),
        (TicketState.SERVED, ["B013", "A011"]),
        (TicketState.NO_SHOW, ["A012"]),
        (TicketState.CANCELLED, ["A015", "A014"]),
        (TicketState.EXPIRED, ["A016"]),
    ],
)
def test_those_of_one_state(stored: StoredOffice, state: TicketState, found: list[str]) -> None:
    fill(stored)
    fill(stored.other())

    assert numbers(stored, state=state) == found


def test_those_of_one_service(stored: StoredOffice) -> None:
    fill(stored)

    assert sorted(numbers(stored, service="B")) == ["B001", "B002", "B013"]
    assert numbers(stored, service="B", state=TicketState.SERVED) == ["B013"]
    assert numbers(stored, service="H") == []


def test_those_who_wait_for_a_counter_in_its_order(stored: StoredOffice) -> None:
    fill(stored)
    stored.ticket("B007", minute=-1, for_counter="5")

    waiting = TicketState.WAITING
    assert numbers(stored, state=waiting, counter="4") == ["B001"]
    assert numbers(stored, state=waiting, counter="5") == ["B001", "B007"]
    assert numbers(stored, state=waiting, counter="2") == ["A002", "A005"]


def test_those_who_wait_are_told_their_place_and_wait(stored: StoredOffice) -> None:
    fill(stored)

    first, second, other, *rest = told(stored)

    assert (first["ahead"], second["ahead"], other["ahead"]) == (0, 1, 0)
    assert first["wait"] == {"low_minutes": 5, "high_minutes": 5}
    assert second["wait"] == {"low_minutes": 10, "high_minutes": 10}
    assert other["wait"] is None
    assert {(one["ahead"], one["wait"]) for one in rest} == {(None, None)}
    assert first["issued_at"].isoformat() == "2026-11-23T09:22:00+07:00"
    assert first["follow_url"].startswith("http://queue.test/t/")


def test_the_past_is_todays(stored: StoredOffice) -> None:
    past(stored, "A001", "served", -3, business_day=YESTERDAY)
    past(stored.other(), "A002", "served", -3)
    past(stored, "A003", "served", -3)

    assert numbers(stored) == ["A003"]
    assert numbers(stored, state=TicketState.SERVED) == ["A003"]


def test_only_the_latest_of_a_long_past_unless_asked_for(stored: StoredOffice) -> None:
    for number in sorted(range(PAST_IN_HALL + 2), key=lambda one: (one % 3, one)):
        past(stored, f"A{number:03}", "served", -number)

    every = [f"A{number:03}" for number in range(PAST_IN_HALL + 2)]
    assert PAST_IN_HALL == 60
    assert numbers(stored) == every[:PAST_IN_HALL]
    assert numbers(stored, state=TicketState.SERVED) == every


def test_those_that_ended_in_one_moment_come_by_number(stored: StoredOffice) -> None:
    for number in ("A002", "A003", "A001"):
        past(stored, number, "cancelled", -1)
    stored.ticket("A004", "cancelled", -2)
    stored.ticket("A005", "cancelled", 0)

    assert numbers(stored, state=TicketState.CANCELLED) == [
        *("A005", "A003", "A002", "A001", "A004")
    ]


def test_yesterdays_who_still_wait_are_in_the_line(stored: StoredOffice) -> None:
    stored.ticket("A001", minute=-600, business_day=YESTERDAY)
    stored.change(business_day=YESTERDAY + timedelta(days=1))

    assert numbers(stored) == ["A001"]
