"""A series that starts over within a day gives no number that somebody still holds."""

from itertools import count

import pytest

from server.contract.problems import ProblemCode
from server.storage.tables import OUTBOX
from tests.server.hall import Caller, Hall, Served, example

KEYS = count(1)


@pytest.fixture
def short(one_server: Served) -> Hall:
    """An office whose service A has the numbers 1 to 3 only."""
    head, service, rest = example().partition('prefix = "A"\nfirst = 1\nlast = ')
    assert service
    return one_server.new_hall(head + service + rest.replace("999", "3", 1))


def test_held_numbers_are_passed_over_and_none_is_given_when_all_are_held(short: Hall) -> None:
    person = short.person()
    given = [person.issue("A") for _ in range(3)]
    assert [one["number"] for one in given] == ["A001", "A002", "A003"]
    refused(short, person)
    person.open("2")
    called = person.call_next("2")
    assert called["number"] == "A001"
    refused(short, person)
    person.act(called, "finish", "2")
    assert person.issue("A")["number"] == "A001"
    second = person.call_next("2")
    person.post(f"tickets/{second['id']}/park", {"counter": "2", "reason": "form"})
    refused(short, person)
    third = person.call_next("2")
    person.act(third, "no-show", "2")
    assert person.issue("A")["number"] == third["number"], "the one that nobody holds"


def test_a_new_day_passes_over_a_number_still_at_a_counter(short: Hall) -> None:
    person = short.person()
    person.open("2")
    first, second = person.issue("A"), person.issue("A")
    assert person.call_next("2")["number"] == first["number"] == "A001"
    short.clock.forward(hours=24)
    assert short.person().issue("A")["number"] == "A002", "A001 is still being served"
    assert second["number"] == "A002", "yesterday's has expired"


def refused(hall: Hall, person: Caller) -> None:
    before = hall.served.rows(OUTBOX, office=hall.office)
    told = person.refused(
        ProblemCode.NUMBERS_USED_UP,
        "POST",
        "tickets",
        {"service": "A"},
        headers={"Idempotency-Key": f"short-{next(KEYS)}", "Accept-Language": "en"},
    )
    assert "3 numbers" in told["detail"]
    after = hall.served.rows(OUTBOX, office=hall.office)
    assert after == before, "a refused number changes nothing"
