"""What is said to the visitor who goes by keys: when, to which ear, and what still counts."""

from kiosk_app.engine.speaker import Speaker
from kiosk_app.rules.key_moves import PadKey
from kiosk_app.rules.moves import Tick
from kiosk_app.rules.screen import State
from kiosk_app.rules.visit import under_way
from kiosk_app.words.in_vietnamese import in_vietnamese
from kiosk_app.words.spoken import Phrases
from kiosk_app.words.telling import Notice, Telling
from server.contract.languages import VIETNAMESE


class VisitVoice:
    """Gives a speaker what is new on the glass, until the visit ends."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._adjust = {
            PadKey.AGAIN: speaker.again,
            PadKey.LOUDER: speaker.louder,
            PadKey.QUIETER: speaker.quieter,
            PadKey.FASTER: speaker.faster,
            PadKey.SLOWER: speaker.slower,
        }
        self._telling = Telling()
        self._spoke = False
        self._silent = False
        """A headset was pulled out, and no key was pressed since."""
        self._news = False
        """Whether what is being said answers a key, or tells of a new screen."""
        self._by_key = False

    @property
    def caption(self) -> Phrases:
        """What stands written on the glass, whether it is heard or not."""
        return self._telling.caption

    def time(self) -> Tick:
        """Tell the flow that time went by, and what was being said meanwhile."""
        speaking = self._speaker.speaking
        return Tick(speaking, speaking and self._news)

    def follow(self, before: State, state: State) -> None:
        """Take what a move led to: nothing of a visit that ended is heard any more."""
        if under_way(before) and not under_way(state):
            self._speaker.stop()
        if state.office is not None and state.office is not before.office:
            self._speaker.spell(state.office.letters_with_words)
            self._speaker.name(in_vietnamese(state.office))

    def stop(self) -> None:
        """Fall silent for good."""
        self._speaker.stop()

    def adjust(self, key: PadKey) -> None:
        """Say it again, louder, quieter, faster or slower."""
        self._adjust[key]()

    def hear_key(self) -> None:
        """Speak, since somebody asks; after a silence tell all that was kept back."""
        if self._silent:
            self._silent, self._telling = False, Telling()
        self._by_key = True

    def lose_headset(self, state: State) -> None:
        """Fall silent: nobody's number goes out into the hall unasked; the next key asks for it."""
        if state.keys:
            self._silent = True
            self._speaker.hush()

    def tell(self, state: State, now: float, notice: Notice) -> None:
        """Say what is new; `notice` gives title and text of a screen without a number."""
        aloud = None if self._speaker.speaks(state.language) else VIETNAMESE
        said = self._telling.told(state, now, notice, aloud)
        by_key, self._by_key = self._by_key, False
        self._news = self._news or by_key
        if said is not None and not self._silent:
            self._news = by_key or self._telling.news
            self._speaker.say([part for one in said for part in one.parts])
        elif self._spoke and not state.keys:
            self._speaker.stop()
            self._silent = False
        self._spoke = state.keys
