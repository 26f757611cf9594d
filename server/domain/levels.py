"""A fixed table of levels that settles the chances of a forecast: equal halls, equal answers."""

from random import Random

COUNT = 1 << 15
SEED = 20_262


def spread_levels(count: int = COUNT, seed: int = SEED) -> tuple[float, ...]:
    """Spread so many levels evenly between 0 and 1, in an order that means nothing."""
    levels = [(step + 0.5) / count for step in range(count)]
    Random(seed).shuffle(levels)  # noqa: S311 - a fixed order, no secret
    return tuple(levels)


LEVELS = spread_levels()
