"""Stays of two kinds that come in runs."""

from random import Random

import pytest

from server.domain.runs import learn_runs


def day(seed: int, follows: float) -> list[float]:
    chance, long, found = Random(seed), False, []
    for _ in range(60):
        if chance.random() >= follows:
            long = chance.random() < 0.5
        found.append(chance.uniform(20, 30) if long else chance.uniform(2, 4))
    return found


def test_runs_are_learnt_from_the_order_of_stays() -> None:
    runs = learn_runs([day(seed, 0.8) for seed in range(10)])
    assert runs is not None
    assert 4 < runs.divide < 20
    assert runs.persists == pytest.approx(0.75, abs=0.1)
    assert runs.chance_of_long(1.0) > 0.8
    assert runs.chance_of_long(0.0) < 0.2
    assert runs.spread_grows > 4


def test_what_comes_at_random_is_no_run() -> None:
    assert learn_runs([day(seed, 0.0) for seed in range(10)]) is None


def test_a_kind_that_is_rare_is_none() -> None:
    assert learn_runs([[3.0] * 58 + [25.0] * 2 for _ in range(10)]) is None


@pytest.mark.parametrize("days", [[], [[3.0] * 9], [[5.0] * 60] * 3])
def test_too_little_or_nothing_unlike_teaches_no_runs(days: list[list[float]]) -> None:
    assert learn_runs(days) is None
