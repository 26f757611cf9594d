"""Numbers follow each other, start over and never repeat."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.numbering import Drawn, NumberSeries, StartOver

MONDAY = date(2026, 11, 23)
TUESDAY = MONDAY + timedelta(days=1)
DAILY = NumberSeries("A", 1, 999, 3, StartOver.DAILY)


def test_the_first_number_is_the_series_first() -> None:
    assert DAILY.following(None, MONDAY) == Drawn(MONDAY, 0, 1)


def test_numbers_are_consecutive() -> None:
    assert DAILY.following(Drawn(MONDAY, 0, 1), MONDAY) == Drawn(MONDAY, 0, 2)
    assert DAILY.following(Drawn(MONDAY, 0, 7), MONDAY) == Drawn(MONDAY, 0, 8)
    assert DAILY.following(Drawn(MONDAY, 0, 998), MONDAY) == Drawn(MONDAY, 0, 999)


def test_a_new_day_starts_over() -> None:
    assert DAILY.following(Drawn(MONDAY, 2, 7), TUESDAY) == Drawn(TUESDAY, 0, 1)


def test_after_the_last_number_the_next_round_begins() -> None:
    assert DAILY.following(Drawn(MONDAY, 0, 999), MONDAY) == Drawn(MONDAY, 1, 1)


def test_a_range_made_smaller_begins_a_new_round() -> None:
    series = NumberSeries("A", 100, 200, 3, StartOver.DAILY)
    assert series.following(Drawn(MONDAY, 0, 999), MONDAY) == Drawn(MONDAY, 1, 100)
    assert series.following(Drawn(MONDAY, 0, 5), MONDAY) == Drawn(MONDAY, 1, 100)


@pytest.mark.parametrize(("word", "number"), [("daily", 1), ("never", 8)])
def test_office_files_and_databases_say_whether_a_new_day_starts_over(
    word: str, number: int
) -> None:
    series = NumberSeries("A", 1, 999, 3, StartOver(word))
    assert series.following(Drawn(MONDAY, 0, 7), TUESDAY) == Drawn(TUESDAY, 0, number)


@pytest.mark.parametrize(
    ("prefix", "digits", "number", "label"),
    [("A", 3, 12, "A012"), ("", 4, 7, "0007"), ("XY", 2, 1234, "XY1234"), ("B", 1, 0, "B0")],
)
def test_labels(prefix: str, digits: int, number: int, label: str) -> None:
    assert NumberSeries(prefix, 0, 9999, digits, StartOver.DAILY).label(number) == label


@given(
    first=st.integers(0, 20),
    length=st.integers(1, 12),
    start_over=st.sampled_from(StartOver),
    days=st.lists(st.integers(0, 3), max_size=60),
)
def test_numbers_are_consecutive_in_a_round_and_a_new_round_comes_after_the_last_alone(
    first: int, length: int, start_over: StartOver, days: list[int]
) -> None:
    series = NumberSeries("A", first, first + length - 1, 2, start_over)
    drawn: Drawn | None = None
    seen = set()
    for day in sorted(days):
        today = MONDAY + timedelta(days=day)
        before, drawn = drawn, series.following(drawn, today)
        starts_over = start_over is StartOver.DAILY and before and before.business_day != today
        if before is None or starts_over:
            expected = Drawn(today, 0, series.first)
        elif before.number == series.last:
            expected = Drawn(today, before.round + 1, series.first)
        else:
            expected = Drawn(today, before.round, before.number + 1)
        assert drawn == expected
        assert drawn not in seen
        seen.add(drawn)
