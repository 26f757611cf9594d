"""The least busy hours: from days that were open, in hours in which numbers are given."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.calendar import Calendar
from server.domain.quiet_hours import FEWEST_DAYS, HourOfWeek, quiet_hours
from server.domain.special_days import CalendarDay, DayKind, Session

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
TODAY = date(2026, 11, 23)
"""A Monday."""
MORNING = Session(time(7, 30), time(11, 30), time(11, 0))
AFTERNOON = Session(time(13, 30), time(17, 0), time(16, 15))
WEEK = dict.fromkeys(range(1, 6), (MORNING, AFTERNOON))


def calendar(days: dict[date, CalendarDay] | None = None) -> Calendar:
    return Calendar(ZONE, WEEK, days=days or {})


def came(weeks: int, people: dict[tuple[int, int], int]) -> Iterator[tuple[date, datetime]]:
    """Give the numbers of past weeks: four in each hour, where `people` says nothing else."""
    for week in range(1, weeks + 1):
        for weekday in range(1, 6):
            day = TODAY - timedelta(weeks=week) + timedelta(days=weekday - 1)
            for hour in (7, 8, 9, 10, 13, 14, 15, 16):
                for minute in range(people.get((weekday, hour), 4)):
                    yield day, datetime.combine(day, time(hour, 30 + minute), ZONE)


def test_the_three_with_fewest_people_quietest_first() -> None:
    people = {(2, 14): 1, (4, 9): 2, (3, 15): 0}
    assert quiet_hours(came(4, people), calendar(), TODAY) == (
        HourOfWeek(3, 15),
        HourOfWeek(2, 14),
        HourOfWeek(4, 9),
    )


def test_hours_that_are_not_whole_and_hours_without_numbers_are_left_out() -> None:
    found = quiet_hours(came(4, {(1, 7): 0, (1, 11): 0, (1, 13): 0, (1, 16): 0}), calendar(), TODAY)
    assert found is not None
    assert {one.hour for one in found} <= {8, 9, 10, 14, 15}


def test_few_weeks_tell_nothing() -> None:
    assert quiet_hours(came(FEWEST_DAYS - 1, {}), calendar(), TODAY) is None
    assert quiet_hours(came(FEWEST_DAYS, {}), calendar(), TODAY) is not None
    assert quiet_hours([], calendar(), TODAY) is None


def test_a_day_that_was_closed_is_no_quiet_day() -> None:
    closed = TODAY - timedelta(weeks=1) + timedelta(days=1)
    days = {closed: CalendarDay(DayKind.CLOSED, {"vi": "", "en": ""}, "", None, None)}
    numbers = [one for one in came(4, {(5, 8): 3}) if one[0] != closed]
    found = quiet_hours(numbers, calendar(days), TODAY)
    assert found is not None
    assert found[0] == HourOfWeek(5, 8)


def test_a_day_of_the_coming_week_that_is_closed_is_not_advised() -> None:
    wednesday = TODAY + timedelta(days=2)
    days = {wednesday: CalendarDay(DayKind.CLOSED, {"vi": "", "en": ""}, "", None, None)}
    found = quiet_hours(came(4, {(3, 9): 0}), calendar(days), TODAY)
    assert found is not None
    assert all(one.weekday != 3 for one in found)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 56), st.integers(0, 24 * 60 - 1)), max_size=300))
def test_whatever_came_the_hours_are_open_ones(arrivals: list[tuple[int, int]]) -> None:
    issued = [
        (day, datetime.combine(day, time(), ZONE) + timedelta(minutes=minute))
        for ago, minute in arrivals
        for day in [TODAY - timedelta(days=ago)]
    ]
    found = quiet_hours(issued, calendar(), TODAY)
    assert found is None or len(set(found)) == 3
    for one in found or ():
        assert 1 <= one.weekday <= 5
        assert one.hour in {8, 9, 10, 14, 15}
