"""What staff see of the counters."""

from typing import Any

import pytest

from server.contract.answers import Counter
from server.storage.answers.counters import counter_after, counter_of_sign_in, counters
from tests.server.storage.stored_office import StoredOffice, at, parts


def told_of(stored: StoredOffice) -> Any:
    told: Any = counters(stored.connection, stored.plan, "http://queue.test")
    for one in told:
        Counter.model_validate(one)
    return told


def test_counters_that_are_closed(stored: StoredOffice) -> None:
    told = told_of(stored)

    assert [one["code"] for one in told] == [str(one) for one in range(1, 12)]
    assert parts(told[3], "code", "name", "services", "state", "profile") == {
        "code": "4",
        "name": {"vi": "Hộ tịch", "en": "Civil status"},
        "services": ["B"],
        "state": "closed",
        "profile": [{"code": "B", "weight": 1.0, "after_minutes": None}],
    }
    nobody = {"zone": None, "pause_reason": None, "clerk": None, "ticket": None}
    assert all(parts(one, *nobody) == nobody for one in told)
    assert told[0]["services"] == list("ABHLMQUX")


def test_a_counter_with_its_clerk_and_ticket(stored: StoredOffice) -> None:
    stored.person("lan", "Lan")
    stored.other().person("mai", "Mai")
    stored.counter("2", state="open", person="lan")
    stored.counter("3", state="paused", pause_reason="break")
    stored.other().counter("4", state="open", person="mai")
    more = {"counter": "2", "called_at": at(-4)}
    stored.ticket("A001", "called", -9, **more)
    stored.ticket("A002", "parked", counter="3")
    stored.ticket("A003", "served", counter="5")
    stored.ticket("B001", "serving", counter="6")
    stored.other().ticket("A001", "called", counter="1")

    told = {one["code"]: one for one in told_of(stored)}

    assert parts(told["2"], "state", "pause_reason", "clerk") == {
        "state": "open",
        "pause_reason": None,
        "clerk": "Lan",
    }
    assert parts(told["3"], "state", "pause_reason", "clerk") == {
        "state": "paused",
        "pause_reason": "break",
        "clerk": None,
    }
    numbers = {code: one["ticket"] and one["ticket"]["number"] for code, one in told.items()}
    assert {code: one for code, one in numbers.items() if one} == {"2": "A001", "6": "B001"}
    assert told["4"]["state"] == "closed"
    ticket = told["2"]["ticket"]
    assert ticket["called_at"].isoformat() == "2026-11-23T09:26:00+07:00"
    assert ticket["follow_url"].startswith("http://queue.test/t/code-")
    assert (ticket["ahead"], ticket["wait"]) == (None, None)


@pytest.mark.parametrize(
    ("behind", "warning"),
    [([], None), (["A", "B"], {"code": "nobody_serves", "services": ["A", "B"]})],
)
def test_a_counter_that_left_people_behind_is_told_so(
    stored: StoredOffice, behind: list[str], warning: Any
) -> None:
    stored.ticket("A001", "called", counter="2")
    connection, plan = stored.connection, stored.plan

    told: Any = counter_after(connection, plan, "http://queue.test", "2", behind)

    Counter.model_validate(told)
    assert (told["code"], told["warning"]) == ("2", warning)
    assert told["ticket"]["follow_url"].startswith("http://queue.test/t/code-")


def test_people_of_the_same_name_in_two_offices_are_two(stored: StoredOffice) -> None:
    stored.person("lan", "Lan")
    stored.other().person("mai", "Mai")
    stored.counter("2", person="lan")

    told = told_of(stored)

    assert [one["clerk"] for one in told if one["clerk"]] == ["Lan"]
    assert len(told) == 11


def test_a_counter_of_a_zone_that_prefers_and_helps(stored: StoredOffice) -> None:
    stored.set_up(
        (
            'serves = ["A", "B", "H", "L", "M", "Q", "U", "X"]',
            (
                'serves = ["A", "B"]\nzone = "door"\nweights = { B = 2.5 }\n'
                'helps = [{ service = "H", after_minutes = 30 }]'
            ),
        )
    )

    told = told_of(stored)[0]

    assert (told["zone"], told["services"]) == ("door", ["A", "B"])
    assert told["profile"] == [
        {"code": "A", "weight": 1.0, "after_minutes": None},
        {"code": "B", "weight": 2.5, "after_minutes": None},
        {"code": "H", "weight": 1.0, "after_minutes": 30},
    ]


def test_a_retired_counter_is_not_listed(stored: StoredOffice) -> None:
    stored.counter("11", retired=True)

    assert [one["code"] for one in told_of(stored)] == [str(one) for one in range(1, 11)]


def test_the_counter_that_a_session_holds(stored: StoredOffice) -> None:
    stored.counter("2", sign_in="morning")
    stored.counter("3", sign_in="noon")
    stored.other().counter("4", sign_in="noon")
    stored.other().counter("5", sign_in="evening")

    def held(session: str) -> str | None:
        return counter_of_sign_in(stored.connection, stored.code, session)

    assert [held(one) for one in ("morning", "noon", "evening")] == ["2", "3", None]
