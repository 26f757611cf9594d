"""The clock of a case, and whose it never is."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from server.domain.calendar import Calendar
from server.domain.rating_case import due_at, is_overdue, owner_of
from tests.server.domain.test_deadline import OFFICIAL

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def test_three_working_days_over_the_holiday_of_24_november() -> None:
    due = due_at(datetime(2026, 11, 20, 9, 0, tzinfo=ZONE), OFFICIAL)
    assert due is not None
    assert due.date().isoformat() == "2026-11-26"


def test_an_office_that_never_works_keeps_no_clock() -> None:
    assert due_at(datetime(2026, 11, 20, 9, 0, tzinfo=ZONE), Calendar(ZONE)) is None


NAMES = ["lan", "hanh", "binh"]


@given(
    st.sampled_from([*NAMES, None]),
    st.lists(st.sampled_from(NAMES), unique=True),
    st.frozensets(st.sampled_from(NAMES)),
)
def test_nobody_who_served_there_owns_the_case(
    wanted: str | None, leading: list[str], served: frozenset[str]
) -> None:
    owner = owner_of(wanted, leading, served)
    left = [one for one in leading if one not in served]
    if wanted is not None and wanted not in served:
        assert owner == wanted
    else:
        assert owner == (left[0] if left else None)


@given(st.integers(-100, 100), st.integers(-100, 100))
def test_closing_stops_the_clock(closed_hours: int, now_hours: int) -> None:
    due = datetime(2026, 11, 26, 17, 0, tzinfo=ZONE)
    closed, now = due + timedelta(hours=closed_hours), due + timedelta(hours=now_hours)
    assert is_overdue(due, None, now) == (now_hours > 0)
    assert is_overdue(due, closed, now) == (closed_hours > 0)
    assert not is_overdue(None, None, now)
