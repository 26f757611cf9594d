"""Two offices in one database, with the same codes: what is done in one stays in it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.storage.tables import ACT_KEY, DEVICE, OFFICE, PROFILE, SERVICE, SIGN_IN
from tests.server.acts.conftest import HallWith
from tests.server.acts.written import Written, fill, ticket_row, written
from tests.server.hall import MORNING, Caller, Hall, Served

NOTHING = Written({}, {}, [], [])
QUOTA = """open_on_days_off = true

[[quota]]
services = ["A"]
most = 1
"""


@pytest.fixture(autouse=True)
def _a_morning(one_server: Served) -> None:
    """No test runs over midnight, however far those before moved the clock."""
    days = (one_server.clock.now - MORNING).days + 1
    one_server.clock.now = MORNING + timedelta(days=days)


@pytest.fixture
def other(one_server: Served) -> Hall:
    """The office next door, made before: where one must not look, it is found first."""
    return one_server.new_hall()


@pytest.fixture
def there(other: Hall) -> Caller:
    """Somebody at counter 2 next door, with somebody called, one put aside and two waiting."""
    there = other.person(Role.SUPERVISOR)
    there.open("2")
    for _ in range(4):
        there.issue("A")
    aside = there.call_next("2")
    there.post(f"tickets/{aside['id']}/park", {"counter": "2", "reason": "form", "minutes": 1})
    there.call_next("2")
    clerk = other.person()
    clerk.open("3")
    return there


@pytest.fixture
def me(there: Caller, hall: Hall) -> Caller:
    return hall.person(Role.SUPERVISOR)


def whole_stay(me: Caller) -> None:
    me.open("2")
    ticket = me.issue("A")
    waiting = me.issue("A")
    assert me.call_next("2", key="press")["id"] == ticket["id"]
    me.act(ticket, "start", "2")
    me.act(ticket, "finish", "2")
    me.act(ticket, "undo", "2")
    me.post(f"tickets/{ticket['id']}/park", {"counter": "2", "reason": "form", "minutes": 1})
    me.post(f"tickets/{waiting['id']}/transfer", {"service": "B"})
    me.post(f"tickets/{waiting['id']}/priority", {"priority": "merit"})
    me.post("tickets/void", {"service": "B"})
    me.post("counters/2/pause", {"reason": "break"})
    me.open("2")
    me.post("counters/2/close")


def next_day(me: Caller) -> None:
    """Only this office keeps its hours."""
    me.issue("A")
    me.hall.clock.forward(days=1)
    me.hall.keep_hours()


@pytest.mark.parametrize(
    "act",
    [
        whole_stay,
        next_day,
        lambda me: me.post("day/close"),
        lambda me: (me.open("2"), me.post("/api/v1/sign-out", status=204)),
    ],
    ids=["stay", "midnight", "close", "sign-out"],
)
def test_nothing_happens_next_door(
    hall: Hall, other: Hall, me: Caller, act: Callable[[Caller], object]
) -> None:
    def kept() -> list[list[dict[str, Any]]]:
        tables = (SERVICE, PROFILE, ACT_KEY, SIGN_IN)
        rows = [hall.served.rows(one, office=other.office) for one in tables]
        return [*rows, hall.served.rows(OFFICE, code=other.office)]

    before = kept()
    assert written(other, lambda: act(me)) == NOTHING
    assert kept() == before


def test_reminders_are_of_ones_own_office(hall: Hall, other: Hall, me: Caller) -> None:
    hall.clock.forward(minutes=2)
    assert written(other, hall.keep_hours) == NOTHING
    assert [one["type"] for one in written(other, other.keep_hours).events] == ["ticket.reminder"]


def test_forgotten_stays_are_of_ones_own_office(
    hall: Hall, other: Hall, there: Caller, me: Caller
) -> None:
    [called] = [one for one in there.get("counters")["counters"] if one["code"] == "2"]
    before = ticket_row(other, called["ticket"])
    fill(other, before, business_day=before["business_day"] - timedelta(days=1))
    assert written(other, lambda: me.post("day/close")) == NOTHING


def test_a_counter_is_free_whatever_happens_at_its_namesake(hall: Hall, me: Caller) -> None:
    me.open("2")
    found = written(hall, lambda: me.post("day/close"))
    assert [one["type"] for one in found.events][:1] == ["counter.closed"]
    again = hall.person()
    again.open("2")
    assert again.post("counters/2/close")["state"] == "closed"


def test_an_open_counter_next_door_serves_nobody_here(
    hall: Hall, there: Caller, me: Caller
) -> None:
    me.issue("A")
    me.open("2")
    assert me.post("counters/2/close")["warning"]["services"] == ["A"]


def test_who_waits_next_door_is_not_left_behind_here(hall: Hall, there: Caller, me: Caller) -> None:
    me.open("2")
    assert me.post("counters/2/close")["warning"] is None


def test_numbers_lines_and_keys_are_of_ones_own_office(there: Caller, me: Caller) -> None:
    theirs = there.issue("A", key="one-key")
    mine = me.issue("A", key="one-key")
    assert (mine["number"], mine["ahead"], mine["office"]) == ("A001", 0, me.hall.office)
    assert mine["id"] != theirs["id"]
    me.open("2")
    there.call_next("2", key="one-press")
    assert me.call_next("2", key="one-press")["id"] == mine["id"]
    assert there.call_next("2", key="one-press")["office"] == there.hall.office


def test_a_whole_line_is_of_ones_own_office(there: Caller, me: Caller) -> None:
    mine = me.issue("A")
    told = me.post("tickets/void", {"service": "A"})["tickets"]
    assert [one["id"] for one in told] == [mine["id"]]


@pytest.mark.parametrize("act", ["cancel", "return", "priority", "call", "print", "print-report"])
def test_a_ticket_of_another_office_is_unknown(there: Caller, me: Caller, act: str) -> None:
    ticket = there.issue("A")
    me.open("3")
    body: dict[str, Any] = {"counter": "3"}
    if act == "priority":
        body = {"priority": None}
    elif act.startswith("print"):
        body = {"device": None} if act == "print" else {"result": "printed"}
    who = me.hall.device() if act == "print-report" else me
    who.refused(ProblemCode.UNKNOWN_TICKET, "POST", f"tickets/{ticket['id']}/{act}", body)


def test_a_kiosk_of_another_office_prints_nothing(there: Caller, me: Caller) -> None:
    ticket = me.issue("A")
    body = {"device": there.hall.device().id}
    path = f"tickets/{ticket['id']}/print"
    me.refused(ProblemCode.UNKNOWN_DEVICE, "POST", path, body)
    agent = me.hall.device(DeviceKind.AGENT)
    assert me.post(path, {"device": agent.id}, 202)["print"] == "pending"


def test_a_quota_counts_ones_own_numbers(there: Caller, hall_with: HallWith) -> None:
    hall = hall_with(("open_on_days_off = true", QUOTA))
    assert hall.device().issue("A")["number"] == "A001"


def test_old_presses_are_forgotten_by_their_own_office(there: Caller, me: Caller) -> None:
    there.call_next("2", key="theirs")
    me.open("2")
    me.call_next("2", key="mine", status=204)
    me.hall.clock.forward(days=3)
    me.hall.keep_hours()
    kept = [one["key"] for one in me.hall.served.rows(ACT_KEY, office=there.hall.office)]
    assert "theirs" in kept
    assert me.hall.served.rows(ACT_KEY, office=me.hall.office) == []


def test_other_work_is_of_ones_own_counter(there: Caller, me: Caller) -> None:
    before = me.hall.served.rows(PROFILE, office=there.hall.office)
    body = {"services": [{"code": "H"}]}
    assert me.ask("PUT", "counters/2/profile", json=body).status_code == 200
    assert me.hall.served.rows(PROFILE, office=there.hall.office) == before
    assert me.hall.served.rows(DEVICE, office=there.hall.office) == []
