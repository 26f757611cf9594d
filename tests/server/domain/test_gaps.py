"""The time between a leaving and the next call: what is measured, learnt and drawn."""

import math

import pytest

from server.domain.gaps import Gaps, learn_gaps, measured_gaps
from server.domain.measured_stays import MeasuredStay


def stay(called: float, left: float, since: float | None, counter: str = "1") -> MeasuredStay:
    return MeasuredStay(f"{counter}/{called}", "A", counter, called, left, left - called, since)


def test_a_gap_is_measured_where_the_next_waited_already() -> None:
    ended_stays = [
        stay(0, 5, -9),
        stay(6.5, 10, 1),
        stay(14, 15, 12),  # came when nobody was there: no gap of the clerk's
        stay(16, 20, None),  # an appointment's, a transfer's
        stay(20, 25, 3),
        stay(90, 95, 4),  # a break
    ]
    assert measured_gaps(ended_stays[::-1]) == {"1": [1.5, 0.0]}


def test_gaps_are_each_counters_own() -> None:
    ended_stays = [stay(0, 5, -9), stay(1, 4, -9, "2"), stay(7, 9, -9), stay(9, 11, -9, "2")]
    assert measured_gaps(ended_stays) == {"1": [2.0], "2": [5.0]}


def test_a_clock_set_back_makes_no_gap_negative() -> None:
    assert measured_gaps([stay(0, 5, -9), stay(4, 8, -9)]) == {"1": [0.0]}


def test_few_gaps_teach_nothing() -> None:
    assert learn_gaps([{"1": [1.0] * 5}, {"1": [1.0] * 4}]) == {}


def test_a_counter_is_thought_of_by_its_own_gaps_and_the_halls() -> None:
    learnt = learn_gaps([{"1": [1.0] * 20, "2": [0.0] * 180}])
    assert sum(learnt["1"].lengths) / 200 == pytest.approx(0.5 * 1.0 + 0.5 * 0.1)
    assert sum(learnt[""].lengths) / 200 == pytest.approx(0.1)
    assert learnt["1"].drawn(0.0) == 0
    assert learnt["1"].drawn(0.999) == 1


def test_what_is_left_of_a_gap() -> None:
    gaps = Gaps((0.0, 1.0, 4.0, 6.0))
    assert [gaps.remaining(2.0, level) for level in (0.0, 0.49, 0.5, 0.99)] == [2, 2, 4, 4]


def test_a_gap_longer_than_any_known_may_never_end() -> None:
    gaps = Gaps((0.0, 1.0))
    assert gaps.remaining(10.0, 0.5) == pytest.approx(10.0)
    assert gaps.remaining(10.0, 0.9) == math.inf


def test_a_clerk_who_has_just_become_free_is_there() -> None:
    gaps = Gaps((0.0,) * 9 + (12.0,))
    # Nobody asks for him: he may be away all the same.
    assert gaps.free_in(5.0, 0.0, 0.5, 0.99) == 7.0
    assert gaps.free_in(5.0, 0.0, 0.5, 0.5) == 0.0
    # Somebody came a moment ago: most likely he is there, and calls at once.
    assert gaps.free_in(5.0, 0.01, 0.5, 0.5) == 0.0
    # Somebody has waited for two minutes: he is away, as the known gap has it for seven more.
    assert gaps.free_in(5.0, 2.0, 0.5, 0.5) == 7.0
