"""A counter more is proposed only where it helps clearly, and harms nobody."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.discipline import InLine, WorkProfile, moment
from server.domain.hall import CounterNow, Hall, Stay
from server.domain.levels import LEVELS
from server.domain.policies import Accumulating
from server.domain.staffing import LEAST_GAIN_MINUTES, Hint, longest_waits, staffing_hint
from server.domain.stay_lengths import StayLengths, lognormal_lengths

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PROMISE = 20.0
LENGTHS = {"A": lognormal_lengths(6, 0.7), "B": StayLengths((6.0,))}


def counter(code: str, serves: str, **now: object) -> CounterNow:
    return CounterNow(WorkProfile(code, dict.fromkeys(serves, 1.0)), **now)  # type: ignore[arg-type]  # as the test names them


def line(service: str, people: int, longest: float = 10.0) -> list[InLine]:
    return [
        InLine(
            f"{service}{n}",
            f"{service}{n}",
            service,
            moment(NOW) - round((longest - n * longest / people) * 60_000_000),
        )
        for n in range(people)
    ]


def hall(waiting: list[InLine], *counters: CounterNow) -> Hall:
    return Hall(NOW, waiting, counters, Accumulating(), LENGTHS)


def hint(one: Hall, closed: tuple[WorkProfile, ...] = ()) -> Hint | None:
    return staffing_hint(one, closed, PROMISE, LEVELS)


def test_an_idle_counter_is_proposed_for_the_longest_queue() -> None:
    found = hint(hall(line("A", 8), counter("1", "A"), counter("2", "B"), counter("3", "A")))
    assert found is not None
    assert (found.counter, found.service, found.opens) == ("2", "A", False)
    assert found.before - found.after > LEAST_GAIN_MINUTES


def test_a_closed_counter_is_proposed_where_no_open_one_helps() -> None:
    only = hall(line("A", 8), counter("1", "A"))
    assert hint(only) is None
    found = hint(only, (WorkProfile("9", {"B": 1.0}),))
    assert found is not None
    assert (found.counter, found.opens) == ("9", True)


def test_a_queue_that_nobody_calls_is_the_longest_of_all() -> None:
    found = hint(hall(line("A", 1), counter("2", "B")))
    assert found is not None
    assert (found.counter, found.before) == ("2", float("inf"))


@pytest.mark.parametrize("people", [0, 2])
def test_nothing_is_proposed_within_the_promise(people: int) -> None:
    assert hint(hall(line("A", people, 2.0), counter("1", "A"), counter("2", "B"))) is None


@settings(max_examples=25, deadline=None)
@given(
    a=st.integers(0, 12),
    b=st.integers(0, 12),
    longest=st.floats(0, 40),
    serves=st.lists(st.sampled_from(["A", "B", "AB"]), min_size=1, max_size=4),
    stay=st.floats(0, 15),
)
def test_no_hint_makes_a_wait_longer(
    a: int, b: int, longest: float, serves: list[str], stay: float
) -> None:
    """The hall is played again with what the hint proposes: it is as told, and none is worse."""
    counters = [counter(str(n), one, stay=Stay(one[0], stay)) for n, one in enumerate(serves)]
    before = hall(line("A", a, longest) + line("B", b, longest), *counters)
    found = hint(before)
    if found is None:
        return
    wider = [
        counter(one.profile.counter or "", {*one.profile.weights, found.service}, stay=one.stay)  # type: ignore[arg-type]  # names of services, in any order
        if one.profile.counter == found.counter
        else one
        for one in counters
    ]
    was, then = (
        longest_waits(before, LEVELS),
        longest_waits(hall(list(before.waiting), *wider), LEVELS),
    )
    assert max(then.values()) == found.after < found.before == max(was.values())
    assert all(wait <= max(was[code], PROMISE) for code, wait in then.items())
