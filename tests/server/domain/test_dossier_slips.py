"""A day without appointment slips: who is owed one, and from when."""

from datetime import date, datetime, time
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from server.domain.calendar import Calendar
from server.domain.deadline_rule import Rule, Unit
from server.domain.dossier_due import Times
from server.domain.dossier_slips import slip_is_owed, slips_are_given, times_on_its_day
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


@pytest.mark.parametrize(
    ("service", "day", "promised", "expected"),
    [
        ("B", FRIDAY, 5, 2),
        ("B", FRIDAY, 1, 1),
        ("A", FRIDAY, 5, 5),
        ("B", date(2026, 11, 19), 5, 5),
    ],
)
def test_a_special_day_shortens_what_is_promised_and_never_lengthens_it(
    service: str, day: date, promised: int, expected: int
) -> None:
    soon = SpecialDay("soon", {"vi": "x"}, frozenset({5}), frozenset("B"), return_within=2)
    rules = {days: Rule(Unit.WORKING_DAYS, Fraction(days)) for days in (1, 2, 5, 10)}
    times = Times(rules[promised], rules[10])
    calendar = Calendar(ZONE, WEEK, special_days=(soon,))
    found = times_on_its_day(times, service, at("08:00", day), calendar)
    assert found == Times(rules[expected], rules[10])
