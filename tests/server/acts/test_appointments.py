"""Appointments: given by staff, called at their hour, told to nobody else."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.contract.answers import Ticket
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.domain.policies import APPOINTMENT_YIELDS_MINUTES
from server.office_file.example import example_office_file
from server.storage.tables import OUTBOX, TICKET
from tests.server.acts.conftest import HallWith
from tests.server.hall import KEYS, MORNING, Caller, Hall, Served, SetClock, served

BAD = ProblemCode.BAD_REQUEST
SOON = timedelta(minutes=APPOINTMENT_YIELDS_MINUTES, seconds=1)
"""So long after its hour an appointment goes before those who came earlier."""


@pytest.fixture(autouse=True)
def _a_morning(one_server: Served) -> None:
    """Hours of the same day lie ahead, however far the tests before moved the clock."""
    days = (one_server.clock.now - MORNING).days + 1
    one_server.clock.now = MORNING + timedelta(days=days)


def asked(at: datetime, service: str = "A") -> dict[str, Any]:
    return {"service": service, "appointment_at": at.isoformat()}


def appointment(who: Caller, at: datetime, service: str = "A") -> Any:
    ticket = who.post("tickets", asked(at, service), 201, key=f"appointment-{next(KEYS)}")
    Ticket.model_validate(ticket)
    return ticket


def order(who: Caller) -> list[str]:
    return [one["id"] for one in who.get("tickets?state=waiting")["tickets"]]


def test_an_appointment_waits_for_its_hour_and_soon_goes_first(hall: Hall) -> None:
    clerk = hall.person(Role.SUPERVISOR)
    at = hall.clock() + timedelta(minutes=10)
    promised = appointment(clerk, at)
    ordinary = [clerk.issue("A")["id"] for _ in range(4)]
    clerk.open("2")

    assert datetime.fromisoformat(promised["appointment_at"]) == at
    assert order(clerk) == [*ordinary, promised["id"]]
    assert clerk.call_next("2")["id"] == ordinary[0]
    hall.clock.forward(minutes=9, seconds=59)
    assert clerk.call_next("2")["id"] == ordinary[1]
    hall.clock.forward(seconds=1)
    after = clerk.issue("A")["id"]
    assert order(clerk) == [ordinary[2], ordinary[3], after, promised["id"]]
    assert clerk.call_next("2")["id"] == ordinary[2]
    hall.clock.now += SOON
    assert order(clerk) == [promised["id"], ordinary[3], after]
    assert clerk.call_next("2")["id"] == promised["id"]
    hall.clock.forward(minutes=1)
    assert clerk.call_next("2")["id"] == ordinary[3]


def test_before_its_hour_nobody_is_called_in_its_stead_nor_is_it(hall: Hall) -> None:
    clerk = hall.person(Role.SUPERVISOR)
    appointment(clerk, hall.clock() + timedelta(minutes=10))
    clerk.open("2")
    clerk.call_next("2", status=204)


@pytest.mark.parametrize("policy", ["first-come", "ratio", "accumulating"])
def test_in_every_order_it_goes_before_those_who_came_earlier(
    hall_with: HallWith, policy: str
) -> None:
    hall = hall_with(('order = "accumulating"', f'order = "{policy}"'))
    clerk = hall.person(Role.SUPERVISOR)
    clerk.post("tickets", {"service": "A", "priority": "elderly"}, 201, key="elderly")
    hall.clock.forward(minutes=5)
    promised = appointment(clerk, hall.clock())
    hall.clock.now += SOON
    clerk.open("2")

    assert clerk.call_next("2")["id"] == promised["id"]


def test_who_waits_past_the_longest_wait_goes_before_it(hall: Hall) -> None:
    clerk = hall.person(Role.SUPERVISOR)
    waiting = clerk.issue("A")
    hall.clock.forward(minutes=90)
    appointment(clerk, hall.clock())
    clerk.open("2")

    assert clerk.call_next("2")["id"] == waiting["id"]


def test_people_ahead_are_those_called_before_its_hour(hall: Hall) -> None:
    clerk = hall.person(Role.SUPERVISOR)
    clerk.open("2")
    for _ in range(9):
        clerk.issue("A")
    later = appointment(clerk, hall.clock() + timedelta(hours=3))
    due = appointment(clerk, hall.clock())

    assert later["ahead"] == 9
    assert 0 < due["ahead"] < 9, "those whom the counter calls before it goes first"
    assert later["wait"] is None


def test_a_kiosk_gives_no_appointment(hall: Hall) -> None:
    kiosk = hall.device()
    told = kiosk.refused(
        ProblemCode.NOT_ALLOWED,
        "POST",
        "tickets",
        asked(hall.clock() + timedelta(minutes=10)),
        key="kiosk",
        headers={"Accept-Language": "en"},
    )
    assert "staff" in told["detail"]


@pytest.mark.parametrize(
    ("at", "word"),
    [
        (timedelta(hours=20), "not today"),
        (timedelta(hours=-20), "not today"),
        ("9999-12-31T23:59:59-14:00", "not today"),
        ("0001-01-01T00:00:00+14:00", "not today"),
        ("2026-11-23T10:00:00", "appointment_at"),
        ("soon", "appointment_at"),
    ],
)
def test_an_appointment_of_another_day_is_refused(
    hall: Hall, at: timedelta | str, word: str
) -> None:
    at = at if isinstance(at, str) else (hall.clock() + at).isoformat()
    told = hall.person().refused(
        BAD,
        "POST",
        "tickets",
        {"service": "A", "appointment_at": at},
        key="no",
        headers={"Accept-Language": "en"},
    )
    assert word in told["detail"]
    assert told["errors"][0]["field"] == "appointment_at"


def test_somebody_a_little_late_keeps_the_appointment(hall: Hall) -> None:
    clerk = hall.person(Role.SUPERVISOR)
    waiting = clerk.issue("A")
    late = appointment(clerk, hall.clock() - timedelta(minutes=15))
    assert late["appointment_at"] is not None
    hall.clock.now += SOON
    assert order(clerk) == [late["id"], waiting["id"]]


def test_somebody_later_than_the_offices_window_has_an_ordinary_number(hall: Hall) -> None:
    clerk = hall.person(Role.SUPERVISOR)
    waiting = clerk.issue("A")
    late = appointment(clerk, hall.clock() - timedelta(minutes=15, seconds=1))
    assert late["appointment_at"] is None
    assert order(clerk) == [waiting["id"], late["id"]]


def at_vietnams(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 23, hour - 7, minute, tzinfo=UTC)


def test_the_service_must_be_open_at_that_hour(
    database_url: str, tmp_path: Any, make_hours: Callable[[str], str]
) -> None:
    clock = SetClock(at_vietnams(7, 0))
    with served(database_url, tmp_path, clock) as running:
        hall = running.new_hall(make_hours('opens = "07:30", closes = "11:30"'))
        clerk = hall.person(Role.SUPERVISOR)
        clerk.refused(ProblemCode.SERVICE_CLOSED, "POST", "tickets", {"service": "A"}, key="early")
        for hour, minute in ((7, 29), (11, 30)):
            told = clerk.refused(
                ProblemCode.SERVICE_CLOSED,
                "POST",
                "tickets",
                asked(at_vietnams(hour, minute)),
                key="closed",
            )
            assert f"{hour:02}:{minute}" in told["detail"]
        # Before opening, after the last ordinary number, past the quota: its place was promised.
        appointment(clerk, at_vietnams(7, 30))
        appointment(clerk, at_vietnams(11, 29))
        clock.now = at_vietnams(11, 25)
        clerk.refused(ProblemCode.SERVICE_CLOSED, "POST", "tickets", {"service": "A"}, key="late")
        appointment(clerk, at_vietnams(11, 10))
        clock.now = at_vietnams(11, 30)
        over = asked(at_vietnams(11, 0))
        clerk.refused(ProblemCode.SERVICE_CLOSED, "POST", "tickets", over, key="over")


@pytest.fixture
def make_hours() -> Callable[[str], str]:
    def make(hours: str) -> str:
        always = 'opens = "00:00", closes = "00:00", last_ticket = "00:00"'
        text = example_office_file(always_open=True)
        assert always in text
        return text.replace(always, f'{hours}, last_ticket = "11:15"')

    return make


def test_only_staff_are_told_the_hour(hall: Hall) -> None:
    clerk, kiosk = hall.person(Role.SUPERVISOR), hall.device()
    ticket = appointment(clerk, hall.clock())
    assert clerk.ticket(ticket)["appointment_at"] is not None
    assert kiosk.ticket(ticket)["appointment_at"] is None
    reported = kiosk.post(f"tickets/{ticket['id']}/print-report", {"result": "printed"})
    assert reported["appointment_at"] is None
    follow = ticket["follow_url"].removeprefix("http://queue.test")
    page = hall.stranger().get(follow, headers={"Accept": "application/json"})
    assert "appointment" not in str(page)
    assert "appointment_at" not in str(clerk.get("board"))
    assert "appointment" not in str(hall.stranger().get("log"))


def test_the_audit_log_tells_why_it_went_first_and_who_let_it(hall: Hall) -> None:
    clerk = hall.person(Role.SUPERVISOR)
    clerk.issue("A")
    at = hall.clock()
    appointment(clerk, at)
    clerk.open("2")
    hall.clock.now += SOON
    clerk.call_next("2")

    rows = hall.served.rows(OUTBOX, office=hall.office)
    [issued] = [one for one in rows if one["type"] == "ticket.issued"][1:]
    [called] = [one for one in rows if one["type"] == "ticket.called"]
    assert issued["actor"] == clerk.name
    for one in (issued, called):
        assert datetime.fromisoformat(one["data"]["ticket"]["appointment_at"]) == at


def test_the_same_key_gives_the_same_appointment(hall: Hall) -> None:
    clerk = hall.person(Role.SUPERVISOR)
    body = asked(hall.clock() + timedelta(minutes=10))
    first = clerk.post("tickets", body, 201, key="twice")
    again = clerk.post("tickets", body, 200, key="twice")
    assert (again["id"], again["appointment_at"]) == (first["id"], first["appointment_at"])


def test_undo_return_and_arrival_place_keep_the_hour_first_and_last_give_it_up(
    hall: Hall,
) -> None:
    clerk, supervisor = hall.person(Role.SUPERVISOR), hall.person(Role.SUPERVISOR)
    waiting = clerk.issue("A")
    promised = appointment(clerk, hall.clock())
    clerk.open("2")
    hall.clock.now += SOON
    called = clerk.call_next("2")
    clerk.act(called, "undo", "2")
    assert order(clerk) == [promised["id"], waiting["id"]]
    clerk.call_next("2")
    clerk.post(f"tickets/{promised['id']}/park", {"counter": "2", "reason": "form"})
    clerk.post(f"tickets/{promised['id']}/return", {"counter": "2"})
    assert order(clerk) == [promised["id"], waiting["id"]]
    body = {"service": "A", "position": "arrival"}
    supervisor.post(f"tickets/{promised['id']}/transfer", body)
    assert order(clerk) == [promised["id"], waiting["id"]]
    hall.clock.forward(seconds=1)
    moved = supervisor.post(f"tickets/{promised['id']}/transfer", {**body, "position": "last"})
    assert moved["appointment_at"] is None
    assert order(clerk) == [waiting["id"], promised["id"]]
    [row] = hall.served.rows(TICKET, office=hall.office, id=promised["id"])
    assert row["appointment_at"] is None


def test_an_appointment_that_nobody_kept_expires_with_the_day(hall: Hall) -> None:
    clerk = hall.person(Role.SUPERVISOR)
    ticket = appointment(clerk, hall.clock() + timedelta(hours=1))
    hall.clock.forward(days=1)
    hall.keep_hours()
    assert hall.person().ticket(ticket)["state"] == "expired"
