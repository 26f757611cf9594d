"""Who has waited longer than promised."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.domain.lateness import waited_too_long

CAME = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)


@given(promised=st.integers(0, 300), seconds=st.integers(0, 40_000))
def test_a_promise_is_passed_by_a_whole_minute(promised: int, seconds: int) -> None:
    late = waited_too_long(promised, CAME, CAME + timedelta(seconds=seconds))
    assert late == (seconds // 60 > promised)


def test_without_a_promise_nobody_is_late() -> None:
    assert not waited_too_long(None, CAME, CAME + timedelta(days=1))
