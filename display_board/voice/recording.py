"""Turn a raw take into a clip of the bank: refuse bad ones, trim, level, fade, resample, encode."""

import io
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

Samples = NDArray[np.float64]

RATE = 24_000
"""Samples a second of every clip."""
SPEECH_RMS_DB = -20.0
PEAK_DB = -1.0
TRIM_DB = -42.0
PADDING_MS = 12
FADE_MS = 4
SHORTEST_MS = 120
LONGEST_MS = 6_000
CALLS_SMALLNESS = 0.4
SENTENCES_SMALLNESS = 0.95
"""From 0, large and true, to 1: a call is heard across a hall, a kiosk from half a metre."""
_CLIPPED_AT = 0.999
_CLIPPED_RUN = 3
_LOUD_ENOUGH_DB = -50.0
_WINDOW_MS = 5


class BadRecordingError(Exception):
    """A take that cannot become a clip; the message says what to do better.

    `reason` says it for programs: "unreadable", "clipped", "silent" or "length".
    """

    def __init__(self, message: str, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


def prepare_recording(source: Path) -> tuple[Samples, int]:
    """Read a sound file and make it a clip: (samples at RATE, length in milliseconds).

    Raises BadRecordingError for files that cannot be read, are clipped, silent, or shorter than
    0.12 s or longer than 6 s after trimming.
    """
    try:
        sound, rate = soundfile.read(source, dtype="float64", always_2d=True)
    except (soundfile.LibsndfileError, OSError) as error:
        raise BadRecordingError(
            f"{source.name}: cannot be read as sound ({error})", "unreadable"
        ) from error
    mono: Samples = sound.mean(axis=1)
    try:
        clip = shape(mono, rate)
    except BadRecordingError as error:
        raise BadRecordingError(f"{source.name}: {error}", error.reason) from error
    return clip, length_ms(clip)


def prepared_wav(source: Path) -> bytes:
    """Prepare a recording and encode it as the bank keeps it. Raises BadRecordingError."""
    return encode_wav(prepare_recording(source)[0])


def shape(samples: Samples, rate: int) -> Samples:
    """Check, resample, trim, level and fade one take. Raises BadRecordingError."""
    if _is_clipped(samples):
        raise BadRecordingError("too loud, the sound is clipped: record it quieter", "clipped")
    clip = trim(resample(samples, rate, RATE))
    if not SHORTEST_MS <= length_ms(clip) <= LONGEST_MS:
        raise BadRecordingError(
            f"{length_ms(clip)} ms of speech, wanted {SHORTEST_MS} to {LONGEST_MS}",
            "length",
        )
    return fade(level(clip))


def length_ms(samples: Samples) -> int:
    """Length of a clip at RATE in whole milliseconds."""
    return round(len(samples) * 1000 / RATE)


def _is_clipped(samples: Samples) -> bool:
    full = np.abs(samples) >= _CLIPPED_AT
    runs = np.convolve(full, np.ones(_CLIPPED_RUN), mode="valid") if len(full) else full
    return bool(np.any(runs >= _CLIPPED_RUN))


def resample(samples: Samples, rate: int, to_rate: int) -> Samples:
    """Change the sample rate through the spectrum, which adds no new tones."""
    if rate == to_rate or not len(samples):
        return samples
    length = round(len(samples) * to_rate / rate)
    spectrum = np.fft.rfft(samples)
    bins = length // 2 + 1
    kept = np.zeros(bins, dtype=complex)
    common = min(bins, len(spectrum))
    kept[:common] = spectrum[:common]
    resampled: Samples = np.fft.irfft(kept, length) * (length / len(samples))
    return resampled


def trim(samples: Samples) -> Samples:
    """Cut silence off both ends, leaving 12 ms. Raises BadRecordingError when all is silence."""
    window = RATE * _WINDOW_MS // 1000
    energy = np.convolve(samples**2, np.ones(window) / window, mode="same")
    loudness = np.sqrt(np.maximum(energy, 0.0))
    loudest = float(loudness.max(initial=0.0))
    if loudest < _gain(_LOUD_ENOUGH_DB):
        raise BadRecordingError("nothing is heard in it: record it louder", "silent")
    heard = np.flatnonzero(loudness > loudest * _gain(TRIM_DB))
    padding = RATE * PADDING_MS // 1000
    return samples[max(0, int(heard[0]) - padding) : int(heard[-1]) + padding]


def level(samples: Samples) -> Samples:
    """Bring speech to -20 dBFS RMS with no peak above -1 dBFS."""
    rms = float(np.sqrt(np.mean(samples**2)))
    peak = float(np.abs(samples).max())
    gain = min(_gain(SPEECH_RMS_DB) / rms, _gain(PEAK_DB) / peak)
    return samples * gain


def fade(samples: Samples) -> Samples:
    """Fade in and out over 4 ms, so that joined clips never click."""
    count = RATE * FADE_MS // 1000
    ramp = np.linspace(0.0, 1.0, count)
    faded = samples.copy()
    faded[:count] *= ramp
    faded[-count:] *= ramp[::-1]
    return faded


def encode_mp3(samples: Samples, smallness: float = CALLS_SMALLNESS) -> bytes:
    """Encode a clip for the bank; see docs/decisions for why MP3.

    Variable, because only then the file says how much silence the codec put around the sound:
    at a constant rate a browser plays 46 ms of it before the first sample.
    """
    target = io.BytesIO()
    soundfile.write(
        target,
        samples,
        RATE,
        format="MP3",
        subtype="MPEG_LAYER_III",
        bitrate_mode="VARIABLE",
        compression_level=smallness,
    )
    return target.getvalue()


def encode_wav(samples: Samples) -> bytes:
    """Encode a clip losslessly, as recordings are kept."""
    target = io.BytesIO()
    soundfile.write(target, samples, RATE, format="WAV", subtype="PCM_16")
    return target.getvalue()


def _gain(decibels: float) -> float:
    return float(10.0 ** (decibels / 20.0))
