"""An office that is closed gives no numbers and says when it opens again."""

from datetime import UTC, datetime, timedelta

import pytest

from server.contract.problems import ProblemCode
from server.office_file.example import example_office_file
from server.storage.tables import OUTBOX
from tests.server.hall import Hall, Served


@pytest.fixture
def weekday_hall(one_server: Served) -> Hall:
    """An office open from 07:30 to 11:30 and 13:30 to 17:00, at 18:30 on a working day."""
    now = one_server.clock()
    while (now + timedelta(hours=7)).isoweekday() != 3:
        now += timedelta(days=1)
    one_server.clock.now = datetime(now.year, now.month, now.day, 11, 30, tzinfo=UTC)
    return one_server.new_hall(example_office_file())


def test_a_closed_service_says_when_it_opens_again(weekday_hall: Hall) -> None:
    kiosk = weekday_hall.device()

    told = kiosk.refused(
        ProblemCode.SERVICE_CLOSED, "POST", "tickets", {"service": "A"}, key="late"
    )

    office = kiosk.get()
    reopens = datetime.fromisoformat(office["reopens_at"])
    assert office["open"] is False
    assert all(one["open"] is False for one in office["services"])
    assert all(one["reopens_at"] == office["reopens_at"] for one in office["services"])
    assert reopens.utcoffset() == timedelta(hours=7)
    assert f"{reopens:%H:%M %d/%m/%Y}" in told["detail"]
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

    told = [
        (one["type"], one["data"].get("service"))
        for one in weekday_hall.served.rows(OUTBOX, office=weekday_hall.office)
        if one["type"].startswith("service.")
    ]

    services = list("ABHLMQUX")
    assert told == [
        *(("service.opened", code) for code in services),
        *(("service.closed", code) for code in services),
    ]
