"""What each order gives to whoever waits, and what outweighs what."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.policies import (
    APPOINTMENT,
    APPOINTMENT_YIELDS_MINUTES,
    DUE,
    FIRST,
    Accumulating,
    FirstCome,
    Policy,
    Ratio,
    claim,
)

DAY = 24 * 60
HIGHEST_RATE = 100.0
"""A class's rate times a counter's preference, as high as an office file may set them."""


@pytest.mark.parametrize("policy", [FirstCome(), Ratio(2, 1), Accumulating({"elder": 2.5})])
def test_a_minute_of_an_ordinary_ticket_counts_one(policy: Policy) -> None:
    assert policy.rate(None) == 1


def test_only_where_credit_is_gathered_a_class_gathers_it_faster() -> None:
    assert FirstCome().rate("elder") == Ratio(2, 1).rate("elder") == 1
    assert Accumulating({"elder": 2.5}).rate("elder") == 2.5
    assert Accumulating({"elder": 2.5}).rate("pregnant") == 3


@pytest.mark.parametrize(
    ("ratio", "calls", "due"),
    [
        (Ratio(2, 1), "", True),
        (Ratio(2, 1), "p", False),
        (Ratio(2, 1), "po", False),
        (Ratio(2, 1), "poo", True),
        (Ratio(1, 2), "p", True),
        (Ratio(1, 2), "pp", False),
        (Ratio(1, 2), "ppo", True),
        (Ratio(0, 1), "ppp", True),  # nobody ordinary has a share
    ],
)
def test_priority_is_due_when_the_round_has_too_few_of_it(
    ratio: Ratio, calls: str, due: bool
) -> None:
    assert ratio.priority_is_due([call == "p" for call in calls]) is due


@given(st.floats(0, DAY), st.floats(0, DAY), st.floats(0, HIGHEST_RATE))
def test_a_higher_standing_outweighs_a_whole_day_of_waiting(
    waited: float, other: float, rate: float
) -> None:
    an_hour_past = other + APPOINTMENT_YIELDS_MINUTES
    for lower, higher in pairwise([(0.0, False), (0.0, True), (APPOINTMENT, True), (FIRST, False)]):
        weak = claim(waited, rate, lower[0], math.inf, due=lower[1])
        assert weak < claim(an_hour_past, 1.0, higher[0], math.inf, due=higher[1])
    # Past the limit, only the wait decides.
    assert claim(waited, rate, FIRST, math.inf) < claim(other, rate, 0.0, other)
    first, second = sorted((waited, other))
    assert claim(first, rate, FIRST, 0.0) <= claim(second, 1.0, 0.0, 0.0)


def test_the_limit_holds_from_its_very_minute() -> None:
    at_limit, before = claim(60, 1.0, 0.0, 60), claim(59.99, 9.0, FIRST, 60)
    assert at_limit > before


def test_among_equals_credit_decides() -> None:
    assert claim(10, 1.0, 0.0, math.inf) == 10
    assert claim(4, 3.0, 0.0, math.inf, due=True) == DUE + 12


def test_an_appointment_at_first_claims_less_than_whoever_just_came() -> None:
    just_before = APPOINTMENT_YIELDS_MINUTES - 0.01
    for due in (True, False):
        yielding = claim(just_before, HIGHEST_RATE, APPOINTMENT, math.inf, due=due)
        assert claim(1, 1.0, APPOINTMENT, math.inf) < yielding < claim(0, 1.0, 0.0, math.inf)
    assert claim(APPOINTMENT_YIELDS_MINUTES, 2.0, APPOINTMENT, math.inf) == APPOINTMENT + 6.5
