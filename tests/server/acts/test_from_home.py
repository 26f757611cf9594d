"""Numbers from home: in the one line, passed over until confirmed at the door, then like any."""

from datetime import timedelta
from itertools import count
from typing import Any

import httpx
import pytest

from server.api.tally import Tally
from server.contract.answers import Followed, FromHome, TakenAtHome
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.domain.door_code import STEP, code_of_step, step_of
from server.storage.tables import DOOR_KEY, OUTBOX, TAKEN_AT_HOME, TICKET
from tests.server.hall import MORNING, Caller, Hall, Served, as_problem, example

PRESSES = count(1)
ALLOWED = example().replace("[from_home]\nallowed = false", "[from_home]\nallowed = true")
MANY = ALLOWED.replace("numbers_a_phone = 2", "numbers_a_phone = 20")


class Phone:
    """A browser at home, which keeps its cookies."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.cookie: str | None = None

    def ask(self, body: Any, key: str | None = None, **headers: str) -> httpx.Response:
        if self.cookie is not None:
            headers["Cookie"] = f"luot_phone={self.cookie}"
        answer = self.hall.stranger().ask(
            "POST", "from-home", key=key or f"home-{next(PRESSES)}", json=body, headers=headers
        )
        self.cookie = answer.cookies.get("luot_phone") or self.cookie
        self.hall.served.client.cookies.clear()
        return answer

    def take(self, service: str = "A", key: str | None = None, status: int = 201) -> Any:
        answer = self.ask({"service": service}, key)
        assert answer.status_code == status, answer.text
        TakenAtHome.model_validate(answer.json())
        return answer.json()

    def refused(self, code: ProblemCode, service: str = "A", **headers: str) -> Any:
        before = self.hall.served.dump(self.hall.office)
        answer = self.ask({"service": service}, **headers)
        assert self.hall.served.dump(self.hall.office) == before, "a refused act changed something"
        return as_problem(answer, code)


def shown_at_the_door(hall: Hall, steps_ago: int = 0) -> str:
    [row] = hall.served.rows(DOOR_KEY, office=hall.office)
    return code_of_step(row["key"], step_of(hall.clock() - steps_ago * STEP))


def confirm(hall: Hall, code: str, door: str, key: str | None = None) -> httpx.Response:
    path = f"/t/{code}/confirm"
    return hall.stranger().ask("POST", path, key=key or f"at-{next(PRESSES)}", json={"door": door})


def followed(hall: Hall, code: str) -> Any:
    told = hall.stranger().get(f"/t/{code}", headers={"Accept": "application/json"})
    Followed.model_validate(told)
    return told


def log_of(hall: Hall, number: str) -> list[str]:
    entries = hall.stranger().get("log")["entries"]
    return [one["act"] for one in entries if one["number"] == number]


def last_event(hall: Hall) -> Any:
    return hall.served.rows(OUTBOX, office=hall.office)[-1]


@pytest.fixture(autouse=True)
def _a_morning(one_server: Served) -> None:
    """No test runs over midnight, however far those before moved the clock."""
    days = (one_server.clock.now - MORNING).days + 1
    one_server.clock.now = MORNING + timedelta(days=days)


@pytest.fixture
def home(one_server: Served) -> Hall:
    return one_server.new_hall(MANY)


@pytest.fixture
def clerk(home: Hall) -> Caller:
    clerk = home.person()
    clerk.open("2")
    return clerk


def test_it_is_a_number_like_any_but_is_passed_over_until_confirmed(
    home: Hall, clerk: Caller
) -> None:
    taken = Phone(home).take()
    paper = home.device().issue("A")
    assert (taken["number"], paper["number"]) == ("A001", "A002")
    assert paper["ahead"] == 1, "it counts among the people ahead"
    told = followed(home, taken["code"])
    assert (told["state"], told["ahead"], told["lapsed"]) == ("waiting", 0, False)
    assert (told["confirm"]["back_after_calls"], told["confirm"]["put_back"]) == (3, False)
    [row] = home.served.rows(TICKET, office=home.office, number="A001")
    assert (row["from_home"], row["confirmed_at"]) == (True, None)

    assert clerk.call_next("2")["number"] == "A002"

    told = followed(home, taken["code"])
    assert (told["state"], told["confirm"]["put_back"]) == ("waiting", True)
    assert clerk.call_next("2", status=204) is None, "nobody is there"
    assert confirm(home, taken["code"], shown_at_the_door(home)).status_code == 200
    assert followed(home, taken["code"])["confirm"] is None
    assert clerk.call_next("2")["number"] == "A001"
    acts = ["issue", "from-home", "put-back", "confirm", "call"]
    assert log_of(home, "A001") == acts


def test_reached_again_after_as_many_calls_it_is_good_no_more(home: Hall, clerk: Caller) -> None:
    taken = Phone(home).take()
    kiosk = home.device()
    papers = [kiosk.issue("A") for _ in range(5)]

    called = [clerk.call_next("2")["number"] for _ in range(3)]

    assert called == [one["number"] for one in papers[:3]]
    assert followed(home, taken["code"])["state"] == "waiting"
    assert clerk.call_next("2")["number"] == papers[3]["number"]
    told = followed(home, taken["code"])
    assert (told["state"], told["lapsed"], told["confirm"]) == ("expired", True, None)
    [expired] = [
        one["data"]
        for one in home.served.rows(OUTBOX, office=home.office)
        if one["type"] == "ticket.expired"
    ]
    assert expired["reason"] == "not_confirmed"
    assert log_of(home, "A001") == ["issue", "from-home", "put-back", "lapse"]


def test_confirmed_after_it_was_put_back_it_keeps_the_place_that_it_got(
    home: Hall, clerk: Caller
) -> None:
    taken = Phone(home).take()
    kiosk = home.device()
    for _ in range(5):
        kiosk.issue("A")
    clerk.call_next("2")
    assert followed(home, taken["code"])["ahead"] == 2
    assert followed(home, taken["code"])["set_back"] == "unconfirmed"
    confirm(home, taken["code"], shown_at_the_door(home))
    assert [clerk.call_next("2")["number"] for _ in range(3)] == ["A003", "A004", "A001"]


def test_too_late_it_is_good_no_more_and_its_place_is_somebody_elses(home: Hall) -> None:
    taken = Phone(home).take()
    home.clock.forward(minutes=120)
    home.keep_hours()
    assert followed(home, taken["code"])["state"] == "waiting"
    home.clock.forward(seconds=1)
    late = as_problem(confirm(home, taken["code"], "ABC123"), ProblemCode.WRONG_STATE)
    assert "A001" in late["detail"]
    home.keep_hours()
    assert followed(home, taken["code"])["lapsed"]
    assert last_event(home)["data"]["waiting"] == {"A": 0}


def test_the_code_is_this_half_minutes_or_the_last_ones(home: Hall) -> None:
    phone = Phone(home)
    first, second = phone.take(), phone.take()
    old = confirm(home, first["code"], shown_at_the_door(home, steps_ago=2))
    assert [one["field"] for one in as_problem(old, ProblemCode.BAD_REQUEST)["errors"]] == ["door"]
    assert confirm(home, first["code"], shown_at_the_door(home, steps_ago=1)).status_code == 200
    before = home.served.dump(home.office)
    twice = confirm(home, first["code"], shown_at_the_door(home))
    as_problem(twice, ProblemCode.WRONG_STATE)
    assert home.served.dump(home.office) == before
    door = shown_at_the_door(home)
    assert confirm(home, second["code"], door, key="same").status_code == 200
    assert confirm(home, second["code"], door, key="same").status_code == 200, "done once"
    event = last_event(home)
    assert (event["type"], event["actor"], event["device"]) == ("ticket.confirmed", None, None)


def test_paper_needs_no_confirming(home: Hall) -> None:
    paper = home.device().issue("A")
    code = paper["follow_url"].rsplit("/", 1)[-1]
    Phone(home).take()
    as_problem(confirm(home, code, shown_at_the_door(home)), ProblemCode.WRONG_STATE)
    assert followed(home, code)["confirm"] is None


def test_whoever_tries_codes_without_end_waits(home: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = Phone(home).take()
    monkeypatch.setattr(home.served.running, "wrong_doors", Tally[str](2, 60))
    for _ in range(2):
        as_problem(confirm(home, taken["code"], "000000"), ProblemCode.BAD_REQUEST)
    slowed = confirm(home, taken["code"], shown_at_the_door(home))
    as_problem(slowed, ProblemCode.TOO_MANY_REQUESTS)


def test_staff_who_call_it_take_it_as_there(home: Hall, clerk: Caller) -> None:
    taken = Phone(home).take()
    supervisor = home.person()
    [ticket] = supervisor.get("tickets?state=waiting")["tickets"]
    assert (ticket["from_home"], ticket["confirmed_at"]) == (True, None)
    boss = home.person(Role.SUPERVISOR)
    boss.open("3")
    called = boss.act(ticket, "call", "3")
    assert called["confirmed_at"] is not None
    boss.act(ticket, "undo", "3")
    assert followed(home, taken["code"])["confirm"] is None


def test_the_share_of_those_at_home_is_seen_and_kept(home: Hall) -> None:
    phone = Phone(home)
    told = home.stranger().get("from-home")
    FromHome.model_validate(told)
    assert (told["allowed"], told["of_ten"], told["confirm_minutes"]) == (True, 4, 120)
    left = {one["code"]: one["left"] for one in told["services"]}
    assert left["A"] == 4
    for _ in range(4):
        phone.take()
    [service] = [one for one in home.stranger().get("from-home")["services"] if one["code"] == "A"]
    assert (service["left"], service["waiting"]) == (0, 4)
    phone.refused(ProblemCode.QUOTA_REACHED)
    kiosk = home.device()
    for _ in range(6):
        kiosk.issue("A")
    assert phone.take()["number"] == "A011"


def test_a_phone_takes_so_many_a_day_and_an_address_so_many(one_server: Served) -> None:
    few = ALLOWED.replace("numbers_an_address = 30", "numbers_an_address = 3")
    hall = one_server.new_hall(few)
    mine, other = Phone(hall), Phone(hall)
    mine.take()
    cookie = mine.cookie
    mine.take("H")
    assert mine.cookie == cookie, "the same phone"
    assert "2" in mine.refused(ProblemCode.QUOTA_REACHED, "H")["detail"]
    other.take("H")
    assert "3" in Phone(hall).refused(ProblemCode.QUOTA_REACHED, "H")["detail"]
    kept = hall.served.rows(TAKEN_AT_HOME, office=hall.office)
    assert len({one["phone"] for one in kept}) == 2
    assert not any("127.0.0.1" in str(one) or (cookie or "") in str(one) for one in kept)

    hall.clock.forward(days=1)
    hall.keep_hours()
    assert not hall.served.rows(TAKEN_AT_HOME, office=hall.office), "forgotten with the day"
    mine.take("H")


def test_a_cookie_of_ones_own_making_counts_nothing(home: Hall) -> None:
    phone = Phone(home)
    phone.cookie = "0" * 32 + "." + "0" * 64
    phone.take()
    assert phone.cookie != "0" * 32 + "." + "0" * 64


def test_the_same_press_again_is_the_same_number(home: Hall) -> None:
    phone = Phone(home)
    first = phone.take(key="mine")
    assert phone.take(key="mine", status=200) == first
    assert len(home.served.rows(TICKET, office=home.office)) == 1


def test_an_office_that_gives_none(one_server: Served) -> None:
    hall = one_server.new_hall()
    assert hall.stranger().get("from-home")["allowed"] is False
    Phone(hall).refused(ProblemCode.NOT_ALLOWED)
    assert not hall.served.rows(DOOR_KEY, office=hall.office)


def test_another_sites_page_takes_none(home: Hall) -> None:
    Phone(home).refused(ProblemCode.NOT_ALLOWED, Origin="https://evil.example")


def test_a_new_day_has_a_new_key(home: Hall) -> None:
    [before] = home.served.rows(DOOR_KEY, office=home.office)
    home.clock.forward(days=1)
    home.keep_hours()
    [after] = home.served.rows(DOOR_KEY, office=home.office)
    assert after["key"] != before["key"]
    assert after["business_day"] - before["business_day"] == timedelta(days=1)
