"""What comes of a low rating: whose it is, who sees it, and what closes it."""

from typing import Any

import pytest

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.storage.tables import OUTBOX, RATING_CASE
from tests.server.acts.conftest import HallWith
from tests.server.hall import Caller, Hall

CLOSING = {"cause": "Thiếu người", "action": "Thêm một quầy", "check": "Xem lại sau một tuần"}


def low_rating(hall: Hall, clerk: Caller, comment: str = "Chờ lâu") -> None:
    hall.device().issue("A")
    ticket = clerk.act(clerk.call_next("2"), "finish", "2")
    code = ticket["follow_url"].rsplit("/", 1)[-1]
    hall.stranger().post("ratings", {"rating": code, "overall": 1, "comment": comment}, 201)


@pytest.fixture
def clerk(hall: Hall) -> Caller:
    clerk = hall.person()
    clerk.open("2")
    return clerk


def listed(caller: Caller) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = caller.get("cases")["cases"]
    return found


def test_a_case_holds_day_field_and_text_and_has_a_clock(hall: Hall, clerk: Caller) -> None:
    low_rating(hall, clerk)

    [case] = listed(hall.person(Role.SUPERVISOR))
    assert case.keys() == {
        *("id", "business_day", "field", "text", "owner", "due_at", "overdue"),
        *("closed_at", "cause", "action", "check"),
    }
    assert (case["text"], case["owner"], case["overdue"]) == ("Chờ lâu", None, False)
    assert case["field"] is not None
    assert listed(hall.person(Role.HEAD)) == [case]


def test_the_rated_clerk_sees_nothing_of_it_whatever_else_he_may(hall: Hall) -> None:
    chief = hall.person(Role.SUPERVISOR)
    chief.open("2")
    low_rating(hall, chief)
    [case] = listed(hall.person(Role.ADMIN))

    assert listed(chief) == []
    path = f"cases/{case['id']}"
    chief.refused(ProblemCode.UNKNOWN_CASE, "POST", f"{path}/close", CLOSING)
    chief.refused(ProblemCode.UNKNOWN_CASE, "POST", f"{path}/assign", {"owner": chief.name})
    told = hall.person(Role.ADMIN).refused(
        ProblemCode.BAD_REQUEST, "POST", f"{path}/assign", {"owner": chief.name}
    )
    assert [one["field"] for one in told["errors"]] == ["owner"]


def test_the_office_names_who_gets_them(hall_with: HallWith) -> None:
    named = (
        "[rating]\n",
        '[rating]\ncase_owner = "thu"\n',
    )
    hall = hall_with(named)
    hall.account(user="thu")
    thu, clerk = hall.person(user="thu"), hall.person()
    clerk.open("2")
    low_rating(hall, clerk)
    assert [one["owner"] for one in listed(thu)] == ["thu"]

    thu.open("2", take_over=True)
    low_rating(hall, thu)
    assert sorted(str(one["owner"]) for one in listed(hall.person(Role.HEAD))) == ["None", "thu"]
    assert len(listed(thu)) == 1


def test_without_a_name_who_leads_gets_them_unless_they_served(hall: Hall, clerk: Caller) -> None:
    supervisor = hall.person(Role.SUPERVISOR)
    low_rating(hall, clerk)
    head = hall.person(Role.HEAD)
    low_rating(hall, clerk)
    assert sorted(one["owner"] for one in listed(head)) == sorted([supervisor.name, head.name])


def test_who_served_the_field_that_day_owns_no_case_of_it(hall: Hall, clerk: Caller) -> None:
    beside = hall.person()
    beside.open("3")
    hall.device().issue("A")
    beside.act(beside.call_next("3"), "finish", "3")
    low_rating(hall, clerk)
    chief = hall.person(Role.SUPERVISOR)
    [case] = listed(chief)

    told = [
        chief.refused(
            ProblemCode.BAD_REQUEST, "POST", f"cases/{case['id']}/assign", {"owner": one.name}
        )
        for one in (clerk, beside)
    ]
    assert told[0] == told[1]
    owners = chief.get("cases")["owners"]
    assert {"user": clerk.name, "name": f"Cán bộ {clerk.name}"} in owners
    assert {one["user"] for one in owners} == {clerk.name, beside.name, chief.name}
    assert [one["user"] for one in beside.get("cases")["owners"]] == [beside.name]


def test_the_head_gives_and_closes_cases(hall: Hall, clerk: Caller) -> None:
    low_rating(hall, clerk)
    head = hall.person(Role.HEAD)
    path = f"cases/{listed(head)[0]['id']}"

    assert head.post(f"{path}/assign", {"owner": head.name})["owner"] == head.name
    chief = hall.person(Role.SUPERVISOR)
    head.post(f"{path}/assign", {"owner": chief.name})
    assert head.post(f"{path}/close", CLOSING)["closed_at"] is not None


def test_a_case_is_given_and_closed_once(hall: Hall, clerk: Caller) -> None:
    low_rating(hall, clerk)
    chief, owner, other = hall.person(Role.SUPERVISOR), hall.person(), hall.person()
    [case] = listed(chief)
    path = f"cases/{case['id']}"
    owner.refused(ProblemCode.NOT_ALLOWED, "POST", f"{path}/assign", {"owner": owner.name})
    chief.refused(ProblemCode.BAD_REQUEST, "POST", f"{path}/assign", {"owner": "nobody"})
    assert chief.post(f"{path}/assign", {"owner": owner.name})["owner"] == owner.name
    assert [one["id"] for one in listed(owner)] == [case["id"]]
    assert listed(other) == []

    other.refused(ProblemCode.NOT_ALLOWED, "POST", f"{path}/close", CLOSING)
    for name in CLOSING:
        owner.refused(ProblemCode.BAD_REQUEST, "POST", f"{path}/close", {**CLOSING, name: " "})
    closed = owner.post(f"{path}/close", {**CLOSING, "action": "Nhắc chị Hạnh"}, key="once")
    assert (closed["cause"], closed["action"]) == ("Thiếu người", "Nhắc chị […]")
    assert closed["closed_at"] is not None
    owner.post(f"{path}/close", {**CLOSING, "action": "Nhắc chị Hạnh"}, key="once")
    owner.refused(ProblemCode.WRONG_STATE, "POST", f"{path}/close", CLOSING)

    told = [
        one for one in hall.served.rows(OUTBOX, office=hall.office) if one["type"][:5] == "case."
    ]
    assert [(one["type"], one["data"]) for one in told] == [
        ("case.assigned", {"case": case["id"]}),
        ("case.closed", {"case": case["id"]}),
    ]


def test_a_case_beyond_its_time_is_overdue_and_stays_so(hall: Hall, clerk: Caller) -> None:
    low_rating(hall, clerk)
    [row] = hall.served.rows(RATING_CASE, office=hall.office)
    before = hall.clock.now
    try:
        hall.clock.now = row["due_at"]
        chief = hall.person(Role.SUPERVISOR)
        assert not listed(chief)[0]["overdue"]
        hall.clock.forward(seconds=1)
        assert listed(chief)[0]["overdue"]
        assert chief.post(f"cases/{row['id']}/close", CLOSING)["overdue"]
    finally:
        hall.clock.now = before
