"""How long until the kiosk is heard: the first word after silence, and the answer to a key."""

import threading
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import miniaudio

from display_board.voice.bank import Bank
from kiosk_app.engine.clip_store import ClipStore, VoiceList
from kiosk_app.engine.loudspeaker import PERIOD_MS, Loudspeaker
from kiosk_app.engine.player import Player, Samples
from kiosk_app.engine.spoken import SpokenKiosk

KEYS = 20
FIRST_MS, KEY_MS = 500.0, 100.0
"""What is wanted of the first word and of a key."""


class Heard(NamedTuple):
    """Milliseconds until sound leaves the kiosk; the sound card adds two periods of its own."""

    first_ms: float
    key_ms: float
    key_most_ms: float


class Listened(Player):
    """A player that notes when it first gives anything but silence."""

    def __init__(self) -> None:
        super().__init__()
        self.sound = threading.Event()
        self.sounded_at = 0.0

    def pull(self, frames: int) -> Samples:
        given = super().pull(frames)
        if not self.sound.is_set() and any(given):
            self.sounded_at = time.perf_counter()
            self.sound.set()
        return given


def heard() -> Heard:
    """Speak to the null sink: the screen after the first key, then one choice after the other."""
    with TemporaryDirectory() as folder:
        store = kept(Path(folder))
        player = Listened()
        loudspeaker = Loudspeaker(player, [miniaudio.Backend.NULL])
        voice = SpokenKiosk(store, player, loudspeaker)
        first = _spoken(voice, player, "Mời Quý vị chọn dịch vụ", "12 người đang chờ")
        voice.faster()
        keys = [_spoken(voice, player, f"{waiting} người đang chờ") for waiting in range(KEYS)]
        loudspeaker.close()
    return Heard(first, median(keys) + 2 * PERIOD_MS, max(keys) + 2 * PERIOD_MS)


def kept(folder: Path) -> ClipStore:
    """Keep the shipped Vietnamese voice as a kiosk does."""
    bank, store = Bank(folder / "site"), ClipStore(folder / "kept")
    told = VoiceList.model_validate(bank.kiosk_manifest("vi"))
    for key, clip in told.clips.items():
        found = bank.clip("vi", key)
        assert found is not None
        assert store.keep("vi", key, clip, found.path.read_bytes())
    return store


def _spoken(voice: SpokenKiosk, player: Listened, *parts: str) -> float:
    player.sound.clear()
    began = time.perf_counter()
    voice.say(parts)
    assert player.sound.wait(60)
    return (player.sounded_at - began) * 1000


if __name__ == "__main__":
    print(heard())
