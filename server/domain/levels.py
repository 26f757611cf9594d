"""A fixed table of levels that settles the chances of a forecast: equal halls, equal answers."""

from random import Random

COUNT = 1 << 15
SEED = 20_262


def _spread_levels() -> tuple[float, ...]:
    """Spread COUNT levels evenly between 0 and 1, in an order that means nothing."""
    levels = [(step + 0.5) / COUNT for step in range(COUNT)]
    Random(SEED).shuffle(levels)  # noqa: S311 - a fixed order, no secret
    return tuple(levels)


LEVELS = _spread_levels()
