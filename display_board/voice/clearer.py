"""Make a word that is heard alone clearer, as a person speaks in a noisy hall."""

import numpy as np

from display_board.voice.recording import RATE, Samples

ONSET_DB = 6.0
"""How much louder a word begins: its first consonant tells it from the words that rhyme with it."""
_ONSET_MS = 90
_ONSET_ENDS_MS = 30
_WINDOW = round(0.024 * RATE)
_STEP = _WINDOW // 2
_REACH = round(0.006 * RATE)
"""How far a piece may be moved to fit the one before it: a period of a voice of 170 Hz."""


def louder_onset(samples: Samples) -> Samples:
    """Raise the first 90 ms of a word by 6 dB, and come back within 30 ms."""
    gain = float(10.0 ** (ONSET_DB / 20.0))
    onset, ends = RATE * _ONSET_MS // 1000, RATE * _ONSET_ENDS_MS // 1000
    shape = np.concatenate([np.full(onset, gain), np.linspace(gain, 1.0, ends)])[: len(samples)]
    raised = samples.copy()
    raised[: len(shape)] *= shape
    return raised


def stretch(samples: Samples, length: int) -> Samples:
    """Draw a word out to so many samples, all of it alike, at its own pitch.

    A synthesizer that speaks slower draws out the vowels alone, and a short vowel that is long is
    another vowel. Pieces of the sound are laid closer or further apart, each where it fits what
    the one before it goes on to (WSOLA).
    """
    window = np.hanning(_WINDOW + 1)[:_WINDOW]
    source = np.concatenate([np.zeros(_WINDOW), samples, np.zeros(2 * _WINDOW + 2 * _REACH)])
    drawn, weight = np.zeros(length + 4 * _WINDOW), np.zeros(length + 4 * _WINDOW)
    piece = _STEP
    for at in range(0, length + _WINDOW, _STEP):
        wanted = at * len(samples) // length + _STEP
        if at:
            piece = _best(source, source[piece + _STEP : piece + _STEP + _WINDOW], wanted)
        taken = source[piece : piece + _WINDOW]
        drawn[at : at + len(taken)] += taken * window[: len(taken)]
        weight[at : at + len(taken)] += window[: len(taken)]
    even: Samples = drawn / np.maximum(weight, 0.2)
    return even[_STEP : _STEP + length]


def _best(source: Samples, follows: Samples, wanted: int) -> int:
    """Find the piece near a place that is most like what would follow."""
    first = max(0, wanted - _REACH)
    near = source[first : wanted + _REACH + _WINDOW]
    if len(follows) > len(near):
        return wanted
    return first + int(np.argmax(np.correlate(near, follows, "valid")))
