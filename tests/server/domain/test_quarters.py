"""Quarters by their names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.quarters import quarter_named, quarter_of


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_quarter_holds_its_days_and_is_found_by_its_name(day: date) -> None:
    quarter = quarter_of(day)
    assert quarter.span.first <= day <= quarter.span.last
    assert quarter_named(quarter.name) == quarter


@pytest.mark.parametrize("name", ["2026-Q5", "2026-Q0", "26-Q1", "2026-q1", "2026-Q11", ""])
def test_what_names_none_is_none(name: str) -> None:
    assert quarter_named(name) is None
