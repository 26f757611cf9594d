"""The invented hall's chances keep to what they are drawn from."""

from collections import Counter
from random import Random
from statistics import mean, median

import pytest

from server.demo.pattern import (
    ENGLISH_SHARE,
    ERRANDS,
    NO_SHOW_SHARE,
    OTHER,
    SECONDS_BETWEEN_ARRIVALS,
    SEVERAL_SHARE,
    SPEED,
    WAY_SECONDS,
    Chance,
)

MANY = 4_000


@pytest.fixture
def chance() -> Chance:
    """The same chances in every run."""
    one = Chance()
    one._random = Random(7)
    return one


def test_people_come_for_what_they_mostly_come_for(chance: Chance) -> None:
    wanted = Counter(chance.service(["A", "B", "unknown"]) for _ in range(MANY))
    shares = {"A": ERRANDS["A"].share, "B": ERRANDS["B"].share, "unknown": OTHER.share}
    for code, share in shares.items():
        assert wanted[code] / MANY == pytest.approx(share / sum(shares.values()), abs=0.03)


def test_some_read_english_and_some_do_not_come(chance: Chance) -> None:
    spoken = Counter(chance.language() for _ in range(MANY))
    assert spoken["en"] / MANY == pytest.approx(ENGLISH_SHARE, abs=0.02)
    assert spoken["en"] + spoken["vi"] == MANY
    missing = sum(not chance.comes() for _ in range(MANY))
    assert missing / MANY == pytest.approx(NO_SHOW_SHARE, abs=0.02)


def test_some_come_for_two_things_and_never_twice_for_one(chance: Chance) -> None:
    besides = [chance.also("A", ["A", "B", "H"]) for _ in range(MANY)]
    assert sum(map(len, besides)) / MANY == pytest.approx(SEVERAL_SHARE, abs=0.02)
    assert {code for one in besides for code in one} == {"B", "H"}
    assert not any(chance.also("A", ["A"]) for _ in range(MANY))


def test_arrivals_ways_and_times_at_the_counter_have_their_lengths(chance: Chance) -> None:
    gaps = [chance.until_next_arrival() for _ in range(MANY)]
    assert mean(gaps) == pytest.approx(SECONDS_BETWEEN_ARRIVALS, rel=0.1)
    least, most = WAY_SECONDS
    assert all(least <= chance.way() <= most for _ in range(MANY))
    for code, errand in (("H", ERRANDS["H"]), ("unknown", OTHER)):
        times = [chance.service_time(code) for _ in range(MANY)]
        assert median(times) == pytest.approx(errand.minutes * 60 / SPEED, rel=0.1)
