"""What the measuring scripts call too slow; they end with 1 where anything is."""

from tests.attack import followers
from tests.bench import growth, young
from tests.bench.full_hall import Found
from tests.bench.speech import Heard


def test_a_full_hall() -> None:
    assert Found(10.0, 15.0, (100.0, 80.0), (100.0, 80.0), 0.1).not_reached() == []
    told = Found(10.0, 15.2, (100.0, 79.0), (100.0, 78.0), 0.11).not_reached()
    assert [line.split()[0] for line in told] == ["1.5", "0.8", "0.8", "0.1"]
    assert told[2].endswith("priority: 0.78")


def test_speech() -> None:
    assert Heard(500.0, 100.0, 900.0, 500.0).not_reached() == []
    assert len(Heard(501.0, 101.0, 90.0, 502.0).not_reached()) == 3


def test_a_restored_postgresql() -> None:
    assert young.Found(80.0, 100.0).not_reached() == []
    assert len(young.Found(79.0, 100.0).not_reached()) == 1


def test_followers_slow_neither_issue_nor_call() -> None:
    """Sign-ins and clips may take longer."""
    assert followers.not_reached(1_000, (2.0, 2.0, 9.0, 9.0)) == []
    [told] = followers.not_reached(2_000, (1.0, 2.3, 1.0, 1.0))
    assert told == "2 times the quiet hall's call with 2,000 followers: 2.3"


def test_a_long_past() -> None:
    """The median of the runs counts, and nothing below half a millisecond."""
    runs = [
        ({"call": 1.0, "log": 0.1}, {"call": 1.31, "log": 0.4}),
        ({"call": 1.0, "log": 0.1}, {"call": 9.9, "log": 0.4}),
        ({"call": 1.0, "log": 9.9}, {"call": 1.0, "log": 0.4}),
    ]
    found = growth.ratios(runs)
    assert found["log"] == {"young_ms": 0.1, "old_ms": 0.4, "ratio": 1.0}
    assert growth.not_reached("sqlite", found) == ["1.3 times the empty sqlite's call: 1.31"]
    found["call"]["ratio"] = 1.3
    assert growth.not_reached("sqlite", found) == []
