"""Who may still come, learnt from who came on earlier days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.arrivals import Arrived, learn_usual_day


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
    assert usual.streams(690, 600) == []
    assert learn_usual_day([], 0).streams(0, 600) == []
    assert learn_usual_day([Arrived("A", None, 450)], 0).streams(0, 600) == []


@pytest.mark.parametrize(
    ("now", "until", "ends", "rates"),
    [
        (450, 480, (30,), (0.1,)),
        (450, 481, (30, 31), (0.1, 0.2)),
        (465, 510, (15, 45), (0.1, 0.2)),
        (479, 480, (1,), (0.1,)),
        (1_425, 1_500, (15,), (0.3,)),  # the day ends at midnight
    ],
)
def test_a_stretch_of_the_day_has_the_rates_of_its_half_hours(
    now: float, until: float, ends: tuple[float, ...], rates: tuple[float, ...]
) -> None:
    came = [450] * 3 + [480] * 6 + [1_439] * 9
    usual = learn_usual_day([Arrived("A", None, minute) for minute in came], 1)
    (stream,) = usual.streams(now, until)
    assert (stream.service, stream.priority, stream.ends) == ("A", None, ends)
    assert stream.rates == pytest.approx(rates)


@given(
    st.lists(
        st.builds(
            Arrived,
            st.sampled_from("AB"),
            st.sampled_from([None, "elder"]),
            st.integers(0, 24 * 60 - 1),
        ),
        max_size=40,
    ),
    st.integers(1, 10),
)
def test_as_many_are_expected_in_a_day_as_came_in_one(arrived: list[Arrived], days: int) -> None:
    streams = learn_usual_day(arrived, days).streams(0, 24 * 60)
    named = [(one.service, one.priority) for one in streams]
    assert named == sorted({(one.service, one.priority) for one in arrived}, key=str)
    for stream in streams:
        came = [(one.service, one.priority) for one in arrived].count(
            (stream.service, stream.priority)
        )
        assert len(stream.ends) == len(stream.rates) == 48
        assert 30 * sum(stream.rates) == pytest.approx(came / days)
