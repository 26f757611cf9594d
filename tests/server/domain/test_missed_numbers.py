"""How long a missed number stands on the wall, and when it is read again."""

from datetime import timedelta

import pytest

from server.domain.calendar import Calendar
from server.domain.missed_numbers import stands_until, times_due
from tests.server.domain.test_calendar import MONDAY, TUESDAY, ZONE, at, office


@pytest.mark.parametrize(
    ("missed", "until"),
    [("08:00", "11:30"), ("11:29", "11:30"), ("11:40", "13:30"), ("14:00", "17:00")],
)
def test_it_stands_to_the_end_of_its_session(missed: str, until: str) -> None:
    assert stands_until(office(), at(MONDAY, missed)) == at(MONDAY, until)


def test_after_the_last_session_it_stands_until_midnight() -> None:
    midnight = at(TUESDAY, "00:00")
    assert stands_until(office(), at(MONDAY, "17:10")) == midnight
    assert stands_until(Calendar(ZONE), at(MONDAY, "17:10")) == midnight


@pytest.mark.parametrize(
    ("minutes", "times"), [(-60, 0), (4.99, 0), (5, 1), (9.9, 1), (10, 2), (15, 3), (300, 3)]
)
def test_it_is_read_every_five_minutes_three_times_at_most(minutes: float, times: int) -> None:
    missed = at(MONDAY, "08:00")
    assert times_due(missed, missed + timedelta(minutes=minutes)) == times
