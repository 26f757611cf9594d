"""Whoever may not choose has no other way past the order, and keeps off other counters' lines."""

from datetime import timedelta
from typing import Any

import pytest

from server.contract.problems import ProblemCode
from server.contract.states import Role
from tests.server.acts.conftest import HallWith
from tests.server.hall import Caller, Hall

REFUSED = ProblemCode.NOT_ALLOWED
CHOOSING = ("clerks_may_choose = false", "clerks_may_choose = true")
ACTS: dict[str, dict[str, Any]] = {
    "cancel": {"counter": "3"},
    "transfer": {"counter": "3", "service": "B"},
    "return": {"counter": "3"},
    "call": {"counter": "3"},
}


def at_counter(hall: Hall, counter: str) -> Caller:
    clerk = hall.person()
    clerk.open(counter)
    return clerk


@pytest.mark.parametrize("aim", [{"to_counter": "2"}, {"service": "B"}])
def test_nobody_who_waits_is_put_last(hall: Hall, aim: dict[str, str]) -> None:
    kiosk, clerk = hall.device(), at_counter(hall, "2")
    ahead, _ = kiosk.issue("A"), kiosk.issue("A")
    path = f"tickets/{ahead['id']}/transfer"

    clerk.refused(REFUSED, "POST", path, {"counter": "2", **aim, "position": "last"})

    assert clerk.call_next("2")["id"] == ahead["id"]


def test_no_priority_from_a_counter_that_is_paused(hall: Hall) -> None:
    kiosk, clerk = hall.device(), at_counter(hall, "2")
    late = kiosk.issue("A")
    clerk.post("counters/2/pause", {"reason": "other"})

    clerk.refused(REFUSED, "POST", f"tickets/{late['id']}/priority", {"priority": "elderly"})
    body = {"service": "A", "priority": "elderly"}
    clerk.refused(REFUSED, "POST", "tickets", body, key="paused")

    clerk.open("2")
    given = clerk.post(f"tickets/{late['id']}/priority", {"priority": "elderly"})
    assert given["priority"] == "elderly"


@pytest.mark.parametrize("aim", [{"to_counter": "2"}, {"service": "B"}])
def test_nobody_who_waits_is_put_first(hall: Hall, aim: dict[str, str]) -> None:
    kiosk, clerk = hall.device(), at_counter(hall, "2")
    [kiosk.issue("A"), kiosk.issue("A")]
    late = kiosk.issue("A")
    path = f"tickets/{late['id']}/transfer"
    body = {"counter": "2", **aim, "position": "first"}

    clerk.refused(REFUSED, "POST", path, body)

    supervisor = hall.person(Role.SUPERVISOR)
    supervisor.post(path, {**aim, "position": "first"})
    if "to_counter" in aim:
        assert clerk.call_next("2")["id"] == late["id"]


def test_somebody_at_the_counter_is_still_sent_on_first(hall: Hall) -> None:
    clerk = at_counter(hall, "2")
    hall.device().issue("A")
    called = clerk.call_next("2")
    sent = {"counter": "2", "service": "H", "position": "first"}

    assert clerk.post(f"tickets/{called['id']}/transfer", sent)["state"] == "waiting"


def test_no_priority_without_a_counter_that_serves(hall: Hall) -> None:
    kiosk = hall.device()
    for _ in range(9):
        kiosk.issue("A")
    late = kiosk.issue("A")
    path, body = f"tickets/{late['id']}/priority", {"priority": "elderly"}

    for clerk in (hall.person(), at_counter(hall, "6")):
        clerk.refused(REFUSED, "POST", path, body)

    assert at_counter(hall, "2").post(path, body)["priority"] == "elderly"
    assert hall.person(Role.SUPERVISOR).post(path, {"priority": None})["priority"] is None


def test_no_appointment_without_a_counter_that_serves(hall: Hall) -> None:
    hour = (hall.clock() + timedelta(minutes=5)).isoformat()
    body = {"service": "A", "appointment_at": hour}

    for clerk in (hall.person(), at_counter(hall, "6")):
        clerk.refused(REFUSED, "POST", "tickets", body, key="friend")

    at_counter(hall, "2").post("tickets", body, 201, key="one")
    hall.person(Role.SUPERVISOR).post("tickets", body, 201, key="two")


def test_no_number_with_priority_without_a_counter_that_serves(hall: Hall) -> None:
    body = {"service": "A", "priority": "elderly"}
    unseated, elsewhere, at_another = hall.person(), at_counter(hall, "6"), at_counter(hall, "3")
    at_another.post("counters/3/close")

    for clerk in (unseated, elsewhere, at_another):
        clerk.refused(REFUSED, "POST", "tickets", body, key="friend")
        clerk.issue("A")

    for number, asks in enumerate(
        (at_counter(hall, "2"), hall.person(Role.SUPERVISOR), hall.device())
    ):
        assert asks.post("tickets", body, 201, key=f"one-{number}")["priority"] == "elderly"


