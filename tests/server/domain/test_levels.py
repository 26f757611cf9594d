from server.domain.levels import LEVELS


def test_levels_stand_in_the_middle_of_equal_steps() -> None:
    count = 32_768
    assert sorted(LEVELS) == [(2 * step + 1) / (2 * count) for step in range(count)]


def test_every_server_draws_from_the_same_table_whose_order_means_nothing() -> None:
    """Another table would promise other waits after an update, and unlike those published."""
    assert [round(level * 65_536) for level in LEVELS[:4]] == [15_831, 3_117, 47_387, 1_809]
