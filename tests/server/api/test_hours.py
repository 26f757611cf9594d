"""An office that is closed gives no numbers and says when it opens again."""

from datetime import UTC, datetime, timedelta

import pytest

from server.contract.problems import ProblemCode
from server.office_file.example import example_office_file
from server.operations.office_rows.stored_file import SetUp
from server.operations.set_up.set_up_office import set_up_office
from server.storage.tables import OUTBOX
from tests.server.hall import Hall, Served, office_file_of

EXAMPLE = example_office_file()
X_TABLE = EXAMPLE[EXAMPLE.index('[[service]]\ncode = "X"') : EXAMPLE.index("# Qu\u1ea7y: N")]
WITHOUT_X = (
    EXAMPLE.replace(X_TABLE, "")
    .replace('"U", "X"]', '"U"]')
    .replace('serves = ["X"]', 'serves = ["A"]')
)


@pytest.fixture
def weekday_hall(one_server: Served) -> Hall:
    """An office open from 07:30 to 11:30 and 13:30 to 17:00, at 18:30 on a working day."""
    now = one_server.clock()
    while (now + timedelta(hours=7)).isoweekday() != 3:
        now += timedelta(days=1)
    one_server.clock.now = datetime(now.year, now.month, now.day, 11, 30, tzinfo=UTC)
    return one_server.new_hall(EXAMPLE)


def told(hall: Hall) -> list[tuple[str, str]]:
    """Which services opened or closed, as listeners heard it."""
    return [
        (one["type"], one["data"]["service"])
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"].startswith("service.")
    ]


def change(hall: Hall, toml: str) -> None:
    """Give the office another file, and keep hours twice."""
    read = office_file_of(toml)
    office_file = read.model_copy(
        update={"office": read.office.model_copy(update={"code": hall.office})}
    )
    with hall.served.engine.begin() as connection:
        assert set_up_office(connection, office_file, hall.clock()) is SetUp.CHANGED
    for _ in range(2):
        hall.keep_hours()


def test_a_closed_service_says_when_it_opens_again(weekday_hall: Hall) -> None:
    kiosk = weekday_hall.device()

    refused = kiosk.refused(
        ProblemCode.SERVICE_CLOSED, "POST", "tickets", {"service": "A"}, key="late"
    )

    office = kiosk.get()
    reopens = datetime.fromisoformat(office["reopens_at"])
    assert office["open"] is False
    assert all(one["open"] is False for one in office["services"])
    assert all(one["reopens_at"] == office["reopens_at"] for one in office["services"])
    assert reopens.utcoffset() == timedelta(hours=7)
    assert f"{reopens:%H:%M %d/%m/%Y}" in refused["detail"]
    assert reopens > weekday_hall.clock()


def test_a_key_answered_while_open_is_answered_after_closing(weekday_hall: Hall) -> None:
    kiosk = weekday_hall.device()
    weekday_hall.clock.now = datetime.fromisoformat(kiosk.get()["reopens_at"])
    ticket = kiosk.issue("A", key="in time")
    weekday_hall.clock.forward(hours=11)

    assert kiosk.issue("A", key="in time", status=200)["id"] == ticket["id"]
    kiosk.refused(ProblemCode.SERVICE_CLOSED, "POST", "tickets", {"service": "A"}, key="late")


def test_opening_and_closing_are_told_once(weekday_hall: Hall) -> None:
    weekday_hall.clock.now = datetime.fromisoformat(weekday_hall.device().get()["reopens_at"])
    for _ in range(2):
        weekday_hall.keep_hours()
    weekday_hall.clock.forward(hours=11)
    for _ in range(2):
        weekday_hall.keep_hours()

    services = list("ABHLMQUX")
    assert told(weekday_hall) == [
        *(("service.opened", code) for code in services),
        *(("service.closed", code) for code in services),
    ]


def test_a_service_that_is_taken_away_closes_and_opens_when_it_comes_back(
    weekday_hall: Hall,
) -> None:
    kiosk = weekday_hall.device()
    weekday_hall.clock.now = datetime.fromisoformat(kiosk.get()["reopens_at"])
    weekday_hall.keep_hours()
    opened = [("service.opened", code) for code in "ABHLMQUX"]
    assert told(weekday_hall) == opened

    change(weekday_hall, WITHOUT_X)

    assert told(weekday_hall) == opened, "what is no longer there neither opens nor closes"
    assert [one["code"] for one in kiosk.get()["services"]] == list("ABHLMQU")
    kiosk.refused(ProblemCode.UNKNOWN_SERVICE, "POST", "tickets", {"service": "X"}, key="gone")

    change(weekday_hall, EXAMPLE)

    assert told(weekday_hall) == [*opened, ("service.opened", "X")]
    assert kiosk.issue("X")["number"] == "X001"
