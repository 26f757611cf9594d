"""Whoever can play plays; without any device the sound goes nowhere."""

from typing import Any

import miniaudio
import pytest

from kiosk_app.engine.loudspeaker import Loudspeaker
from kiosk_app.engine.player import Player

NULL, ALSA = miniaudio.Backend.NULL, miniaudio.Backend.ALSA


def test_the_next_plays_where_the_first_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    real = miniaudio.PlaybackDevice

    def device(*given: Any, **more: Any) -> Any:
        if more["backends"] == [ALSA]:
            raise miniaudio.MiniaudioError("no card")
        return real(*given, **more)

    monkeypatch.setattr(miniaudio, "PlaybackDevice", device)
    speaker = Loudspeaker(Player(), [ALSA, NULL])
    assert speaker.backend == ""
    speaker.open()
    opened = speaker.backend
    speaker.open()
    assert speaker.backend == opened == "Null"
    speaker.close()
    assert speaker.backend == ""
