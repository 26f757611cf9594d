"""When a visit may be rated, what is low, and what few or many ratings may say."""

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.rating import (
    BEST,
    FEWEST,
    SENT_WITHIN,
    Channel,
    WhyNot,
    cut,
    is_low,
    last_evening,
    score,
    shares,
    why_not,
)

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MONDAY = date(2026, 11, 23)
answers = st.lists(st.integers(1, BEST), max_size=300)


def reason(channel: Channel, now: datetime, **more: bool) -> WhyNot | None:
    said = {"is_served": True, "is_rated": False, **more}
    return why_not(channel, served_on=MONDAY, now=now, zone=ZONE, **said)


@pytest.mark.parametrize(
    ("overall", "low"), [(1, True), (2, True), (3, False), (4, False), (5, False), (None, False)]
)
def test_one_and_two_are_low_and_silence_is_not(overall: int | None, low: bool) -> None:
    assert is_low(overall) is low


def test_a_slip_is_good_until_the_end_of_the_next_day() -> None:
    until = last_evening(MONDAY, ZONE)

    assert until.isoformat() == "2026-11-25T00:00:00+07:00"
    assert reason(Channel.SLIP, until - timedelta(microseconds=1)) is None
    assert reason(Channel.SLIP, until) is WhyNot.TOO_LATE


def test_a_tablet_that_was_cut_off_has_a_week() -> None:
    begins = datetime(2026, 11, 23, tzinfo=ZONE)

    assert reason(Channel.TABLET, begins + SENT_WITHIN - timedelta(seconds=1)) is None
    assert reason(Channel.TABLET, begins + SENT_WITHIN) is WhyNot.TOO_LATE


@given(st.sampled_from(Channel), st.booleans(), st.datetimes(timezones=st.just(UTC)))
def test_a_visit_is_rated_once_and_when_it_is_over(
    channel: Channel, is_served: bool, now: datetime
) -> None:
    assert reason(channel, now, is_rated=True, is_served=is_served) is WhyNot.ALREADY_RATED
    assert reason(channel, now, is_served=False) is WhyNot.NOT_SERVED


@given(answers, st.integers(0, 300))
def test_under_thirty_nothing_is_told_of_what_was_answered(given_: list[int], more: int) -> None:
    told = score(given_, len(given_) + more)

    assert (told.mean is None) == (len(given_) < FEWEST)
    assert (told.low is None) == (told.high is None) == (told.mean is None)
    assert (shares(given_, BEST) is None) == (len(given_) < FEWEST)
    assert (told.count, told.asked) == (len(given_), len(given_) + more)
    assert (told.rate is None) == (told.asked == 0)


@given(st.lists(st.integers(1, BEST), min_size=FEWEST, max_size=300))
def test_the_interval_holds_the_mean_and_stays_on_the_scale(given_: list[int]) -> None:
    told = score(given_, len(given_))

    assert told.low is not None
    assert told.mean is not None
    assert told.high is not None
    assert 1 <= told.low <= told.mean <= told.high <= BEST
    assert told.low < told.high, "no interval is a point, however alike the answers"


@given(st.lists(st.integers(1, BEST), min_size=FEWEST, max_size=100), st.integers(2, 5))
def test_more_of_the_same_narrows_it(given_: list[int], times: int) -> None:
    few, many = score(given_, 10_000), score(given_ * times, 10_000)

    assert many.mean == few.mean
    assert (many.high or 0) - (many.low or 0) < (few.high or 0) - (few.low or 0)


@pytest.mark.parametrize("chances", [[1, 1, 2, 8, 20], [5, 1, 1, 1, 5], [0, 0, 0, 1, 30]])
def test_the_interval_holds_the_truth_as_often_as_it_says(chances: list[int]) -> None:
    chance = random.Random(7)
    truth = sum(n * w for n, w in zip(range(1, 6), chances, strict=True)) / sum(chances)
    tries = [score(chance.choices(range(1, 6), chances, k=60), 60) for _ in range(600)]

    held = sum((one.low or 9) <= truth <= (one.high or 0) for one in tries)
    assert held / len(tries) >= 0.95


def test_shares_are_cut_and_never_rounded_up() -> None:
    assert cut(4202 / 4208, 10_000) == 0.9985
    assert score([5] * 4202 + [1] * 6, 4208).rate == 1.0
    assert score([5] * 4202, 4208).rate == 0.9985
    assert cut(0.29, 100) == 0.29, "noise of binary fractions takes nothing away"
    assert shares([1] * 20 + [2] * 10, 2) == (0.6666, 0.3333)
