"""The babble of a waiting hall: ten synthetic voices at once and the hall's echo."""

import json

import numpy as np

from display_board.voice.build import HERE, Synthesizer, Voice
from display_board.voice.recording import RATE, Samples, resample, trim
from server.contract.spelling import WORD

TALKERS = (
    "vi",
    "vi+m1",
    "vi+m3",
    "vi+m7",
    "vi+f1",
    "vi+f3",
    "vi+f4",
    "vi-vn-x-south",
    "vi-vn-x-south+f2",
    "vi-vn-x-central",
)
WORDS_AT_ONCE = 6
ECHO_SECONDS = 0.8
"""Until the echo is 60 dB below what was said: a hall with a hard floor and a ceiling."""
_DECAY = 6.9
_DIRECT = 8.0


def babble(synthesizer: Synthesizer, seconds: float, seed: int = 5) -> Samples:
    """Let all talkers speak words of the calls themselves, the hardest ones to tell apart.

    The same for the same seed. Its root mean square is 1.
    """
    chance = np.random.default_rng(seed)
    words = json.loads((HERE / "words" / "vi.json").read_text(encoding="utf-8"))
    texts = [text for key, text in words.items() if key != "chime" and not key.endswith(WORD)]
    count = round(seconds * RATE)
    sound = np.zeros(count)
    for name in TALKERS:
        said = np.zeros(0)
        while len(said) < count:
            text = " ".join(chance.choice(texts, WORDS_AT_ONCE)).replace("-", " ") + "."
            talker = Voice(name, syllables=0.0, word_ms=0, pitch_range=100, volume=70)
            spoken = synthesizer.speak(text, talker, int(chance.integers(140, 200)))
            said = np.concatenate([said, trim(resample(spoken, synthesizer.rate, RATE))])
        sound += np.roll(said, int(chance.integers(RATE)))[:count] * chance.uniform(0.5, 1.0)
    echoed = _in_a_hall(sound, chance)
    loudness: Samples = echoed / np.sqrt(np.mean(echoed**2))
    return loudness


def _in_a_hall(sound: Samples, chance: np.random.Generator) -> Samples:
    since = np.arange(round(ECHO_SECONDS * RATE)) / RATE
    response = chance.standard_normal(len(since)) * np.exp(-since * _DECAY / ECHO_SECONDS)
    response[0] = _DIRECT
    length = len(sound) + len(response)
    spectrum = np.fft.rfft(sound, length) * np.fft.rfft(response, length)
    return np.fft.irfft(spectrum, length)[: len(sound)]
