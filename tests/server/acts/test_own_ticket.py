"""What the holder of a slip does by its code: done once, told to everybody, refused in words."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

import httpx
import pytest
from sqlalchemy import update

from server.api.tally import Tally
from server.contract.answers import Followed
from server.contract.events import EventType
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.storage.tables import ACT_KEY, OUTBOX, TICKET
from tests.server.acts.conftest import HallWith
from tests.server.hall import Caller, Hall, as_problem

PRESSES = count(1)


def code_of(ticket: dict[str, Any]) -> str:
    code: str = ticket["follow_url"].rsplit("/", 1)[-1]
    return code


def by_code(
    hall: Hall, ticket: dict[str, Any], act: str, key: str | None = None, **headers: str
) -> httpx.Response:
    key = key or f"holder-{next(PRESSES)}"
    return hall.stranger().ask("POST", f"/t/{code_of(ticket)}/{act}", key=key, headers=headers)


def do(hall: Hall, ticket: dict[str, Any], act: str, key: str | None = None) -> Any:
    answer = by_code(hall, ticket, act, key)
    assert answer.status_code == 200, answer.text
    Followed.model_validate(answer.json())
    return answer.json()


def no(hall: Hall, code: ProblemCode, ticket: dict[str, Any], act: str, **more: Any) -> Any:
    before = hall.served.dump(hall.office)
    answer = by_code(hall, ticket, act, **more)
    assert hall.served.dump(hall.office) == before, "a refused act changed something"
    return as_problem(answer, code)


def events(hall: Hall) -> list[dict[str, Any]]:
    return hall.served.rows(OUTBOX, office=hall.office)


def log_of(hall: Hall, number: str) -> list[str]:
    entries = hall.stranger().get("log")["entries"]
    return [one["act"] for one in entries if one["number"] == number]


@pytest.fixture
def kiosk(hall: Hall) -> Caller:
    return hall.device(DeviceKind.KIOSK)


# Leave the line


def test_the_holder_leaves_the_line_and_everybody_hears_it_once(hall: Hall, kiosk: Caller) -> None:
    first, second = kiosk.issue("A"), kiosk.issue("A")
    told = do(hall, first, "leave", key="mine")
    assert (told["number"], told["state"], told["ahead"]) == (first["number"], "cancelled", None)
    seq = len(events(hall))
    assert do(hall, first, "leave", key="mine")["state"] == "cancelled"
    assert len(events(hall)) == seq, "the same press again does nothing"

    event = events(hall)[-1]
    assert (event["type"], event["actor"], event["device"]) == (
        EventType.TICKET_CANCELLED,
        None,
        None,
    )
    assert event["data"]["reason"] == "left"
    assert event["data"]["waiting"] == {"A": 1}
    assert log_of(hall, first["number"])[-1] == "leave"
    clerk = hall.person()
    clerk.open("2")
    assert clerk.call_next("2")["number"] == second["number"]
    assert clerk.call_next("2", status=204) is None


def test_whoever_was_put_aside_may_leave_and_others_not(hall: Hall, kiosk: Caller) -> None:
    ticket = kiosk.issue("A")
    clerk = hall.person()
    clerk.open("2")
    clerk.call_next("2")
    problem = no(hall, ProblemCode.WRONG_STATE, ticket, "leave")
    assert ticket["number"] in problem["detail"]
    clerk.post(f"tickets/{ticket['id']}/park", {"counter": "2", "reason": "form"})
    assert do(hall, ticket, "leave")["state"] == "cancelled"
    no(hall, ProblemCode.WRONG_STATE, ticket, "leave")


def test_looking_never_acts(hall: Hall, kiosk: Caller) -> None:
    ticket = kiosk.issue("A")
    before = hall.served.dump(hall.office)
    answer = hall.stranger().ask("GET", f"/t/{code_of(ticket)}/leave", key="look")
    as_problem(answer, ProblemCode.UNKNOWN_PAGE)
    assert hall.served.dump(hall.office) == before


def test_another_sites_page_cannot_act(hall: Hall, kiosk: Caller) -> None:
    ticket = kiosk.issue("A")
    no(hall, ProblemCode.NOT_ALLOWED, ticket, "leave", Origin="https://evil.example")
    stranger = hall.stranger()
    path = f"/t/{code_of(ticket)}/leave"
    # What a form elsewhere can send is no press of ours: it has no header of its own making.
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = stranger.ask("POST", path, headers=form, content=b"a=b")
    assert [one["field"] for one in as_problem(answer, ProblemCode.BAD_REQUEST)["errors"]] == [
        "Idempotency-Key"
    ]
    asked = {
        "Origin": "https://evil.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "idempotency-key",
    }
    allowed = stranger.ask("OPTIONS", path, headers=asked)
    assert not [one for one in allowed.headers if one.startswith("access-control-allow")]
    assert stranger.get(f"/t/{code_of(ticket)}", headers={"Accept": "application/json"})[
        "state"
    ] == ("waiting")
    own = {"Origin": hall.served.base}
    assert by_code(hall, ticket, "leave", **own).status_code == 200


def test_a_key_is_one_slips_and_one_acts(hall: Hall, kiosk: Caller) -> None:
    first, second = kiosk.issue("A"), kiosk.issue("A")
    do(hall, first, "leave", key="shared")
    no(hall, ProblemCode.BAD_REQUEST, second, "leave", key="shared")
    [kept] = [
        one for one in hall.served.rows(ACT_KEY, office=hall.office) if one["key"] == "shared"
    ]
    assert code_of(first) not in kept["who"], "who reads the keys learns no code"


def test_wrong_codes_are_slowed_as_on_looking(
    hall: Hall, kiosk: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = kiosk.issue("A")
    monkeypatch.setattr(hall.served.running, "wrong_addresses", Tally(3, 60))
    stranger = hall.stranger()
    codes = []
    for number in range(3 + 1):
        answer = stranger.ask("POST", f"/t/nothing-{number}/leave", key="k")
        codes.append(answer.json()["code"])
    assert codes[0] == ProblemCode.UNKNOWN_TICKET
    assert codes[-1] == ProblemCode.TOO_MANY_REQUESTS
    assert do(hall, ticket, "leave")["state"] == "cancelled", "the hall behind it is served"


def test_a_ticket_of_another_day_is_left_alone(hall: Hall, kiosk: Caller) -> None:
    ticket = kiosk.issue("A")
    supervisor = hall.person(Role.SUPERVISOR)
    supervisor.post("day/close")
    no(hall, ProblemCode.WRONG_STATE, ticket, "leave")


# Let others pass


def numbers(hall: Hall) -> list[str]:
    waiting = hall.person().get("tickets?state=waiting&service=A")["tickets"]
    return [one["number"] for one in waiting]


def test_two_people_pass_and_the_phone_says_why_more_are_before(hall: Hall, kiosk: Caller) -> None:
    clerk = hall.person()
    clerk.open("2")
    tickets = [kiosk.issue("A") for _ in range(6)]
    second = tickets[1]
    told = do(hall, second, "let-pass", key="mine")

    assert (told["state"], told["ahead"], told["set_back"]) == ("waiting", 3, "let_pass")
    assert told["let_pass"] == {"people": 2, "times": 2, "left": 1}
    assert do(hall, second, "let-pass", key="mine")["ahead"] == 3, "done once"
    assert numbers(hall) == ["A001", "A003", "A004", "A002", "A005", "A006"]
    assert kiosk.ticket(second)["ahead"] == 3
    assert [followed_by(hall, one)["ahead"] for one in tickets] == [0, 3, 1, 2, 4, 5]
    assert {followed_by(hall, one)["set_back"] for one in tickets if one != second} == {None}
    event = events(hall)[-1]
    assert (event["type"], event["data"]["people"]) == (EventType.TICKET_LET_PASS, 2)
    assert log_of(hall, "A002") == ["issue", "let-pass"]

    hall.clock.forward(seconds=1)
    for called in ("A001", "A003"):
        assert clerk.call_next("2")["number"] == called
    assert (followed_by(hall, second)["ahead"], followed_by(hall, second)["set_back"]) == (1, None)
    assert [clerk.call_next("2")["number"] for _ in range(3)] == ["A004", "A002", "A005"]


def followed_by(hall: Hall, ticket: dict[str, Any]) -> Any:
    return hall.stranger().get(f"/t/{code_of(ticket)}", headers={"Accept": "application/json"})


def test_people_pass_as_often_as_the_office_says(hall_with: HallWith) -> None:
    hall = hall_with(("let_pass_people = 2", "let_pass_people = 1"))
    kiosk = hall.device(DeviceKind.KIOSK)
    tickets = [kiosk.issue("A") for _ in range(5)]
    assert [do(hall, tickets[0], "let-pass")["let_pass"]["left"] for _ in range(2)] == [1, 0]
    assert numbers(hall) == ["A002", "A003", "A001", "A004", "A005"]
    assert "2 lần" in no(hall, ProblemCode.WRONG_STATE, tickets[0], "let-pass")["detail"]

    never = hall_with(("let_pass_times = 2", "let_pass_times = 0"))
    kiosk = never.device(DeviceKind.KIOSK)
    first, _ = kiosk.issue("A"), kiosk.issue("A")
    assert followed_by(never, first)["let_pass"] is None
    no(never, ProblemCode.WRONG_STATE, first, "let-pass")


def test_nobody_behind_is_nobody_to_let_pass(hall: Hall, kiosk: Caller) -> None:
    first, last = kiosk.issue("A"), kiosk.issue("A")
    kiosk.issue("H")
    assert last["number"] in no(hall, ProblemCode.WRONG_STATE, last, "let-pass")["detail"]
    assert do(hall, first, "let-pass")["ahead"] == 1


def test_whoever_lets_pass_keeps_no_counter_waiting(hall: Hall, kiosk: Caller) -> None:
    first, second = kiosk.issue("A"), kiosk.issue("A")
    clerk = hall.person()
    clerk.open("2")
    do(hall, first, "let-pass")
    do(hall, second, "leave")
    assert clerk.call_next("2")["number"] == first["number"]
    no(hall, ProblemCode.WRONG_STATE, first, "let-pass")


# Rejoin after a missed call


def missed(hall: Hall, kiosk: Caller, more: int = 4) -> tuple[Caller, dict[str, Any]]:
    """One who missed the call at counter 2, and so many who wait behind."""
    clerk = hall.person()
    clerk.open("2")
    ticket = kiosk.issue("A")
    for _ in range(more):
        kiosk.issue("A")
    clerk.call_next("2")
    clerk.act(ticket, "no-show", "2")
    return clerk, ticket


def test_whoever_missed_a_call_is_back_once_behind_the_next_few(hall: Hall, kiosk: Caller) -> None:
    clerk, ticket = missed(hall, kiosk)
    until = hall.clock() + timedelta(minutes=10)
    assert datetime.fromisoformat(followed_by(hall, ticket)["rejoin_until"]) == until
    hall.clock.forward(minutes=10)
    told = do(hall, ticket, "rejoin", key="mine")

    assert (told["number"], told["state"], told["ahead"]) == (ticket["number"], "waiting", 3)
    assert told["rejoin_until"] is None
    assert do(hall, ticket, "rejoin", key="mine")["state"] == "waiting"
    assert numbers(hall) == ["A002", "A003", "A004", "A001", "A005"]
    assert events(hall)[-1]["type"] == EventType.TICKET_RETURNED
    assert log_of(hall, "A001") == ["issue", "call", "no-show", "placed"], (
        "as any place by the rule"
    )
    hall.clock.forward(seconds=1)
    assert [clerk.call_next("2")["number"] for _ in range(4)][-1] == ticket["number"]

    clerk.act(ticket, "no-show", "2")
    assert followed_by(hall, ticket)["rejoin_until"] is None
    no(hall, ProblemCode.WRONG_STATE, ticket, "rejoin")
    body = {"counter": "2"}
    assert clerk.post(f"tickets/{ticket['id']}/return", body)["state"] == "waiting"


def test_too_late_only_staff_put_back(hall: Hall, kiosk: Caller) -> None:
    _, ticket = missed(hall, kiosk)
    hall.clock.forward(minutes=10, seconds=1)
    assert followed_by(hall, ticket)["rejoin_until"] is None
    assert "10 phút" in no(hall, ProblemCode.WRONG_STATE, ticket, "rejoin")["detail"]


def test_nobody_rejoins_a_line_that_was_ended(hall: Hall, kiosk: Caller) -> None:
    _, ticket = missed(hall, kiosk)
    hall.person(Role.SUPERVISOR).post("day/close", key="close")
    assert followed_by(hall, ticket)["rejoin_until"] is None
    refused = no(hall, ProblemCode.WRONG_STATE, ticket, "rejoin")
    assert "cán bộ" in refused["detail"]


def test_the_office_says_how_long_and_whether(hall_with: HallWith) -> None:
    hall = hall_with(("rejoin_minutes = 10", "rejoin_minutes = 0"))
    kiosk = hall.device(DeviceKind.KIOSK)
    _, ticket = missed(hall, kiosk)
    assert followed_by(hall, ticket)["rejoin_until"] is None
    no(hall, ProblemCode.WRONG_STATE, ticket, "rejoin")


def test_nobody_rejoins_who_missed_nothing(hall: Hall, kiosk: Caller) -> None:
    ticket = kiosk.issue("A")
    no(hall, ProblemCode.WRONG_STATE, ticket, "rejoin")


# A wait that passed its promise


def test_whoever_waits_longer_than_promised_is_owed_a_word_at_the_counter_too(
    hall: Hall, kiosk: Caller
) -> None:
    ticket, clerk = kiosk.issue("A"), hall.person()
    clerk.open("2")
    with hall.served.engine.begin() as connection:
        mine = update(TICKET).where(TICKET.c.id == ticket["id"])
        connection.execute(mine.values(promised_low=0, promised_high=5))

    def page() -> Any:
        path = f"/t/{code_of(ticket)}"
        return hall.stranger().get(path, headers={"Accept": "application/json"})

    hall.clock.forward(minutes=5, seconds=59)
    assert not page()["late"]
    hall.clock.forward(seconds=1)
    assert page()["late"]
    assert clerk.call_next("2")["late"]
    assert [one["late"] for one in clerk.get("board")["calls"]] == [True]
    called = hall.served.rows(OUTBOX, office=hall.office, type="ticket.called")
    assert [one["data"]["late"] for one in called] == [True]
    clerk.act(ticket, "recall", "2")
    assert [one["late"] for one in clerk.get("board")["calls"]] == [False]
    hall.clock.forward(minutes=5)
    assert page()["late"]
