"""The clock of a case, and whose it never is."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from server.domain.rating_case import due_at, is_overdue, owner_of
from tests.server.domain.test_deadline import OFFICIAL

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def test_three_working_days_over_the_holiday_of_24_november() -> None:
    due = due_at(datetime(2026, 11, 20, 9, 0, tzinfo=ZONE), OFFICIAL)
    assert due is not None
    assert due.date().isoformat() == "2026-11-26"


names = st.sampled_from(["lan", "hanh", "binh", None])


@given(names, names)
def test_the_rated_clerk_never_owns_the_case(wanted: str | None, rated: str | None) -> None:
    owner = owner_of(wanted, rated)
    assert owner is None or owner != rated
    assert owner in {wanted, None}


@given(st.integers(-100, 100), st.integers(-100, 100))
def test_closing_stops_the_clock(closed_hours: int, now_hours: int) -> None:
    due = datetime(2026, 11, 26, 17, 0, tzinfo=ZONE)
    closed, now = due + timedelta(hours=closed_hours), due + timedelta(hours=now_hours)
    assert is_overdue(due, None, now) == (now_hours > 0)
    assert is_overdue(due, closed, now) == (closed_hours > 0)
    assert not is_overdue(None, None, now)
