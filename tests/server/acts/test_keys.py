"""A request that is sent again with its key is answered again and not done again."""

from datetime import timedelta
from typing import Any

import pytest

from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.storage.tables import ACT_KEY, OUTBOX
from tests.server.hall import Caller, Hall

BAD = ProblemCode.BAD_REQUEST
HEADER = "Idempotency-Key"


@pytest.fixture
def me(hall: Hall) -> Caller:
    supervisor = hall.person(Role.SUPERVISOR)
    supervisor.open("2")
    return supervisor


def twice(me: Caller, path: str, body: Any = None, method: str = "POST") -> tuple[Any, Any]:
    """Send the same request twice; answers what was told, and demands that nothing came of it."""
    first = me.ask(method, path, json=body, key="once")
    assert first.status_code < 300, first.text
    before = me.hall.served.dump(me.hall.office)
    again = me.ask(method, path, json=body, key="once")
    assert me.hall.served.dump(me.hall.office) == before, "it was done again"
    assert again.status_code < 300, again.text
    return first.json(), again.json()


SERVING = ("start",)
ACTS: list[tuple[str, tuple[str, ...], dict[str, Any]]] = [
    ("recall", (), {}),
    ("start", (), {}),
    ("finish", (), {}),
    ("no-show", (), {}),
    ("park", (), {"reason": "form"}),
    ("undo", SERVING, {}),
    ("add-service", SERVING, {"service": "B"}),
    ("transfer", SERVING, {"service": "H", "position": "last"}),
    ("print", (), {}),
]


@pytest.mark.parametrize(("act", "before", "more"), ACTS, ids=[one[0] for one in ACTS])
def test_an_act_at_the_counter_is_done_once(
    hall: Hall, me: Caller, act: str, before: tuple[str, ...], more: dict[str, Any]
) -> None:
    hall.device().issue("A")
    ticket = me.call_next("2")
    for one in before:
        me.act(ticket, one, "2")
    body = {} if act == "print" else {"counter": "2", **more}

    first, again = twice(me, f"tickets/{ticket['id']}/{act}", body)

    assert first == again


def test_an_undo_sent_again_does_not_take_back_the_call_as_well(hall: Hall, me: Caller) -> None:
    hall.device().issue("A")
    ticket = me.call_next("2")
    me.act(ticket, "start", "2")
    path = f"tickets/{ticket['id']}/undo"
    for _ in range(3):
        assert me.post(path, {"counter": "2"}, key="undo")["state"] == "called"


@pytest.mark.parametrize(
    ("act", "body"),
    [
        ("call", {"counter": "2"}),
        ("cancel", {"counter": "2"}),
        ("priority", {"priority": "elderly"}),
        ("transfer", {"counter": "2", "to_counter": "3", "position": "last"}),
    ],
)
def test_an_act_on_the_line_is_done_once(
    hall: Hall, me: Caller, act: str, body: dict[str, Any]
) -> None:
    ticket = hall.device().issue("A")
    hall.clock.forward(seconds=5)
    first, again = twice(me, f"tickets/{ticket['id']}/{act}", body)
    assert first == again


def test_a_return_is_done_once(hall: Hall, me: Caller) -> None:
    hall.device().issue("A")
    ticket = me.call_next("2")
    me.act(ticket, "no-show", "2")
    twice(me, f"tickets/{ticket['id']}/return", {"counter": "2"})


def test_a_print_report_is_taken_once(hall: Hall) -> None:
    kiosk = hall.device()
    ticket = kiosk.issue("A")
    twice(kiosk, f"tickets/{ticket['id']}/print-report", {"result": "printed"})


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "counters/3/open", {}),
        ("POST", "counters/2/pause", {"reason": "break"}),
        ("POST", "counters/2/close", None),
        ("PUT", "counters/2/profile", {"services": [{"code": "H"}]}),
        ("POST", "day/close", None),
    ],
)
def test_an_act_on_a_counter_or_the_day_is_done_once(
    me: Caller, method: str, path: str, body: Any
) -> None:
    first, again = twice(me, path, body, method)
    assert first == again


