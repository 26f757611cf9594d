"""How long counters paused for work."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from server.domain.figures.desk_work import (
    CounterAct,
    DeskStretch,
    desk_stretches,
    seconds_of_work,
)

BEGINS = datetime(2026, 11, 23, 2, tzinfo=UTC)


def at(minutes: float) -> datetime:
    return BEGINS + timedelta(minutes=minutes)


def test_a_stretch_ends_with_whatever_the_counter_does_next_or_with_the_days() -> None:
    acts = [
        CounterAct(at(0), "1", "lan", False),
        CounterAct(at(5), "1", "lan", True),
        CounterAct(at(6), "1", "lan", True),
        CounterAct(at(9), "2", "mai", True),
        CounterAct(at(15), "1", "nga", True),
        CounterAct(at(25), "1", "nga", False),
    ]
    assert list(desk_stretches(acts, at(60))) == [
        DeskStretch("1", "lan", at(5), at(15)),
        DeskStretch("1", "nga", at(15), at(25)),
        DeskStretch("2", "mai", at(9), at(60)),
    ]


def test_who_is_still_at_the_counter_is_served_first() -> None:
    stretch = DeskStretch("1", "lan", at(10), at(40))
    assert seconds_of_work(stretch, []) == 1800
    assert seconds_of_work(stretch, [(at(5), at(8)), (at(8), at(16)), (at(38), None)]) == 22 * 60


@given(
    st.lists(
        st.builds(
            CounterAct,
            st.integers(0, 500).map(at),
            st.sampled_from(["1", "2"]),
            st.sampled_from(["lan", "mai", None]),
            st.booleans(),
        )
    )
)
def test_no_minute_of_a_counter_is_counted_twice(acts: list[CounterAct]) -> None:
    acts.sort(key=lambda one: one.at)
    for counter in ("1", "2"):
        found = [one for one in desk_stretches(acts, at(600)) if one.counter == counter]
        assert all(one.began <= one.ended for one in found)
        assert all(one.ended <= other.began for one, other in pairwise(found))
        works = [one for one in acts if one.counter == counter and one.work]
        assert bool(found) == bool(works)
