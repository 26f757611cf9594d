"""The fixed table that settles the chances of every forecast."""

import pytest

from server.domain.levels import LEVELS, spread_levels


@pytest.mark.parametrize("count", [1, 7, 200])
def test_levels_stand_in_the_middle_of_equal_steps(count: int) -> None:
    found = spread_levels(count, 1)
    assert sorted(found) == [(2 * step + 1) / (2 * count) for step in range(count)]


def test_their_order_means_nothing_and_is_always_the_same() -> None:
    assert spread_levels(200, 1) == spread_levels(200, 1)
    assert spread_levels(200, 1) != spread_levels(200, 2)
    assert spread_levels(200, 1) != tuple(sorted(spread_levels(200, 1)))


def test_every_server_draws_from_the_same_table() -> None:
    """Another table would promise other waits after an update, and unlike those published."""
    assert len(LEVELS) == 32_768
    assert spread_levels() == LEVELS
    assert [round(level * 65_536) for level in LEVELS[:4]] == [15_831, 3_117, 47_387, 1_809]
