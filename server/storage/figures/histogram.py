"""Exact histograms of seconds as a column keeps them: each second as often as it was."""

import struct
from collections.abc import Sequence

from server.domain.figures.tally import Seconds

BYTES = 4


def packed(seconds: Seconds) -> bytes:
    """Write a histogram: its seconds in order, four bytes each, least significant first."""
    return struct.pack(f"<{seconds.total()}I", *sorted(seconds.elements()))


def unpacked(kept: bytes) -> Sequence[int]:
    """Read the seconds of a histogram, which a `Counter` counts."""
    return struct.unpack(f"<{len(kept) // BYTES}I", kept)
