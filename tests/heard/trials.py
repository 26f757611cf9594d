"""Which clips are heard in which sentence, and between which words the recogniser chooses."""

import json
import unicodedata
from dataclasses import dataclass

import numpy as np
import soundfile

from display_board.voice.bank import SHIPPED
from display_board.voice.recording import RATE, Samples
from server.contract.spelling import WORD, letter_key

BANK = SHIPPED / "vi"
CLIPS = json.loads((BANK / "manifest.json").read_text(encoding="utf-8"))["clips"]
PAUSES_MS = {",": 120, ";": 200, "|": 0}
BEFORE_MS = 100
AFTER_MS = 200
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
"""Level, falling, rising, asking, tumbling and heavy, as marks on a vowel."""
_SHORT_ENDS = ("t", "c", "p", "ch")
_SHORT_TONES = ("\u0301", "\u0323")
"""The only ones of words that end so."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Clips around the one that is heard, and what one would write of them around its word."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """Words of a kind, and the sentences that each is heard in."""

    name: str
    keys: tuple[str, ...]
    sentences: tuple[Sentence, ...]

    def words(self) -> list[str]:
        """Give the words to choose from, in the order of `keys`."""
        return [CLIPS[key]["text"] for key in self.keys]


_ALPHABET = "ABCDĐEFGHIJKLMNOPQRSTUVWXYZ"
_INVITE = ("invite", ",")
_NUMBER = (*_INVITE, "letter-a", ",", "digit-2")
_WORDS = {key: clip["text"] for key, clip in CLIPS.items()}
_BEFORE_A_DIGIT = (
    Sentence(_INVITE, (",", "digit-1"), f" {_WORDS['invite']} {{}}, {_WORDS['digit-1']}."),
)
GROUPS = (
    Group(
        "digits",
        tuple(f"digit-{figure}" for figure in range(10)),
        tuple(
            Sentence((*_INVITE, letter, ","), (), f" {_WORDS['invite']} {_WORDS[letter]}, {{}}.")
            for letter in ("letter-a", "letter-h")
        ),
    ),
    Group(
        "digits at the end",
        tuple(f"digit-{figure}-final" for figure in range(10)),
        (
            Sentence(
                ("letter-a", ";", "to-counter", "|"),
                (),
                f" {_WORDS['letter-a']}, {_WORDS['to-counter']} {{}}.",
            ),
        ),
    ),
    Group("letters", tuple(letter_key(one) for one in _ALPHABET), _BEFORE_A_DIGIT),
)
WITH_WORDS = Group(
    "letters with words",
    tuple(letter_key(one) + WORD for one in _ALPHABET),
    _BEFORE_A_DIGIT,
)
"""How an office says all its letters where two of them sound alike."""


def sound_of(sentence: Sentence, key: str) -> Samples:
    """Play a sentence as the board does."""
    parts = [np.zeros(RATE * BEFORE_MS // 1000)]
    for clip in (*sentence.before, key, *sentence.after):
        if clip in PAUSES_MS:
            parts.append(np.zeros(RATE * PAUSES_MS[clip] // 1000))
        else:
            parts.append(soundfile.read(BANK / CLIPS[clip]["file"])[0])
    return np.concatenate([*parts, np.zeros(RATE * AFTER_MS // 1000)])


def in_all_tones(word: str) -> list[str]:
    """Write a word of one syllable in each tone that it can have."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", word) if sign not in TONES[1:])
    bare = unicodedata.normalize("NFC", plain)
    at = _place_of_mark(word, bare)
    tones = _SHORT_TONES if bare.endswith(_SHORT_ENDS) else TONES
    return [
        bare[:at] + unicodedata.normalize("NFC", bare[at] + tone) + bare[at + 1 :] for tone in tones
    ]


def _place_of_mark(word: str, bare: str) -> int:
    marked = (at for at, (one, other) in enumerate(zip(word, bare, strict=True)) if one != other)
    vowel = (at for at, letter in enumerate(bare) if not letter.isascii() or letter in "aeiouy")
    return next(marked, next(vowel))
