"""How many numbers are left for those at home, and who is passed over."""

from datetime import UTC, datetime, timedelta

import hypothesis.strategies as st
from hypothesis import given

from server.domain.discipline import InLine
from server.domain.from_home import confirmed_by, left_at_home, without_passed_over


def test_of_each_ten_numbers_as_they_go() -> None:
    assert left_at_home(4, None, 0, 0) == 4
    assert left_at_home(4, None, 4, 4) == 0
    assert left_at_home(4, None, 9, 4) == 0
    assert left_at_home(4, None, 10, 4) == 4


def test_of_the_sessions_quota_where_there_is_one() -> None:
    assert left_at_home(4, 30, 0, 0) == 12
    assert left_at_home(4, 30, 20, 12) == 0
    assert left_at_home(4, 30, 25, 3) == 5, "paper took the rest"
    assert left_at_home(4, 30, 30, 3) == 0


@given(st.integers(1, 9), st.none() | st.integers(0, 60), st.lists(st.booleans(), max_size=80))
def test_those_at_home_never_take_more_than_their_share(
    of_ten: int, quota: int | None, asked_at_home: list[bool]
) -> None:
    given, home = 0, 0
    for at_home in asked_at_home:
        if quota is not None and given >= quota:
            break
        if not at_home:
            given += 1
        elif left_at_home(of_ten, quota, given, home) > 0:
            given, home = given + 1, home + 1
        if quota is None:
            assert home <= of_ten * (given // 10 + 1)
        else:
            assert home * 10 <= of_ten * quota


def test_until_when_it_is_confirmed() -> None:
    taken = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
    assert confirmed_by(taken, 45) == taken + timedelta(minutes=45)


def test_only_whoever_was_put_back_and_is_not_there_is_passed_over() -> None:
    there = InLine("1", "A001", "A", 1, after_calls=2)
    put_back = InLine("2", "A002", "A", 2, after_calls=2, unconfirmed=True)
    again = InLine("3", "A003", "A", 3, unconfirmed=True)
    assert without_passed_over([there, put_back, again]) == [there, again]
