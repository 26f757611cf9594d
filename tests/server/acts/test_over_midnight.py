"""Stays that last over midnight: finished or missed, never back into another day's line."""

from datetime import timedelta
from typing import Any

import pytest

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.storage.tables import INTERVAL, OUTBOX
from tests.server.hall import Caller, Hall

WRONG = ProblemCode.WRONG_STATE


@pytest.fixture
def clerk(hall: Hall) -> Caller:
    """At counter 2, with a session that outlasts the night."""
    tomorrow = hall.clock.now + timedelta(days=1)
    hall.clock.now = tomorrow.replace(hour=16, minute=55)  # 23:55 in the office
    hall.keep_hours()
    clerk = hall.person()
    clerk.issue("A")
    clerk.open("2")
    return clerk


def past_midnight(hall: Hall) -> None:
    hall.clock.forward(minutes=10)
    hall.keep_hours()


@pytest.mark.parametrize("start", [True, False])
@pytest.mark.parametrize(
    ("act", "more"),
    [
        ("park", {"reason": "form"}),
        ("transfer", {"service": "H"}),
        ("transfer", {"to_counter": "2", "position": "first"}),
        ("undo", {}),
    ],
)
def test_a_stay_of_yesterday_does_not_enter_todays_line(
    hall: Hall, clerk: Caller, act: str, more: dict[str, Any], start: bool
) -> None:
    ticket = clerk.call_next("2")
    if start:
        clerk.act(ticket, "start", "2")
    past_midnight(hall)
    body = {"counter": "2", **more}
    told = clerk.refused(
        WRONG,
        "POST",
        f"tickets/{ticket['id']}/{act}",
        body,
        headers={"Accept-Language": "en"},
    )
    assert "another day" in told["detail"]


def test_even_before_anybody_noticed_the_midnight(hall: Hall, clerk: Caller) -> None:
    ticket = clerk.call_next("2")
    hall.clock.forward(minutes=10)
    body = {"counter": "2", "reason": "form"}
    clerk.refused(WRONG, "POST", f"tickets/{ticket['id']}/park", body)


@pytest.mark.parametrize(("act", "state"), [("finish", "served"), ("no-show", "no_show")])
def test_it_is_finished_or_missed_and_that_is_not_undone(
    hall: Hall, clerk: Caller, act: str, state: str
) -> None:
    ticket = clerk.call_next("2")
    past_midnight(hall)
    clerk.act(ticket, "recall", "2")
    assert clerk.act(ticket, act, "2")["state"] == state
    path = f"tickets/{ticket['id']}/undo"
    clerk.refused(WRONG, "POST", path, {"counter": "2"})


def test_a_recall_after_midnight_is_on_the_wall(hall: Hall, clerk: Caller) -> None:
    ticket = clerk.call_next("2")
    past_midnight(hall)
    assert clerk.get("board")["calls"] == []
    clerk.act(ticket, "recall", "2")
    wall = clerk.get("board")
    assert [(one["number"], one["call_count"]) for one in wall["calls"]] == [(ticket["number"], 2)]
    assert [one["number"] for one in wall["counters"] if one["number"]] == [ticket["number"]]


def test_next_ends_it_and_calls_somebody_of_today(hall: Hall, clerk: Caller) -> None:
    ticket = clerk.call_next("2")
    past_midnight(hall)
    fresh = clerk.issue("A")
    assert clerk.call_next("2")["id"] == fresh["id"]
    assert clerk.ticket(ticket)["state"] == "served"
    # Who was at the counter is there again when that press is taken back.
    clerk.act(fresh, "undo", "2")
    assert clerk.ticket(ticket)["state"] == "serving"
    clerk.act(ticket, "finish", "2")


def test_a_stay_that_everybody_forgot_ends_with_the_day_after(hall: Hall, clerk: Caller) -> None:
    ticket = clerk.call_next("2")
    clerk.act(ticket, "start", "2")
    past_midnight(hall)
    supervisor = hall.person(Role.SUPERVISOR)
    assert supervisor.ticket(ticket)["state"] == "serving"
    hall.clock.forward(days=1)
    hall.keep_hours()

    fresh = hall.person()
    assert fresh.ticket(ticket)["state"] == "served"
    [counter] = [one for one in fresh.get("counters")["counters"] if one["code"] == "2"]
    assert (counter["state"], counter["ticket"]) == ("closed", None)
    events = hall.served.rows(OUTBOX, office=hall.office)
    [told] = [one for one in events if one["type"] == "ticket.finished"]
    assert (told["actor"], told["data"]["number"]) == (None, ticket["number"])
    last = hall.served.rows(INTERVAL, office=hall.office, ticket=ticket["id"])[-1]
    assert (last["act"], last["left_at"]) == ("finish", None)


def test_an_early_end_of_the_day_ends_forgotten_stays_too(hall: Hall, clerk: Caller) -> None:
    ticket = clerk.call_next("2")
    past_midnight(hall)
    supervisor = hall.person(Role.SUPERVISOR)
    supervisor.post("day/close")
    assert supervisor.ticket(ticket)["state"] == "served"