def test_slips_are_withdrawn_once(hall: Hall, me: Caller) -> None:
    ticket = hall.device().issue("A")
    first, again = twice(me, "tickets/void", {"service": "A"})
    assert [one["id"] for one in again["tickets"]] == [ticket["id"]]
    assert first == again


def test_a_day_is_opened_once(me: Caller) -> None:
    me.post("day/close")
    twice(me, "day/open")


def test_a_key_is_of_who_sent_it(hall: Hall) -> None:
    """Another kiosk must not get the ticket, with its link, of somebody at the first."""
    one, two = hall.device(), hall.device()
    one.issue("A", key="mine")
    told = two.refused(BAD, "POST", "tickets", {"service": "A"}, key="mine")
    assert [error["field"] for error in told["errors"]] == [HEADER]
    hall.person().refused(BAD, "POST", "tickets", {"service": "A"}, key="mine")
    hall.device(DeviceKind.BOARD).refused(
        ProblemCode.NOT_ALLOWED, "POST", "tickets", {"service": "A"}, key="mine"
    )


def test_a_key_is_of_what_was_asked(hall: Hall, me: Caller) -> None:
    kiosk = hall.device()
    ticket = kiosk.issue("A", key="mine")
    kiosk.refused(BAD, "POST", "tickets", {"service": "B"}, key="mine")
    kiosk.refused(
        BAD, "POST", f"tickets/{ticket['id']}/print-report", {"result": "printed"}, key="mine"
    )
    me.call_next("2", key="next")
    me.refused(BAD, "POST", "counters/3/call-next", key="next")
    spaced = kiosk.ask(
        "POST",
        "tickets",
        key="mine",
        content=b'{ "service" : "A" }',
        headers={"Content-Type": "application/json"},
    )
    assert (spaced.status_code, spaced.json()["id"]) == (200, ticket["id"])


def test_a_key_is_a_persons_and_not_a_tokens(hall: Hall, me: Caller) -> None:
    ticket = hall.device().issue("A")
    path, body = f"tickets/{ticket['id']}/priority", {"priority": "elderly"}
    me.post(path, body, key="before")
    again = hall.person(user=me.name)
    events = len(hall.served.rows(OUTBOX, office=hall.office))

    assert again.post(path, body, key="before")["priority"] == "elderly"

    assert len(hall.served.rows(OUTBOX, office=hall.office)) == events


def test_a_refused_act_leaves_its_key_fresh(hall: Hall, me: Caller) -> None:
    ticket = hall.device().issue("A")
    path = f"tickets/{ticket['id']}/start"
    me.refused(ProblemCode.WRONG_STATE, "POST", path, {"counter": "2"}, key="start")
    me.call_next("2")
    assert me.post(path, {"counter": "2"}, key="start")["state"] == "serving"


@pytest.mark.parametrize("key", ["", "x" * 81])
def test_an_empty_or_endless_key_is_refused(me: Caller, key: str) -> None:
    told = me.refused(BAD, "POST", "counters/2/pause", {"reason": "break"}, key=key)
    assert [one["field"] for one in told["errors"]] == [HEADER]


def test_keys_are_kept_for_two_days(hall: Hall) -> None:
    kiosk = hall.device()
    kiosk.issue("A", key="old")
    for step, kept in ((timedelta(hours=47), ["old"]), (timedelta(hours=25), [])):
        hall.clock.forward(seconds=step.total_seconds())
        hall.keep_hours()
        assert [one["key"] for one in hall.served.rows(ACT_KEY, office=hall.office)] == kept
    assert kiosk.issue("A", key="old")["number"] == "A001"


def test_keys_are_forgotten_though_somebodys_act_turned_the_day(hall: Hall) -> None:
    kiosk = hall.device()
    kiosk.issue("A", key="old")
    hall.clock.forward(days=3)
    kiosk.issue("A", key="first of the day")
    hall.keep_hours()
    kept = [one["key"] for one in hall.served.rows(ACT_KEY, office=hall.office)]
    assert kept == ["first of the day"]
