"""How well a speech recogniser tells the shipped voice's words apart: `make heard`.

Each clip is heard in a call as the board joins it, clean and with the babble of a hall 10 dB below
it, and the recogniser chooses among the ten digits, the 27 letters, or the tones of a digit. It
answers some words more readily than others, whatever it hears: `even` is its choice among the
digits or letters when each word's mean score over all clips is taken off, which makes all words
equally ready; `plain` is its choice as it comes. `python -m tests.heard words` measures the
letters with words alone. The table, with the hashes of the clips, is
committed in `heard.json`.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import numpy as np

from display_board.voice.build import Synthesizer
from display_board.voice.recording import SPEECH_RMS_DB, Samples
from tests.heard.babble import babble
from tests.heard.recogniser import Recogniser, Scores, weights
from tests.heard.trials import CLIPS, GROUPS, WITH_WORDS, Group, Sentence, in_all_tones, sound_of

TABLE = Path(__file__).with_name("heard.json")
BABBLE_DB = -10.0
"""Beside the speech."""
BABBLE_SECONDS = 30
HALLS = ("clean", "babble")

Trial: TypeAlias = dict[str, str]


class Listener:
    """The recogniser in a quiet hall and in one that babbles; the same for the same clips."""

    def __init__(self, folder: Path) -> None:
        """Load it."""
        self._recogniser = Recogniser(folder)
        self._babble = babble(Synthesizer(), BABBLE_SECONDS)
        self.begin()

    def begin(self) -> None:
        """Go back to the beginning of the hall's babble."""
        self._chance = np.random.default_rng(1)

    def scores(self, sound: Samples, hall: str, texts: Sequence[str]) -> Scores:
        """Say how likely each text is."""
        if hall == "babble":
            begins = int(self._chance.integers(len(self._babble) - len(sound)))
            loudness = 10.0 ** ((SPEECH_RMS_DB + BABBLE_DB) / 20.0)
            sound = sound + self._babble[begins : begins + len(sound)] * loudness
        return self._recogniser.scores(self._recogniser.listen(sound), list(texts))


def heard(listener: Listener, group: Group, sentence: Sentence, hall: str) -> list[Trial]:
    """Let every word of a group be heard in a sentence, and choose among all of them."""
    words = group.words()
    texts = [sentence.text.format(word) for word in words]
    sounds = [sound_of(sentence, key) for key in group.keys]
    scores = np.array([listener.scores(sound, hall, texts) for sound in sounds])
    even = scores - scores.mean(axis=0)
    return [
        {
            "group": group.name,
            "hall": hall,
            "key": key,
            "word": words[at],
            "even": words[int(np.argmax(even[at]))],
            "plain": words[int(np.argmax(scores[at]))],
        }
        for at, key in enumerate(group.keys)
    ]


def tones(listener: Listener, group: Group, hall: str) -> list[Trial]:
    """Let every word be heard in the group's first sentence, and its tone be chosen."""
    sentence = group.sentences[0]
    found = []
    for key, word in zip(group.keys, group.words(), strict=True):
        choices = in_all_tones(word)
        texts = [sentence.text.format(one) for one in choices]
        scores = listener.scores(sound_of(sentence, key), hall, texts)
        plain = choices[int(np.argmax(scores))]
        found.append({"group": "tones", "hall": hall, "key": key, "word": word, "plain": plain})
    return found


def main(*, words_alone: bool) -> None:
    """Measure all groups, or letters with words alone, and write the table."""
    trials = [one for one in _kept() if words_alone and one["group"] != WITH_WORDS.name]
    with TemporaryDirectory() as folder:
        listener = Listener(weights(Path(folder)))
        for hall in () if words_alone else HALLS:
            for group in GROUPS:
                for sentence in group.sentences:
                    trials += _told(heard(listener, group, sentence, hall))
            trials += tones(listener, GROUPS[0], hall)
        listener.begin()
        for hall in HALLS:
            trials += _told(heard(listener, WITH_WORDS, WITH_WORDS.sentences[0], hall))
    clips = {one["key"]: CLIPS[one["key"]]["sha256"] for one in trials}
    table = {"recogniser": "Whisper base", "clips": clips, "trials": trials}
    TABLE.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _kept() -> list[Trial]:
    kept: list[Trial] = json.loads(TABLE.read_text(encoding="utf-8"))["trials"]
    return kept


def _told(trials: list[Trial]) -> list[Trial]:
    print(json.dumps(trials, ensure_ascii=False), flush=True)
    return trials


if __name__ == "__main__":
    main(words_alone=sys.argv[1:] == ["words"])
