"""Clips put one after the other into samples: speed without another pitch, volume, silence."""

import threading
import time
from array import array
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import miniaudio
from libsonic import SonicStream

RATE = 24_000
"""Samples a second, one channel; the clips' own, so that nothing is computed twice."""
Samples: TypeAlias = "array[float]"
"""Single floats between -1 and 1."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A sound file of the voice, and its key, by which it is known what was heard."""

    key: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence, in milliseconds at the usual speed."""

    ms: int


Item = Clip | Pause
STALLED_SECONDS = 2.0
"""A device asks for more every few hundredths of a second; one that is gone asks no more."""


def decoded(content: bytes) -> Samples:
    """Decode a clip, whatever of MP3, WAV, FLAC or Vorbis it is.

    Raises:
        miniaudio.DecodeError: it is no sound.
    """
    sound = miniaudio.decode(content, miniaudio.SampleFormat.FLOAT32, 1, RATE)
    return array("f", sound.samples)


def at_speed(samples: Samples, speed: float) -> Samples:
    """Make speech faster or slower at its own pitch, by whole periods of the voice."""
    if speed == 1.0:
        return samples
    stream = SonicStream(RATE, 1)
    stream.set_speed(speed)
    stream.write(samples)
    stream.flush()
    return array("f", stream.read(stream.available_frames()))


class Player:
    """What is to be heard, given out as samples to whatever plays them, from any thread.

    A clip is decoded when its turn comes, in a millisecond or two: nobody waits for a sentence
    to be put together. `on_clip` is told the key of each clip as it begins.
    """

    def __init__(
        self,
        on_clip: Callable[[str], None] = lambda _key: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self._asked_at = clock()
        self._lock = threading.Lock()
        self._waiting: deque[Item] = deque()
        self._now: Samples = array("f")
        self._at = 0
        self._on_clip = on_clip
        self.speed = 1.0
        """From 0.5 to 2; of what begins from now on."""
        self.gain = 1.0
        """From 0 to 1, at once."""

    def play(self, items: Sequence[Item]) -> None:
        """Begin with these at once; what was being said is cut off."""
        with self._lock:
            self._waiting = deque(items)
            self._now, self._at = array("f"), 0
            self._asked_at = self._clock()

    def stop(self) -> None:
        """Fall silent at once."""
        self.play(())

    @property
    def speaking(self) -> bool:
        """Whether anything is still to be heard."""
        with self._lock:
            return bool(self._waiting) or self._at < len(self._now)

    @property
    def stalled(self) -> bool:
        """Whether nobody asks for what is to be heard, so that it will never end."""
        return self._clock() - self._asked_at > STALLED_SECONDS

    def pull(self, frames: int) -> Samples:
        """Give the next samples, silence where there is nothing to say."""
        given: Samples = array("f")
        with self._lock:
            self._asked_at = self._clock()
            while len(given) < frames and (self._at < len(self._now) or self._begin_next()):
                part = self._now[self._at : self._at + frames - len(given)]
                self._at += len(part)
                given.extend(part)
            gain = self.gain
        louder = array("f", (sample * gain for sample in given)) if gain != 1.0 else given
        louder.extend(silence(frames - len(louder)))
        return louder

    def _begin_next(self) -> bool:
        while self._waiting:
            self._now, self._at = self._samples(self._waiting.popleft()), 0
            if self._now:
                return True
        self._now, self._at = array("f"), 0
        return False

    def _samples(self, item: Item) -> Samples:
        if isinstance(item, Pause):
            return silence(round(item.ms * RATE / 1000 / self.speed))
        self._on_clip(item.key)
        try:
            return at_speed(decoded(item.content), self.speed)
        except miniaudio.DecodeError:
            return array("f")


def silence(frames: int) -> Samples:
    """Make so many samples of nothing."""
    return array("f", bytes(4 * max(0, frames)))
