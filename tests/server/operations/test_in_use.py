"""What people depend on just now, and so cannot go or change."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine

from server.office_file.mistakes import Mistake
from server.office_file.model import OfficeFile
from server.operations.office_rows.in_use import what_is_in_use
from server.operations.set_up.set_up_office import set_up_office
from server.refusal import PlacedCounter
from server.storage.database import open_engine
from tests.server.storage.stored_office import (
    NOW,
    OFFICE_CODE,
    OTHER_CODE,
    TODAY,
    YESTERDAY,
    StoredOffice,
    example_file,
)

FILE = example_file(OFFICE_CODE)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_engine(database_url, writes=True)
    yield engine
    engine.dispose()


@pytest.fixture
def office(engine: Engine) -> Iterator[StoredOffice]:
    """One of two offices that are alike but for their codes."""
    with engine.begin() as connection:
        for code in (OFFICE_CODE, OTHER_CODE):
            set_up_office(connection, example_file(code), NOW)
        yield StoredOffice(connection)


def without(*, counters: str = "", services: str = "") -> OfficeFile:
    """Leave counters and services (codes with blanks between) out of the file."""
    return FILE.model_copy(
        update={
            "counters": [one for one in FILE.counters if one.code not in counters.split()],
            "services": [one for one in FILE.services if one.code not in services.split()],
        }
    )


def with_series(**changes: dict[str, Any]) -> OfficeFile:
    """Let services, by their codes, draw other numbers."""
    services = [one.model_copy(update=changes.get(one.code, {})) for one in FILE.services]
    return FILE.model_copy(update={"services": services})


def in_use(office: StoredOffice, wanted: OfficeFile) -> list[Mistake]:
    return what_is_in_use(office.connection, FILE, wanted, TODAY)


def test_open_counters_are_named_in_the_offices_order(office: StoredOffice) -> None:
    for code in ("10", "2", "3"):
        office.counter(code, state="open" if code != "3" else "closed")
    office.counter("4", state="paused")
    office.counter("5", state="open")
    office.other().counter("6", state="open")

    assert in_use(office, without(counters="2 3 4 6 10")) == [
        Mistake("counter_in_use", values={"counter": PlacedCounter(code, "counter")})
        for code in ("2", "4", "10")
    ]
    assert in_use(office, FILE) == []


def test_people_sent_to_one_counter_hold_it(office: StoredOffice) -> None:
    office.ticket("A001", for_counter="2")
    office.ticket("A002", "parked", for_counter="2")
    office.ticket("A003", for_counter="3")
    office.ticket("A004", "served", for_counter="4")
    office.ticket("A005", for_counter="4", business_day=YESTERDAY)
    office.ticket("A006", for_counter="5")
    office.ticket("A007")
    office.other().ticket("A008", for_counter="4")

    assert in_use(office, without(counters="2 3 4")) == [
        Mistake("counter_awaited", values={"counter": PlacedCounter("2", "counter"), "people": 2}),
        Mistake("counter_awaited", values={"counter": PlacedCounter("3", "counter"), "people": 1}),
    ]


def test_people_of_a_service_hold_it(office: StoredOffice) -> None:
    office.ticket("B001", "called", counter="1")
    office.ticket("A001")
    office.ticket("A002", "serving", counter="2")
    office.ticket("H001", "served")
    office.ticket("H002", business_day=YESTERDAY)
    office.ticket("X001")
    office.other().ticket("H003")

    assert in_use(office, without(services="A B H")) == [
        Mistake("service_in_use", values={"service": "A", "people": 2}),
        Mistake("service_in_use", values={"service": "B", "people": 1}),
    ]


@pytest.mark.parametrize(
    ("number", "is_held"),
    [("X010", True), ("X020", True), ("X009", False), ("X021", False), ("B015", False)],
)
def test_a_number_is_held_if_the_new_series_could_draw_it(
    office: StoredOffice, number: str, is_held: bool
) -> None:
    office.ticket(number)

    found = in_use(office, with_series(A={"prefix": "X", "first": 10, "last": 20}))

    held = Mistake("number_in_use", values={"service": "A", "number": number})
    assert found == ([held] if is_held else [])


def test_of_many_numbers_the_first_is_named_for_each_service(office: StoredOffice) -> None:
    for number in ("X005", "X002", "X009", "L003"):
        office.ticket(number)
    office.ticket("X001", "served")
    office.other().ticket("X001")

    assert in_use(office, with_series(A={"prefix": "X"}, B={"prefix": "L"})) == [
        Mistake("number_in_use", values={"service": "B", "number": "L003"}),
        Mistake("number_in_use", values={"service": "A", "number": "X002"}),
    ]


def test_neither_ones_own_numbers_nor_an_unchanged_series_stand_against_it(
    office: StoredOffice,
) -> None:
    office.ticket("A001")
    # Drawn when B still had the letter of X.
    office.ticket("X001", series="B", service="B")

    assert in_use(office, with_series(A={"digits": 4})) == []


def test_everything_is_named_at_once(office: StoredOffice) -> None:
    office.counter("2", state="open")
    office.ticket("X001", for_counter="3")
    changed = with_series(A={"prefix": "X"}).services
    wanted = without(counters="2 3").model_copy(
        update={"services": [one for one in changed if one.code != "X"]}
    )

    assert [one.reason for one in in_use(office, wanted)] == [
        "counter_in_use",
        "counter_awaited",
        "service_in_use",
        "number_in_use",
    ]