@pytest.mark.parametrize("act", ["cancel", "transfer"])
def test_those_who_wait_for_another_service_are_left_alone(hall: Hall, act: str) -> None:
    clerk, kiosk = at_counter(hall, "3"), hall.device()
    theirs, own = kiosk.issue("H"), kiosk.issue("A")
    body = ACTS[act]

    told = clerk.refused(REFUSED, "POST", f"tickets/{theirs['id']}/{act}", body)

    assert theirs["number"] in told["detail"]
    clerk.post(f"tickets/{own['id']}/{act}", body)


def test_the_refusal_names_a_counter_by_its_place(hall_with: HallWith) -> None:
    hall = hall_with(('code = "3"\n', 'code = "3"\nplace = "room"\n'))
    clerk, theirs = at_counter(hall, "3"), hall.device().issue("H")

    told = clerk.refused(REFUSED, "POST", f"tickets/{theirs['id']}/cancel", ACTS["cancel"])

    assert told["detail"].startswith("Phòng 3 ")


@pytest.mark.parametrize("act", ["return", "call", "cancel"])
def test_those_put_aside_elsewhere_are_left_alone(hall: Hall, act: str) -> None:
    theirs = at_counter(hall, "6")
    hall.device().issue("H")
    parked = theirs.call_next("6")
    theirs.post(f"tickets/{parked['id']}/park", {"counter": "6", "reason": "form"})
    path = f"tickets/{parked['id']}/{act}"

    at_counter(hall, "3").refused(REFUSED, "POST", path, ACTS[act])

    theirs.post(path, {"counter": "6"})


def test_a_missed_ticket_is_returned_by_a_counter_that_serves_it(hall: Hall) -> None:
    theirs = at_counter(hall, "6")
    hall.device().issue("H")
    missed = theirs.call_next("6")
    theirs.act(missed, "no-show", "6")

    at_counter(hall, "3").refused(
        REFUSED, "POST", f"tickets/{missed['id']}/return", {"counter": "3"}
    )

    assert theirs.act(missed, "return", "6")["state"] == "waiting"


def test_who_was_sent_to_one_counter_is_not_anothers(hall: Hall) -> None:
    three, two = at_counter(hall, "3"), at_counter(hall, "2")
    sent = hall.device().issue("A")
    three.post(f"tickets/{sent['id']}/transfer", {"counter": "3", "to_counter": "3"})

    two.refused(REFUSED, "POST", f"tickets/{sent['id']}/cancel", {"counter": "2"})

    three.post(f"tickets/{sent['id']}/cancel", {"counter": "3"})


def test_an_office_may_let_its_clerks_choose(hall_with: HallWith) -> None:
    hall = hall_with(CHOOSING)
    clerk, kiosk = at_counter(hall, "3"), hall.device()
    kiosk.issue("A")
    late = kiosk.issue("A")
    clerk.post(
        f"tickets/{late['id']}/transfer", {"counter": "3", "to_counter": "3", "position": "first"}
    )
    assert clerk.call_next("3")["id"] == late["id"]
    clerk.post(f"tickets/{kiosk.issue('H')['id']}/cancel", {"counter": "3"})
    hall.person().post(f"tickets/{kiosk.issue('H')['id']}/priority", {"priority": "elderly"})


# The public log


def told(hall: Hall, ticket: dict[str, Any]) -> list[tuple[str, bool]]:
    entries = hall.stranger().get("log")["entries"]
    return [(one["act"], one["chosen"]) for one in entries if one["number"] == ticket["number"]]


def test_appointment_return_and_priority_read_alike(hall: Hall) -> None:
    clerk, kiosk = at_counter(hall, "2"), hall.device()
    hour = (hall.clock() + timedelta(minutes=5)).isoformat()
    booked = clerk.post("tickets", {"service": "A", "appointment_at": hour}, 201, key="booked")
    granted, back = kiosk.issue("A"), kiosk.issue("A")
    clerk.post(f"tickets/{granted['id']}/priority", {"priority": "elderly"})
    assert clerk.call_next("2")["id"] == granted["id"]
    assert clerk.call_next("2")["id"] == back["id"]
    clerk.post(f"tickets/{back['id']}/park", {"counter": "2", "reason": "form"})
    clerk.act(back, "return", "2")

    assert told(hall, booked) == [("issue", False), ("placed", False)]
    assert told(hall, granted)[:2] == [("issue", False), ("placed", False)]
    assert told(hall, back)[-1] == ("placed", False)
    log = hall.stranger().get("log")
    assert "elderly" not in str(log)
    assert "priority" not in str(log["entries"])


def test_whom_a_person_chose_stays_marked(hall: Hall) -> None:
    kiosk, supervisor = hall.device(), hall.person(Role.SUPERVISOR)
    supervisor.open("2")
    in_turn, called, moved = kiosk.issue("A"), kiosk.issue("A"), kiosk.issue("A")
    supervisor.post(f"tickets/{moved['id']}/transfer", {"to_counter": "2", "position": "first"})
    supervisor.act(called, "call", "2")
    assert supervisor.call_next("2")["id"] == moved["id"]
    assert supervisor.call_next("2")["id"] == in_turn["id"]

    assert told(hall, called)[:2] == [("issue", False), ("call", True)]
    assert told(hall, moved)[:3] == [("issue", False), ("transfer", True), ("call", False)]
    assert told(hall, in_turn) == [("issue", False), ("call", False)]
