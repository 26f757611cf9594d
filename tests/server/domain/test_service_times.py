"""What is learnt from measured times and arrivals."""

from math import sqrt
from random import Random
from statistics import fmean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.arrivals import Arrived, learn_usual_day
from server.domain.service_times import LEAST_KNOWN, learn_visit_lengths, lognormal_lengths


def measured(mean: float, count: int, seed: int = 1) -> list[float]:
    chance = Random(seed)
    return [chance.gammavariate(2, mean / 2) for _ in range(count)]


def test_too_few_times_teach_nothing() -> None:
    assert learn_visit_lengths([6.0] * (LEAST_KNOWN - 1)) is None
    assert learn_visit_lengths([6.0] * LEAST_KNOWN) is not None


def test_the_lengths_are_as_those_measured() -> None:
    times = measured(6, 400)
    learnt = learn_visit_lengths((), [times[:200], times[200:]])
    assert learnt is not None
    assert learnt.mean == pytest.approx(fmean(times), rel=0.001)
    assert pstdev(learnt.lengths) == pytest.approx(pstdev(times), rel=0.05)


def test_a_few_slow_visits_today_hardly_move_a_long_history() -> None:
    history = [measured(6, 60, day) for day in range(10)]
    learnt = learn_visit_lengths([12.0] * 4, history)
    usual = fmean(one for day in history for one in day)
    assert learnt is not None
    assert usual < learnt.mean < usual * 1.1


def test_a_whole_slow_morning_is_believed_where_days_differ() -> None:
    days = [measured(6, 60, day) for day in range(10)]
    steady = [[one * 6 / fmean(day) for one in day] for day in days]
    differing = [[one * (0.7 + 0.06 * at) for one in day] for at, day in enumerate(steady)]
    today = measured(9, 60, 99)
    calm = learn_visit_lengths(today, steady)
    wary = learn_visit_lengths(today, differing)
    assert calm is not None
    assert wary is not None
    assert abs(wary.mean - fmean(today)) < abs(calm.mean - fmean(today))


def test_doubt_shrinks_with_what_is_known() -> None:
    few = learn_visit_lengths(measured(6, 10))
    many = learn_visit_lengths(measured(6, 200), [measured(6, 200, 2)])
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
def test_a_visit_always_has_something_left(elapsed: float, level: float) -> None:
    assert lognormal_lengths(6, 0.7).remaining(elapsed, level) >= 0


def test_a_long_visit_is_expected_to_last_longer_than_a_new_one_has_left() -> None:
    lengths = lognormal_lengths(6, 1.5)
    levels = [(n + 0.5) / 500 for n in range(500)]
    new = fmean(lengths.remaining(0, level) for level in levels)
    long = fmean(lengths.remaining(20, level) for level in levels)
    assert long > new


def test_arrivals_are_expected_at_their_usual_hours() -> None:
    days = [
        [Arrived("A", None, 450 + n) for n in range(0, 30, 2)]
        + [Arrived("A", "elder", 455.0), Arrived("B", None, 600.0)]
        for _ in range(4)
    ]
    usual = learn_usual_day([one for day in days for one in day], 4)
    streams = {(one.service, one.priority): one for one in usual.streams(440, 690)}
    ordinary = streams["A", None]
    assert ordinary.ends[0] == 10
    assert ordinary.ends[-1] == 250
    assert ordinary.rates[1] == pytest.approx(15 / 30, rel=0.1)
    assert ordinary.rates[1] / streams["A", "elder"].rates[1] == pytest.approx(15)
    assert ordinary.rates[3] == 0
    assert streams["B", None].rates[6] == pytest.approx(1 / 30)


def test_nobody_is_expected_after_closing_or_without_a_past() -> None:
    usual = learn_usual_day([Arrived("A", None, 450)], 1)
    assert usual.streams(690, 690) == []
    assert learn_usual_day([], 0).streams(0, 600) == []


def test_doubt_follows_the_number_of_visits() -> None:
    times = measured(6, 100)
    learnt = learn_visit_lengths(times)
    assert learnt is not None
    assert learnt.doubt == pytest.approx(0.7 / sqrt(100), rel=0.1)
