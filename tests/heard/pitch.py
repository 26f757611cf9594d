"""The melody of a spoken word: the pitch of its voice over time, in Vietnamese its tone."""

import numpy as np

from display_board.voice.recording import RATE, Samples

LOWEST_HZ, HIGHEST_HZ = 90.0, 400.0
_WINDOW = RATE * 40 // 1000
_STEP = RATE * 10 // 1000
_VOICED = 0.5
"""Least likeness of the sound to itself, a period later, where a voice sounds."""
_QUIET = 0.04
"""Of the loudest window; what is quieter has no pitch that anybody hears."""


def melody(samples: Samples, points: int = 5) -> list[int]:
    """Give the pitch in Hz at so many moments, evenly from the first voiced to the last."""
    windows = [samples[at : at + _WINDOW] for at in range(0, len(samples) - _WINDOW, _STEP)]
    loudness = [float(np.sqrt(np.mean(one**2))) for one in windows]
    loud = [one for one, how in zip(windows, loudness, strict=True) if how > _QUIET * max(loudness)]
    heard = [pitch for one in loud if (pitch := _pitch(one))]
    at = np.linspace(0, len(heard) - 1, points).round().astype(int)
    smooth = [float(np.median(heard[max(0, one - 2) : one + 3])) for one in range(len(heard))]
    return [round(smooth[one]) for one in at]


def _pitch(window: Samples) -> float | None:
    shortest, longest = round(RATE / HIGHEST_HZ), round(RATE / LOWEST_HZ)
    even = window - window.mean()
    whole = np.correlate(even, even, "full")[len(even) - 1 :]
    # A later copy overlaps less of itself; without this the octave above always wins.
    alike = whole / (whole[0] * (1.0 - np.arange(len(whole)) / len(whole)) + 1e-12)
    period = shortest + int(np.argmax(alike[shortest:longest]))
    return RATE / period if alike[period] > _VOICED else None
