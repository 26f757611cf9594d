"""Park, return, transfer, cancel, a particular call, a second service: done and refused."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from server.contract.answers import Ticket
from server.contract.events import EventType, StoredEvent
from server.contract.problems import ProblemCode
from server.contract.states import Audience, Role
from server.storage.tables import INTERVAL, OUTBOX
from tests.server.acts.conftest import HallWith
from tests.server.acts.written import fill
from tests.server.hall import Caller, Hall

WRONG = ProblemCode.WRONG_STATE
BAD = ProblemCode.BAD_REQUEST


def last_event(hall: Hall) -> dict[str, Any]:
    return hall.served.rows(OUTBOX, office=hall.office)[-1]


def events(hall: Hall, kind: str) -> list[dict[str, Any]]:
    return [one for one in hall.served.rows(OUTBOX, office=hall.office) if one["type"] == kind]


def called(clerk: Caller, counter: str = "2", service: str = "A") -> Any:
    clerk.issue(service)
    clerk.open(counter)
    return clerk.call_next(counter)


def do(who: Caller, ticket: dict[str, Any], act: str, **body: Any) -> Any:
    answer = who.post(f"tickets/{ticket['id']}/{act}", body)
    Ticket.model_validate(answer)
    return answer


def no(code: ProblemCode, who: Caller, ticket: dict[str, Any], act: str, **body: Any) -> Any:
    return who.refused(code, "POST", f"tickets/{ticket['id']}/{act}", body)


def test_who_waits_is_sent_on_by_a_clerk_and_cancelled_by_a_supervisor(hall: Hall) -> None:
    clerk, supervisor = hall.person(), hall.person(Role.SUPERVISOR)
    ticket = clerk.issue("A")
    clerk.open("2")
    sent = do(clerk, ticket, "transfer", counter="2", service="B")
    assert (sent["service"], sent["state"]) == ("B", "waiting")
    no(ProblemCode.BAD_REQUEST, clerk, ticket, "cancel")
    assert do(supervisor, ticket, "cancel")["state"] == "cancelled"


# Park and return


def test_a_parked_ticket_frees_the_counter_and_reminds_once(hall: Hall) -> None:
    clerk = hall.person()
    ticket = called(clerk)
    parked = do(clerk, ticket, "park", counter="2", reason="form", minutes=10)

    assert (parked["state"], parked["park_reason"]) == ("parked", "form")
    due = hall.clock() + timedelta(minutes=10)
    assert datetime.fromisoformat(parked["remind_at"]) == due
    told = last_event(hall)
    assert told["type"] == "ticket.parked"
    assert told["data"]["reason"] == "form"
    assert clerk.call_next("2", status=204) is None

    hall.clock.forward(minutes=9, seconds=59)
    hall.keep_hours()
    assert events(hall, "ticket.reminder") == []
    hall.clock.forward(seconds=1)
    hall.keep_hours()
    hall.keep_hours()
    [reminder] = events(hall, "ticket.reminder")
    assert reminder["data"]["ticket"]["id"] == ticket["id"]


def test_reminders_of_one_moment_come_by_number(hall: Hall) -> None:
    clerk = hall.person()
    tickets = [clerk.issue(service) for service in "BAH"]
    for ticket, minutes in zip(tickets, (2, 2, 1), strict=True):
        due = hall.clock() + timedelta(minutes=minutes)
        fill(hall, ticket, state="parked", park_reason="form", counter="2", remind_at=due)
    hall.clock.forward(minutes=2)
    hall.keep_hours()

    told = [one["data"]["ticket"]["number"] for one in events(hall, "ticket.reminder")]
    assert told == ["H001", "A001", "B001"]


def test_the_office_says_how_long_a_ticket_is_put_aside(hall_with: HallWith) -> None:
    hall = hall_with(("park_minutes = 15", "park_minutes = 25"))
    clerk = hall.person()
    parked = do(clerk, called(clerk), "park", counter="2", reason="form")

    due = hall.clock() + timedelta(minutes=25)
    assert datetime.fromisoformat(parked["remind_at"]) == due


def test_a_ticket_is_parked_for_a_reason_of_the_office(hall: Hall) -> None:
    clerk = hall.person()
    ticket = called(clerk)
    told = no(BAD, clerk, ticket, "park", counter="2", reason="boredom")
    assert [one["field"] for one in told["errors"]] == ["reason"]


def test_a_parked_ticket_returns_to_its_arrival_place(hall: Hall) -> None:
    clerk = hall.person()
    first = called(clerk)
    hall.clock.forward(minutes=1)
    clerk.issue("A")
    do(clerk, first, "park", counter="2", reason="form")
    returned = do(clerk, first, "return", counter="2")

    assert (returned["state"], returned["ahead"], returned["counter"]) == ("waiting", 0, None)
    assert returned["remind_at"] is None
    assert last_event(hall)["data"]["counter"] == "2"
    assert clerk.call_next("2")["id"] == first["id"]


def test_who_missed_the_call_comes_after_the_next_three(hall: Hall) -> None:
    clerk = hall.person()
    missed = called(clerk)
    others = [clerk.issue("A")["id"] for _ in range(5)]
    clerk.act(missed, "no-show", "2")
    returned = do(clerk, missed, "return", counter="2")

    assert returned["ahead"] == 3
    hall.clock.forward(minutes=2)
    order = [clerk.call_next("2")["id"] for _ in range(4)]
    assert order == [*others[:3], missed["id"]]


def test_an_undone_call_does_not_bring_the_missed_one_nearer(hall: Hall) -> None:
    clerk = hall.person()
    missed = called(clerk)
    for _ in range(5):
        clerk.issue("A")
    clerk.act(missed, "no-show", "2")
    do(clerk, missed, "return", counter="2")
    hall.clock.forward(minutes=1)
    clerk.act(clerk.call_next("2"), "undo", "2")

    assert clerk.ticket(missed)["ahead"] == 3


def test_a_ticket_of_yesterday_does_not_return(hall: Hall) -> None:
    clerk = hall.person()
    missed = called(clerk)
    clerk.act(missed, "no-show", "2")
    hall.clock.forward(days=1)
    hall.keep_hours()
    no(WRONG, hall.person(Role.SUPERVISOR), missed, "return")


# Transfer


def test_a_transferred_ticket_keeps_its_number_and_both_lines_are_counted(hall: Hall) -> None:
    clerk = hall.person()
    ticket = called(clerk)
    clerk.issue("A")
    moved = do(clerk, ticket, "transfer", counter="2", service="H")

    assert moved["number"] == ticket["number"]
    assert (moved["service"], moved["state"], moved["counter"]) == ("H", "waiting", None)
    told = last_event(hall)["data"]
    assert told["waiting"] == {"A": 1, "H": 1}
    assert told["counter"] == "2"


@pytest.mark.parametrize(("position", "place"), [("first", 0), ("arrival", 1), ("last", 2)])
def test_where_a_transferred_ticket_stands(hall: Hall, position: str, place: int) -> None:
    clerk = hall.person()
    clerk.issue("H")
    hall.clock.forward(minutes=1)
    ticket = called(clerk)
    hall.clock.forward(minutes=1)
    clerk.issue("H")
    hall.clock.forward(minutes=1)

    moved = do(clerk, ticket, "transfer", counter="2", service="H", position=position)

    assert moved["ahead"] == place


def test_only_the_counter_it_was_sent_to_calls_it(hall: Hall) -> None:
    clerk, other = hall.person(), hall.person()
    ticket = called(clerk)
    moved = do(clerk, ticket, "transfer", counter="2", to_counter="11")
    other.open("3")

    assert moved["for_counter"] == "11"
    other.call_next("3", status=204)
    other.open("11")
    assert other.call_next("11")["id"] == ticket["id"]


@pytest.mark.parametrize(
    ("code", "aim"),
    [
        (BAD, {}),
        (ProblemCode.UNKNOWN_SERVICE, {"service": "Z"}),
        (ProblemCode.UNKNOWN_COUNTER, {"to_counter": "99"}),
    ],
)
def test_a_ticket_is_not_sent_nowhere(hall: Hall, code: ProblemCode, aim: dict[str, str]) -> None:
    clerk = hall.person()
    no(code, clerk, called(clerk), "transfer", counter="2", **aim)


def test_a_waiting_ticket_is_moved_by_a_supervisor_without_a_counter(hall: Hall) -> None:
    clerk, supervisor = hall.person(), hall.person(Role.SUPERVISOR)
    ticket = clerk.issue("A")
    told = no(BAD, clerk, ticket, "transfer", service="H")
    assert told["errors"][0]["field"] == "counter"

    assert do(supervisor, ticket, "transfer", service="H")["service"] == "H"


def test_nobody_takes_a_person_from_another_counter(hall: Hall) -> None:
    clerk, other = hall.person(), hall.person()
    ticket = called(clerk)
    other.open("3")
    no(WRONG, other, ticket, "transfer", counter="3", service="H")
    no(WRONG, other, ticket, "park", counter="3", reason="form")


# Cancel


def test_a_waiting_and_a_parked_ticket_are_withdrawn(hall: Hall) -> None:
    clerk = hall.person()
    ticket, waiting = called(clerk), clerk.issue("A")
    no(WRONG, clerk, ticket, "cancel", counter="2")
    do(clerk, ticket, "park", counter="2", reason="form")

    assert do(clerk, ticket, "cancel", counter="2", reason="left")["state"] == "cancelled"
    assert do(clerk, waiting, "cancel", counter="2")["state"] == "cancelled"
    told = last_event(hall)["data"]
    assert (told["reason"], told["waiting"]) == ("asked", {"A": 0})


# A particular call


def test_only_who_may_calls_out_of_the_order_and_it_is_marked(hall: Hall) -> None:
    clerk, supervisor = hall.person(), hall.person(Role.SUPERVISOR)
    clerk.issue("A")
    last = clerk.issue("A")
    clerk.open("2")
    no(ProblemCode.NOT_ALLOWED, clerk, last, "call", counter="2")
    supervisor.open("3")

    assert do(supervisor, last, "call", counter="3")["counter"] == "3"
    told = last_event(hall)
    assert told["data"]["chosen"] is True
    assert told["actor"] == supervisor.name
    assert "chosen" not in _told_to_boards(told["data"])


def _told_to_boards(data: dict[str, Any]) -> dict[str, Any]:
    return StoredEvent(EventType.TICKET_CALLED, data).told_to(Audience.BOARD) or {}


def test_an_office_may_let_its_clerks_choose(hall_with: HallWith) -> None:
    hall = hall_with(("clerks_may_choose = false", "clerks_may_choose = true"))
    clerk = hall.person()
    clerk.issue("A")
    last = clerk.issue("A")
    clerk.open("2")

    assert do(clerk, last, "call", counter="2")["state"] == "called"


def test_a_parked_ticket_is_called_back_by_any_clerk_and_ends_the_stay_before(hall: Hall) -> None:
    clerk = hall.person()
    parked = called(clerk)
    do(clerk, parked, "park", counter="2", reason="form")
    clerk.issue("A")
    current = clerk.call_next("2")

    assert do(clerk, parked, "call", counter="2")["state"] == "called"
    assert clerk.ticket(current)["state"] == "served"
    assert "chosen" not in last_event(hall)["data"]
    clerk.act(parked, "undo", "2")
    assert clerk.ticket(current)["state"] == "serving"


def test_calling_whom_one_has_already_ends_no_stay(hall: Hall) -> None:
    supervisor = hall.person(Role.SUPERVISOR)
    ticket = called(supervisor)
    no(WRONG, supervisor, ticket, "call", counter="2")


# Finish, and a second service


def test_a_stay_ends_with_an_outcome_of_the_office(hall: Hall) -> None:
    clerk = hall.person()
    ticket = called(clerk)
    no(BAD, clerk, ticket, "finish", counter="2", outcome="miracle")

    finished = do(clerk, ticket, "finish", counter="2", outcome="received")
    assert finished["outcome"] == "received"
    assert last_event(hall)["data"]["outcome"] == "received"


def test_an_outcome_can_be_needed_also_by_next(hall_with: HallWith) -> None:
    hall = hall_with(("outcome_needed = false", "outcome_needed = true"))
    clerk = hall.person()
    ticket = called(clerk)
    waiting = clerk.issue("A")
    no(BAD, clerk, ticket, "finish", counter="2")
    clerk.refused(BAD, "POST", "counters/2/call-next", key="without")

    answer = clerk.post("counters/2/call-next", {"outcome": "result"}, key="with")
    assert answer["id"] == waiting["id"]
    assert clerk.ticket(ticket)["outcome"] == "result"


def test_a_second_service_in_the_same_stay(hall: Hall) -> None:
    clerk = hall.person()
    ticket = called(clerk)
    no(WRONG, clerk, ticket, "add-service", counter="2", service="B")
    clerk.act(ticket, "start", "2")
    no(WRONG, clerk, ticket, "add-service", counter="2", service="A")
    hall.clock.forward(minutes=4)

    both = do(clerk, ticket, "add-service", counter="2", service="B")

    assert (both["number"], both["service"], both["state"]) == (ticket["number"], "B", "serving")
    rows = hall.served.rows(INTERVAL, office=hall.office, ticket=ticket["id"])
    assert [(one["act"], one["service"]) for one in rows][-2:] == [
        ("start", "A"),
        ("add-service", "B"),
    ]
    assert rows[-2]["left_at"] == rows[-1]["entered_at"] == hall.clock()


# Undo


@pytest.mark.parametrize("position", ["first", "last"])
def test_an_undone_call_finds_its_old_place(hall: Hall, position: str) -> None:
    clerk = hall.person()
    ticket = called(clerk)
    hall.clock.forward(minutes=1)
    for _ in range(2):
        clerk.issue("A")
    hall.clock.forward(minutes=1)
    do(clerk, ticket, "transfer", counter="2", to_counter="2", position=position)
    before = [one["id"] for one in clerk.get("tickets?state=waiting")["tickets"]]
    first = clerk.call_next("2")
    hall.clock.forward(seconds=10)
    clerk.act(first, "undo", "2")

    assert [one["id"] for one in clerk.get("tickets?state=waiting")["tickets"]] == before
    assert clerk.ticket(ticket)["for_counter"] == "2"


def test_the_office_says_how_long_a_finish_can_be_undone(hall_with: HallWith) -> None:
    hall = hall_with(("undo_seconds = 60", "undo_seconds = 10"))
    clerk = hall.person()
    ticket = called(clerk)
    clerk.act(ticket, "finish", "2")
    hall.clock.forward(seconds=11)
    told = no(ProblemCode.NOTHING_TO_UNDO, clerk, ticket, "undo", counter="2")
    assert "10" in told["detail"]
    hall.clock.forward(seconds=-1)
    assert do(clerk, ticket, "undo", counter="2")["state"] == "serving"


# The trembling hand


def test_a_second_press_right_after_a_call_calls_nobody(hall_with: HallWith) -> None:
    hall = hall_with(next_pause_seconds=1.5)
    clerk = hall.person()
    for _ in range(3):
        clerk.issue("A")
    clerk.open("2")
    first = clerk.call_next("2", key="press")
    hall.clock.forward(seconds=1.4)
    again = clerk.call_next("2", key="tremble")
    assert (again["id"], again["call_count"]) == (first["id"], 1)

    hall.clock.forward(seconds=0.1)
    assert clerk.call_next("2", key="meant")["id"] != first["id"]
    assert clerk.call_next("2", key="tremble")["id"] == first["id"]
    assert len(events(hall, "ticket.called")) == 2


def test_who_started_at_once_may_call_at_once(hall_with: HallWith) -> None:
    hall = hall_with(next_pause_seconds=1.5)
    clerk = hall.person()
    clerk.issue("A")
    first = called(clerk)
    clerk.act(first, "start", "2")
    assert clerk.call_next("2")["id"] != first["id"]


# Print


def test_the_first_slip_of_a_number_that_staff_gave_is_no_copy(hall: Hall) -> None:
    clerk, kiosk = hall.person(), hall.device()
    ticket = clerk.issue("A")
    for copy in (1, 2):
        ordered = clerk.post(f"tickets/{ticket['id']}/print", {"device": kiosk.id}, 202)
        assert ordered["print"] == "pending"
        assert last_event(hall)["data"]["copy"] == copy
