"""The machine's sound, opened at the first word: PulseAudio, PipeWire, ALSA, else nobody."""

import logging
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

import miniaudio

from kiosk_app.engine.player import RATE, Player

log = logging.getLogger(__name__)

PERIOD_MS = 20
"""So much sound is asked for at a time; a key is answered within a few of them."""
_CARDS = Path("/proc/asound/pcm")
"""Lists what ALSA can play on; without any its library tells the log of each attempt."""


class Loudspeaker:
    """Plays what a player gives. Without any device the sound goes nowhere, at its usual pace."""

    def __init__(self, player: Player, backends: Sequence[miniaudio.Backend] | None = None) -> None:
        """`backends` in the order in which they are tried; None: those of this machine."""
        self._player = player
        self._backends = backends
        self._device: miniaudio.PlaybackDevice | None = None

    @property
    def backend(self) -> str:
        """Who plays: "PulseAudio", "ALSA", "Null"; empty while it is closed."""
        return "" if self._device is None else str(self._device.backend)

    def open(self) -> None:
        """Begin to play, if it does not yet; whoever comes first of those that work."""
        if self._device is not None and self._device.running:
            return
        self.close()
        for backend in self._backends or _of_this_machine():
            try:
                self._device = miniaudio.PlaybackDevice(
                    miniaudio.SampleFormat.FLOAT32,
                    nchannels=1,
                    sample_rate=RATE,
                    buffersize_msec=PERIOD_MS,
                    backends=[backend],
                    app_name="luot",
                )
                self._device.start(_samples(self._player))
            except miniaudio.MiniaudioError as failed:
                log.info("no sound by %s: %s", backend.name, failed)
                self.close()
            else:
                return

    def close(self) -> None:
        """Give the device back, so that one plugged in later is found."""
        if self._device is not None:
            self._device.close()
            self._device = None


def _samples(player: Player) -> Generator[Any, int, None]:
    def given() -> Generator[Any, int, None]:
        frames = yield b""
        while True:
            frames = yield player.pull(frames)

    playing = given()
    next(playing)
    return playing


def _of_this_machine() -> list[miniaudio.Backend]:
    has_cards = _CARDS.exists() and bool(_CARDS.read_text(encoding="utf-8").strip())
    alsa = [miniaudio.Backend.ALSA] if has_cards else []
    return [miniaudio.Backend.PULSEAUDIO, *alsa, miniaudio.Backend.NULL]
