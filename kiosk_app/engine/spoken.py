"""The kiosk's voice: texts in, clips out of the loudspeaker, as the visitor wants them."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from kiosk_app.engine.clip_store import ClipStore
from kiosk_app.engine.player import Clip, Item, Pause, Player
from kiosk_app.words.aloud import BREATH, PAUSES, REST, Plan, plan
from kiosk_app.words.script import plain
from server.contract.languages import HOUSE, VIETNAMESE

PAUSE_MS = {BREATH: 120, REST: 350}
SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
USUAL_SPEED = SPEEDS.index(1.0)
VOLUMES = (0.12, 0.2, 0.32, 0.5, 0.75, 1.0)
"""Four decibels a step; the loudest is as the clip is."""
USUAL_VOLUME = VOLUMES.index(0.5)


class Device(Protocol):
    """What the sound comes out of."""

    def open(self) -> None:
        """Begin to play."""

    def close(self) -> None:
        """End it."""


class SpokenKiosk:
    """A `Speaker` whose clips come from the store."""

    def __init__(self, store: ClipStore, player: Player, device: Device) -> None:
        self._store = store
        self._player = player
        self._device = device
        self._last: tuple[str, ...] = ()
        self._language = ""
        self._with_words: Mapping[str, Collection[str]] = {}
        self._in_vietnamese: Mapping[str, str] = {}
        self._set(USUAL_SPEED, USUAL_VOLUME)
        # What the first sentence would wait for is made ready now.
        self._planned(("0",))

    @property
    def speaking(self) -> bool:
        """Whether a sentence is still being said; not where no device takes its sound."""
        return self._player.speaking and not self._player.stalled

    def say(self, sentence_parts: Sequence[str]) -> None:
        """Begin to say a sentence, in the language whose clips say most of it."""
        self._last = tuple(sentence_parts)
        self._player.play(self._items(self._last))
        self._device.open()

    def speaks(self, language: str) -> bool:
        """Whether clips of a language are here; those of the house's come of themselves."""
        return language in HOUSE or language in self._store.languages()

    def spell(self, with_words: Mapping[str, Collection[str]]) -> None:
        """Say these letters with a word from now on."""
        self._with_words = with_words

    def name(self, in_vietnamese: Mapping[str, str]) -> None:
        """Say these names, by their plain form, in Vietnamese where no clip says them."""
        self._in_vietnamese = in_vietnamese

    def again(self) -> None:
        """Say the last sentence from its beginning."""
        if self._last:
            self.say(self._last)

    def stop(self) -> None:
        """Fall silent; the next visitor hears the usual voice."""
        self._player.stop()
        self._device.close()
        self._last, self._language = (), ""
        self._set(USUAL_SPEED, USUAL_VOLUME)

    def hush(self) -> None:
        """Break off, and go on no louder than usual: another ear than before may hear it."""
        self._player.stop()
        self._device.close()
        self._set(self._speed, min(self._volume, USUAL_VOLUME))

    def louder(self) -> None:
        """Speak one step louder."""
        self._set(self._speed, self._volume + 1)

    def quieter(self) -> None:
        """Speak one step quieter."""
        self._set(self._speed, self._volume - 1)

    def faster(self) -> None:
        """Speak one step faster, up to twice the usual speed."""
        self._set(self._speed + 1, self._volume)

    def slower(self) -> None:
        """Speak one step slower, down to half the usual speed."""
        self._set(self._speed - 1, self._volume)

    def _set(self, speed: int, volume: int) -> None:
        self._speed = max(0, min(len(SPEEDS) - 1, speed))
        self._volume = max(0, min(len(VOLUMES) - 1, volume))
        self._player.speed = SPEEDS[self._speed]
        self._player.gain = VOLUMES[self._volume]

    def _planned(self, parts: Sequence[str]) -> Plan:
        plans = {one: self._plan(parts, one) for one in self._store.languages()}
        if not plans:
            return Plan(())
        # Where two languages can say as much, such as a bare number, the last one goes on.
        found = min(plans, key=lambda one: (len(plans[one].missing), one != self._language))
        self._language = found
        return plans[found]

    def _plan(self, parts: Sequence[str], language: str) -> Plan:
        with_words = self._with_words.get(language, ())
        return plan(parts, self._store.lexicon(language), with_words)

    def _spans(self, parts: Sequence[str]) -> list[tuple[str, Plan]]:
        """Say in Vietnamese what the language of a sentence has no clip for, such as a name."""
        whole = self._planned(parts)
        language = self._language
        house = language == VIETNAMESE or VIETNAMESE not in self._store.languages()
        if not whole.missing or house:
            return [(language, whole)]
        runs: list[tuple[str, list[str]]] = []
        for part in parts:
            own = self._in_vietnamese.get(plain(part), part)
            lacks = self._plan([part], language).missing
            stands_in = lacks and not self._plan([own], VIETNAMESE).missing
            speaks, text = (VIETNAMESE, own) if stands_in else (language, part)
            if runs and runs[-1][0] == speaks:
                runs[-1][1].append(text)
            else:
                runs.append((speaks, [text]))
        return [(speaks, self._plan(texts, speaks)) for speaks, texts in runs]

    def _items(self, parts: Sequence[str]) -> list[Item]:
        items: list[Item] = []
        for language, told in self._spans(parts):
            if items:
                items.append(Pause(PAUSE_MS[REST]))
            for clip in told.clips:
                if clip in PAUSES:
                    items.append(Pause(PAUSE_MS[clip]))
                elif (content := self._store.content(language, clip)) is not None:
                    items.append(Clip(clip, content))
        return items
