"""When a counter is counted on: its own hours, the hall's, breaks, exceptions."""

import math
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from server.domain.calendar import Calendar
from server.domain.shifts import Shift, shifts
from server.domain.special_days import CalendarDay, DayKind, Session

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MONDAY = date(2026, 11, 23)


def session(opens: str, closes: str) -> Session:
    ends = time.fromisoformat(closes)
    return Session(time.fromisoformat(opens), ends, ends)


HALL = {day: (session("07:30", "11:30"), session("13:30", "17:00")) for day in range(1, 6)}
SHORT = {1: (session("08:00", "09:30"), session("14:00", "15:00"))}


def at(clock: str) -> datetime:
    return datetime.combine(MONDAY, time.fromisoformat(clock), tzinfo=ZONE)


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("09:30", [Shift(0, 120), Shift(240, math.inf)]),
        ("12:00", [Shift(0, math.inf)]),
        ("16:59", [Shift(0, math.inf)]),
        ("18:00", [Shift(0, math.inf)]),
    ],
)
def test_an_open_counter_stays_for_whoever_has_a_number_but_has_the_halls_break(
    clock: str, expected: list[Shift]
) -> None:
    assert shifts(Calendar(ZONE, week=HALL), {}, at(clock), is_open=True) == expected


@pytest.mark.parametrize(
    ("clock", "is_open", "expected"),
    [
        ("07:30", False, [Shift(30, 120), Shift(390, 450)]),
        ("07:30", True, [Shift(0, 120), Shift(390, 450)]),
        ("09:00", True, [Shift(0, 30), Shift(300, 360)]),
        ("08:00", False, [Shift(360, 420)]),
        ("08:01", False, [Shift(359, 419)]),  # late: not counted on before the next session
        ("14:30", True, [Shift(0, 30)]),
        ("15:00", True, [Shift(0, math.inf)]),  # stays on, nobody knows how long
        ("15:00", False, []),
    ],
)
def test_hours_of_its_own_tell_when_a_counter_comes_and_goes(
    clock: str, is_open: bool, expected: list[Shift]
) -> None:
    assert shifts(Calendar(ZONE, week=HALL), SHORT, at(clock), is_open=is_open) == expected


def test_a_closed_counter_without_hours_of_its_own_is_not_counted_on() -> None:
    assert shifts(Calendar(ZONE, week=HALL), {}, at("07:00"), is_open=False) == []


def test_on_other_weekdays_and_on_days_of_other_hours_it_follows_the_hall() -> None:
    own = {2: SHORT[1]}
    calendar = Calendar(ZONE, week=HALL)
    assert shifts(calendar, own, at("07:00"), is_open=False) == [Shift(30, 270), Shift(390, 600)]
    half = CalendarDay(DayKind.HOURS, {"vi": "Nửa ngày"}, sessions=(session("07:30", "10:00"),))
    calendar = Calendar(ZONE, week=HALL, days={MONDAY: half})
    assert shifts(calendar, SHORT, at("07:00"), is_open=False) == [Shift(30, 180)]
    closed = Calendar(ZONE, week=HALL, days={MONDAY: CalendarDay(DayKind.CLOSED, {"vi": "Nghỉ"})})
    assert shifts(closed, SHORT, at("07:00"), is_open=False) == []


def test_a_night_shift_goes_on_past_midnight() -> None:
    own = {7: (session("22:00", "02:00"),), 1: (session("22:00", "02:00"),)}
    calendar = Calendar(ZONE, week={day: (session("00:00", "00:00"),) for day in range(1, 8)})
    assert shifts(calendar, own, at("01:00"), is_open=True) == [Shift(0, 60), Shift(1260, 1500)]
