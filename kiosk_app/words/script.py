"""The kiosk's own sentences as they are said aloud: which clips a voice needs, and their words."""

import json
import re
import string
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from kiosk_app.words.wording import wording
from server.contract.languages import VIETNAMESE, catalogue, further

OWN = "kiosk-"
"""Begins the key of every clip that the kiosk alone needs."""
NO_SOUND = "no_sound"
"""The text that is said in the place of one that no clip speaks."""
_WRITTEN = ".written"
_SILENT = (
    "idle_",
    "slip_",
    "checklist_heading",
    "checklist_scan",
    "checklist_code",
    "checklist_no_",
)
_FOR_STAFF = frozenset({"application", "small_panel", "panel_guessed", "language_own"})
EDGE = " .,:;!?·–-/“”\"'…()<"
"""Signs at the ends of a text that nobody says."""
_TAG = re.compile(r"<[^<>\d]*>")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence between two values, or a value's place."""

    text: str = ""
    value: str = ""
    drops_zeros: bool = False
    """Whether zeros before the value only fill it up, as in 07:30."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text of the catalogue: how it is written, and how it is said."""

    key: str
    written: tuple[Piece, ...]
    said: tuple[Piece, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """The names of what is filled in."""
        return tuple(piece.value for piece in self.written if piece.value)

    @property
    def letters(self) -> int:
        """How many signs of it are its own, so that the closest of two sentences is known."""
        return sum(len(piece.text) for piece in self.written)


def plain(text: str) -> str:
    """Bring a text into the one form by which its clip is found: no marks, no large letters."""
    return without_marks(text).strip(EDGE).casefold()


def without_marks(text: str) -> str:
    """Take bold and the breaks of lines out of a text that is written for the glass."""
    return " ".join(unicodedata.normalize("NFC", _TAG.sub(" ", text)).split())


def pieces(text: str) -> tuple[Piece, ...]:
    """Take a text of the catalogue apart at its values."""
    found: list[Piece] = []
    for literal, value, form, _ in string.Formatter().parse(_TAG.sub(" ", text)):
        if literal:
            found.append(Piece(text=" ".join(literal.split("\n"))))
        if value:
            found.append(Piece(value=value, drops_zeros=bool(form)))
    return tuple(found)


@cache
def sentences(language: str) -> tuple[Sentence, ...]:
    """All that the kiosk says aloud, in the order of the catalogue."""
    written = wording(language).texts
    aloud = _aloud(wording(language).language)
    shown = {key: text for key, text in written.items() if _is_said(key)}
    shown |= {
        key.removesuffix(_WRITTEN): text for key, text in aloud.items() if key.endswith(_WRITTEN)
    }
    shown.setdefault(NO_SOUND, aloud[NO_SOUND])
    return tuple(
        Sentence(key, pieces(text), pieces(aloud.get(key, text))) for key, text in shown.items()
    )


def script(language: str) -> dict[str, str]:
    """List the clips of the kiosk's own sentences: what a voice, or a person, has to say.

    Words that stand in several sentences are said once, under the first of their keys.
    """
    told: dict[str, tuple[str, str]] = {}
    for sentence in sorted(sentences(language), key=lambda one: one.key):
        own = [piece.text for piece in sentence.said if _speakable(piece.text)]
        for place, text in enumerate(own, start=1):
            part = f"-{place}" if len(own) > 1 else ""
            key = OWN + sentence.key.replace("_", "-") + part
            told.setdefault(plain(text), (key, " ".join(text.split()).strip(EDGE)))
    return dict(sorted(told.values()))


def is_spoken(piece: Piece) -> bool:
    """Whether a piece has words of its own."""
    return _speakable(piece.text)


def _speakable(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _is_said(key: str) -> bool:
    named = {f"language_{one}" for one in further()}
    return key not in _FOR_STAFF | named and not key.startswith(_SILENT)


def _aloud(language: str) -> Mapping[str, str]:
    if language in further():
        return {**_aloud(VIETNAMESE), **catalogue(language, "spoken")}
    path = resources.files("kiosk_app") / "i18n" / f"spoken.{language}.json"
    texts: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return {key: unicodedata.normalize("NFC", text) for key, text in texts.items()}
