"""When so many are priority that their order helps nobody: then both are called in turn."""

LEAST_NUMBERS = 30
"""Fewer numbers of a day say nothing of its share."""


def percent_of(numbers: int, issued: int) -> int | None:
    """Give the share of `numbers` among those `issued`, cut to a whole percent; None: too few."""
    return None if issued < LEAST_NUMBERS else numbers * 100 // issued


def proposes_ratio(percent: int | None, most: int, order: str) -> bool:
    """Tell whether the ratio order is proposed: past `most` percent, in any other order."""
    return percent is not None and percent > most and order != "ratio"
