"""Exact histograms of seconds as a column keeps them: each second as often as it was."""

import sys
from array import array

from server.domain.figures.tally import Seconds

FOUR_BYTES = "I"


def packed(seconds: Seconds) -> bytes:
    """Write a histogram: its seconds in order, four bytes each, least significant first."""
    return _in_order(array(FOUR_BYTES, sorted(seconds.elements()))).tobytes()


def unpacked(kept: bytes) -> "array[int]":
    """Read the seconds of a histogram, which a `Counter` counts."""
    seconds = array(FOUR_BYTES)
    seconds.frombytes(kept)
    return _in_order(seconds)


def _in_order(seconds: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        seconds.byteswap()
    return seconds
