"""The code at the door: this half minute's and the last one's, however it is typed."""

from datetime import UTC, datetime, timedelta

import pytest

from server.domain.door_code import ALPHABET, LETTERS, STEP, code_of_step, is_at_the_door, step_of

KEY = "0f" * 32
NOW = datetime(2026, 11, 23, 2, 30, 7, tzinfo=UTC)


@pytest.mark.parametrize(("steps_ago", "good"), [(0, True), (1, True), (2, False), (-1, False)])
def test_this_half_minutes_code_and_the_last_ones(steps_ago: int, good: bool) -> None:
    shown = code_of_step(KEY, step_of(NOW - steps_ago * STEP))
    assert is_at_the_door(KEY, shown, NOW) is good


def test_it_stands_for_half_a_minute_and_is_taken_for_a_whole_one() -> None:
    begins = NOW.replace(second=0)
    shown = code_of_step(KEY, step_of(begins))
    assert step_of(begins + timedelta(seconds=29)) == step_of(begins)
    assert is_at_the_door(KEY, shown, begins + timedelta(seconds=59))
    assert not is_at_the_door(KEY, shown, begins + timedelta(seconds=60))


def test_another_key_has_other_codes() -> None:
    shown = code_of_step(KEY, step_of(NOW))
    assert not is_at_the_door("f0" * 32, shown, NOW)
    assert (len(shown), set(shown) <= set(ALPHABET)) == (LETTERS, True)


def test_it_is_taken_as_people_type_it() -> None:
    code = next(
        found
        for step in range(1_000)
        if {"0", "1"} <= set(found := code_of_step(KEY, step_of(NOW) + step))
    )
    at = next(
        NOW + step * STEP for step in range(1_000) if code_of_step(KEY, step_of(NOW) + step) == code
    )
    typed = code.lower().replace("0", "o").replace("1", "l")
    assert is_at_the_door(KEY, f" {typed[:3]}-{typed[3:]} ", at)
    assert not is_at_the_door(KEY, "", at)
    assert not is_at_the_door(KEY, "ở cửa", at)
