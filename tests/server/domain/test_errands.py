"""The order of several errands: nobody could wait less, and choice decides between equals."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from server.domain.errands import (
    MOST_ERRANDS,
    ErrandNow,
    best_order,
    nothing_known,
    waited_in_all,
)

WAITS = st.none() | st.integers(0, 90).map(float)
ERRANDS = st.lists(
    st.tuples(WAITS, st.integers(0, 40).map(float)), min_size=1, max_size=MOST_ERRANDS
).map(lambda found: [ErrandNow(str(place), *one) for place, one in enumerate(found)])


@given(errands=ERRANDS, since=st.integers(0, 60).map(float))
def test_no_other_order_waits_less_and_the_unknown_come_last(
    errands: list[ErrandNow], since: float
) -> None:
    order = best_order(errands, since)
    assert sorted(order) == [one.service for one in errands]
    by_service = {one.service: one for one in errands}
    known = [by_service[one] for one in order if by_service[one].wait is not None]
    unknown = [one.service for one in errands if one.wait is None]
    assert order[len(known) :] == unknown
    found = waited_in_all(known, since)
    chosen = [one for one in errands if one.wait is not None]
    costs = {order: waited_in_all(order, since) for order in permutations(chosen)}
    assert found == min(costs.values())
    # Of those that cost as little, the one nearest to the choice: services are named by it.
    cheapest = [[one.service for one in order] for order, cost in costs.items() if cost == found]
    assert [one.service for one in known] == min(cheapest)


def test_a_long_line_is_waited_for_while_a_short_errand_is_done() -> None:
    long, short = ErrandNow("A", 40, 10), ErrandNow("B", 5, 15)
    assert best_order([long, short]) == ["B", "A"]
    assert waited_in_all([short, long]) == 5 + (40 - 5 - 15)
    assert waited_in_all([long, short]) == 40
    # Whoever has waited longer than either line is at the head of both.
    assert best_order([long, short], since=60) == ["A", "B"]


def test_without_any_measure_the_choice_stands() -> None:
    assert best_order([nothing_known("B"), nothing_known("A", "elderly")]) == ["B", "A"]
    assert best_order([nothing_known("B"), ErrandNow("A", 30, 5)]) == ["A", "B"]
