"""A day without appointment slips: who is owed one, and from when."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from server.domain.calendar import Calendar
from server.domain.dossier_slips import slip_is_owed, slips_are_given
from server.domain.special_days import Session, SpecialDay

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
FRIDAY = date(2026, 11, 20)
MORNING = Session(time(7, 30), time(11, 30), time(11, 0))
AFTERNOON = Session(time(13, 30), time(17, 0), time(16, 15))
WEEK = dict.fromkeys(range(1, 6), (MORNING, AFTERNOON))
NONE = SpecialDay("no-slips", {"vi": "x"}, frozenset({5}), frozenset("B"), appointment_slips=False)
CALENDAR = Calendar(ZONE, WEEK, special_days=(NONE,))


def at(clock: str, day: date = FRIDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), ZONE)


def test_only_that_day_and_those_services_go_without() -> None:
    assert not slips_are_given(CALENDAR, "B", at("08:00"))
    assert slips_are_given(CALENDAR, "A", at("08:00"))
    assert slips_are_given(CALENDAR, "B", at("08:00", date(2026, 11, 19)))
    assert not slip_is_owed(CALENDAR, "A", at("08:00"), at("18:00"))


@pytest.mark.parametrize(
    ("received", "now", "owed"),
    [
        ("08:00", "11:29", False),
        ("08:00", "11:30", True),
        ("11:40", "13:31", False),
        ("14:00", "16:59", False),
        ("14:00", "17:00", True),
        ("17:30", "17:30", True),
    ],
)
def test_it_is_owed_from_the_end_of_its_session(received: str, now: str, owed: bool) -> None:
    assert slip_is_owed(CALENDAR, "B", at(received), at(now)) is owed
