"""When somebody may come back to a hall that is too full, and which weeks are crowded."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.calendar import Calendar
from server.domain.crowding import EARLY_MINUTES, Season, come_back_at, season
from server.public_days.table import public_days

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 11, 30, 8, 13, 40, tzinfo=ZONE)
YEAR = Calendar(ZONE, days=public_days("vn"))


@pytest.mark.parametrize(
    ("low", "waiting", "most", "back"),
    [
        (45, 31, 30, "08:45"),
        (100, 31, 30, "09:40"),
        (30, 31, 30, "08:30"),
        (29, 31, 30, None),
        (100, 30, 30, None),
        (100, 31, None, None),
        (None, 31, 30, None),
    ],
)
def test_who_has_long_to_wait_in_a_hall_too_full_comes_back(
    low: int | None, waiting: int, most: int | None, back: str | None
) -> None:
    told = come_back_at(NOW, low, waiting, most)
    assert (told and f"{told:%H:%M}") == back


@given(st.integers(0, 600), st.integers(0, 24 * 60))
def test_it_is_never_too_late_and_never_at_once(low: int, minute: int) -> None:
    now = NOW + timedelta(minutes=minute)
    back = come_back_at(now, low, 2, 1)
    if back is not None:
        assert now < back <= now + timedelta(minutes=low - EARLY_MINUTES)
        assert (back.minute % 5, back.second) == (0, 0)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        # Days off from 14 to 22 February 2026.
        (date(2026, 1, 30), None),
        (date(2026, 2, 2), Season.BEFORE_TET),
        (date(2026, 2, 13), Season.BEFORE_TET),
        (date(2026, 2, 17), None),
        (date(2026, 2, 23), Season.AFTER_TET),
        (date(2026, 3, 6), Season.AFTER_TET),
        (date(2026, 3, 9), None),
        (date(2026, 9, 3), None),
        (date(2026, 12, 19), None),
        (date(2026, 12, 20), Season.YEAR_END),
        (date(2026, 12, 31), Season.YEAR_END),
        # No public days are known of this year.
        (date(2040, 2, 1), None),
    ],
)
def test_two_working_weeks_around_the_new_year_and_the_years_end(
    day: date, expected: Season | None
) -> None:
    assert season(YEAR, day) == expected
