"""What is learnt from measured times."""

import math
from collections.abc import Callable
from itertools import chain
from random import Random
from statistics import NormalDist, fmean, pstdev, pvariance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.stay_lengths import (
    StayLengths,
    learn_stay_lengths,
    lognormal_lengths,
)


def measured(mean: float, count: int, seed: int = 1) -> list[float]:
    chance = Random(seed)
    return [chance.gammavariate(2, mean / 2) for _ in range(count)]


def test_too_few_times_teach_nothing() -> None:
    assert learn_stay_lengths([6.0] * 4) is None
    assert learn_stay_lengths([6.0] * 5) is not None
    assert learn_stay_lengths([6.0] * 2, [[6.0] * 2, [6.0]]) is not None


def test_times_of_no_length_teach_nothing() -> None:
    assert learn_stay_lengths([0.0] * 9) is None
    for times in ([0.0] * 4 + [6.0], [0.0] * 3 + [0.5] * 2):
        learnt = learn_stay_lengths(times)
        assert learnt is not None
        assert learnt.mean == pytest.approx(fmean(times))


def test_a_length_is_drawn_and_what_is_left_of_a_stay_as_well() -> None:
    lengths = StayLengths((2.0, 4.0, 6.0, 8.0))
    assert [lengths.drawn(level) for level in (0.0, 0.24, 0.25, 0.99)] == [2, 2, 4, 8]
    assert [lengths.remaining(3.0, level) for level in (0.0, 0.34, 0.99)] == [1, 3, 5]
    assert lengths.remaining(4.0, 0.0) == 2


def test_a_stay_longer_than_any_known_has_a_usual_one_left_on_average() -> None:
    lengths = StayLengths((2.0, 4.0))
    assert lengths.remaining(9.0, 1 - 1 / math.e) == pytest.approx(3)
    left = [lengths.remaining(9.0, (step + 0.5) / 1_000) for step in range(1_000)]
    assert fmean(left) == pytest.approx(3, rel=0.01)


def test_lengths_without_doubt_hold_today_as_they_are() -> None:
    assert StayLengths((6.0,)).level_of_day(0.9) == 1


@pytest.mark.parametrize("level", [0.0025, 0.3025, 0.4975])
def test_a_day_is_as_likely_above_what_is_thought_as_below(level: float) -> None:
    lengths = StayLengths((6.0,), doubt=0.4)
    below, above = lengths.level_of_day(level), lengths.level_of_day(1 - level)
    assert above / below == pytest.approx(math.exp(-0.8 * NormalDist().inv_cdf(level)))
    # Lognormal, with the mean 1.
    assert below * above == pytest.approx(math.exp(-(0.4**2)))


def test_the_lengths_are_as_those_measured() -> None:
    times = measured(6, 400)
    learnt = learn_stay_lengths((), [times[:200], times[200:]])
    assert learnt is not None
    assert learnt.mean == pytest.approx(fmean(times), rel=0.001)
    assert pstdev(learnt.lengths) == pytest.approx(pstdev(times), rel=0.05)


def test_a_few_slow_stays_today_hardly_move_a_long_history() -> None:
    history = [measured(6, 60, day) for day in range(10)]
    learnt = learn_stay_lengths([12.0] * 4, history)
    usual = fmean(one for day in history for one in day)
    assert learnt is not None
    assert usual < learnt.mean < usual * 1.1


def test_a_whole_slow_morning_is_believed_where_days_differ() -> None:
    days = [measured(6, 60, day) for day in range(10)]
    steady = [[one * 6 / fmean(day) for one in day] for day in days]
    differing = [[one * (0.7 + 0.06 * at) for one in day] for at, day in enumerate(steady)]
    today = measured(9, 60, 99)
    calm = learn_stay_lengths(today, steady)
    wary = learn_stay_lengths(today, differing)
    assert calm is not None
    assert wary is not None
    assert abs(wary.mean - fmean(today)) < abs(calm.mean - fmean(today))


