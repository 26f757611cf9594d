"""How long until the kiosk is heard: after a key, after the first one, after a headset came."""

import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import miniaudio

from display_board.voice.bank import Bank
from kiosk_app.engine.clip_store import ClipStore, VoiceList
from kiosk_app.engine.headset import LOOKED_FOR_SECONDS, Headset
from kiosk_app.engine.loudspeaker import PERIOD_MS, Loudspeaker
from kiosk_app.engine.player import Player, Samples
from kiosk_app.engine.spoken import SpokenKiosk

KEYS = 20
HEADSETS = 5
SCREEN = ("Mời Quý vị chọn dịch vụ", "12 người đang chờ")
CARD = " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n"
ON_USB = " 1 [Headset        ]: USB-Audio - USB Headset\n"
"""As /proc/asound/cards tells of them."""
FIRST_MS, KEY_MS = 500.0, 100.0
"""What is wanted of the first word and of a key."""


class Heard(NamedTuple):
    """Milliseconds until sound leaves the kiosk; the sound card adds two periods of its own."""

    first_ms: float
    key_ms: float
    key_most_ms: float
    headset_ms: float
    """From the kernel's word that there is a headset."""

    def not_reached(self) -> list[str]:
        """Say what is not as wanted."""
        bounds = (
            ("the kiosk's first word", self.first_ms, FIRST_MS),
            ("its answer to a key", self.key_ms, KEY_MS),
            ("its first word to a headset", self.headset_ms, FIRST_MS),
        )
        return [f"{most:.0f} ms for {what}: {ms:.0f}" for what, ms, most in bounds if ms > most]


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
        first = _until_heard(player, lambda: voice.say(SCREEN))
        voice.faster()
        keys = [
            _until_heard(player, partial(voice.say, (f"{waiting} người đang chờ",)))
            for waiting in range(KEYS)
        ]
        cards = Path(folder) / "cards"
        plugged = [_until_a_headset_speaks(voice, player, cards) for _ in range(HEADSETS)]
        loudspeaker.close()
    period = 2 * PERIOD_MS
    return Heard(first, median(keys) + period, max(keys) + period, max(plugged) + period)


def kept(folder: Path) -> ClipStore:
    """Keep the shipped Vietnamese voice as a kiosk does."""
    bank, store = Bank(folder / "site"), ClipStore(folder / "kept")
    told = VoiceList.model_validate(bank.kiosk_manifest("vi"))
    for key, clip in told.clips.items():
        found = bank.clip("vi", key)
        assert found is not None
        assert store.keep("vi", key, clip, found.path.read_bytes())
    return store


def _until_a_headset_speaks(voice: SpokenKiosk, player: Listened, cards: Path) -> float:
    voice.stop()
    cards.write_text(CARD, encoding="utf-8")
    headset = Headset(lambda: voice.say(SCREEN), lambda: None, switches=cards, cards=cards)
    headset.start()
    # Time enough to have read which cards were there.
    time.sleep(2 * LOOKED_FOR_SECONDS)
    try:
        return _until_heard(player, lambda: cards.write_text(CARD + ON_USB, encoding="utf-8"))
    finally:
        headset.stop()


def _until_heard(player: Listened, begin: Callable[[], object]) -> float:
    player.sound.clear()
    began = time.perf_counter()
    begin()
    assert player.sound.wait(60)
    return (player.sounded_at - began) * 1000


if __name__ == "__main__":
    print(heard())