def test_doubt_shrinks_with_what_is_known() -> None:
    few = learn_stay_lengths(measured(6, 10))
    many = learn_stay_lengths(measured(6, 200), [measured(6, 200, 2)])
    assert few is not None
    assert many is not None
    assert few.doubt > 3 * many.doubt
    assert fmean(few.level_of_day((n + 0.5) / 200) for n in range(200)) == pytest.approx(
        1.0, abs=0.01
    )


@pytest.mark.parametrize("cv", [0.3, 0.7, 1.5])
def test_usual_lengths_have_their_mean_and_spread(cv: float) -> None:
    lengths = lognormal_lengths(6, cv)
    assert lengths.mean == pytest.approx(6)
    # Two hundred steps cannot show the last of a heavy tail.
    assert pstdev(lengths.lengths) / 6 == pytest.approx(cv, rel=0.15)


@given(st.floats(0, 60), st.floats(0, 1, exclude_max=True))
def test_a_stay_always_has_something_left(elapsed: float, level: float) -> None:
    assert lognormal_lengths(6, 0.7).remaining(elapsed, level) >= 0


def test_a_long_stay_is_expected_to_last_longer_than_a_new_one_has_left() -> None:
    lengths = lognormal_lengths(6, 1.5)
    levels = [(n + 0.5) / 500 for n in range(500)]
    new = fmean(lengths.remaining(0, level) for level in levels)
    long = fmean(lengths.remaining(20, level) for level in levels)
    assert long > new


def spread(times: list[float]) -> float:
    """Share of the mean, squared: what was measured, and ten imagined times that vary by 0.7."""
    measured = pvariance(times) / fmean(times) ** 2
    return (len(times) * measured + 10 * 0.7**2) / (len(times) + 10)


@pytest.mark.parametrize(
    ("days", "differ"),
    [
        # Beside twenty imagined days of 3 %: two of a third, less what chance explains.
        ([[4.0] * 10, [8.0] * 10], lambda cv: (20 * 0.03**2 + 2 * (1 / 9 - cv / 10)) / 22),
        ([[4.0] * 10, [], [8.0] * 10], lambda cv: (20 * 0.03**2 + 2 * (1 / 9 - cv / 10)) / 22),
        # Days never differ by less than 1 %.
        ([[5.0, 7.0] * 5, [5.0, 7.0] * 5], lambda _cv: 0.01**2),
    ],
)
def test_todays_mean_is_shrunk_by_how_little_is_known_today_and_how_alike_days_are(
    days: list[list[float]], differ: Callable[[float], float]
) -> None:
    today = [9.0] * 10
    cv = spread([*today, *chain.from_iterable(days)])
    worth = cv / (differ(cv) + cv / 20)
    learnt = learn_stay_lengths(today, days)
    assert learnt is not None
    assert learnt.mean == pytest.approx((10 * 9 + worth * 6) / (10 + worth))
    assert learnt.doubt == pytest.approx(math.sqrt(cv / (10 + worth)))


@pytest.mark.parametrize("count", [100, 200])
def test_the_measured_shape_is_smoothed_towards_the_usual_one(count: int) -> None:
    times = [float(minute) for minute in range(count)]
    learnt = learn_stay_lengths(times[::-1])
    assert learnt is not None
    # Each of 200 steps stands between two measured times, in proportion.
    own = [min(max((step + 0.5) * count / 200 - 0.5, 0.0), count - 1) for step in range(200)]
    usual = lognormal_lengths(fmean(times), math.sqrt(spread(times))).lengths
    trust = count / (count + 40)
    shape = [trust * one + (1 - trust) * other for one, other in zip(own, usual, strict=True)]
    scale = fmean(times) / fmean(shape)
    assert learnt.lengths == pytest.approx([one * scale for one in shape])
    assert learnt.doubt == pytest.approx(math.sqrt(spread(times) / count))


def test_doubt_follows_the_number_of_stays() -> None:
    times = measured(6, 100)
    learnt = learn_stay_lengths(times)
    assert learnt is not None
    assert learnt.doubt == pytest.approx(0.7 / math.sqrt(100), rel=0.1)
