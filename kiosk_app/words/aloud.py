"""From what stands on the glass to the clips that say it; what has no clip is said otherwise."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kiosk_app.words.script import (
    NO_SOUND,
    OWN,
    Piece,
    Sentence,
    is_spoken,
    plain,
    sentences,
    without_marks,
)
from server.contract.languages import catalogue
from server.contract.number_words import NumberTable, number_words
from server.contract.spelling import WORD, letter_key

BREATH = ","
"""A short pause, between what is read one by one."""
REST = ";"
"""A longer one, between parts."""
PAUSES = (BREATH, REST)
NUMBER = f"{OWN}number-"
AFTER_HUNDREDS = f"{OWN}after-hundreds-"
MOST_SAID_WHOLE = 999
_GOES_ON = re.compile(rf"^{OWN}(?!month|weekday).*-[2-9]$")
"""The key of a later piece of a sentence."""
_BLANK = r"\s+"
_SPELLED = re.compile(r"[A-Z\u0110]{0,4}[-./ ]?\d{1,6}[A-Z\u0110]{0,2}|[A-Z\u0110]")
_ENDS = (r"\s*(?:\n|<br>| · |; )\s*|(?<=[.!?…])\s+", r":\s+", r",\s+")


@dataclass(frozen=True, slots=True)
class Plan:
    """What is played: keys of clips and pauses, in order; and the texts that no clip speaks."""

    clips: tuple[str, ...]
    missing: tuple[str, ...] = ()


class Lexicon:
    """The clips that a voice has in one language, found by their words."""

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        """Take the words of each clip, by key; the kiosk's own clips before others of one text."""
        self.language = language
        self.keys = frozenset(texts)
        own_last = sorted(texts.items(), key=lambda one: (one[0].startswith(OWN), one[0]))
        self._by_text = {plain(text): key for key, text in own_last}

    def find(self, text: str) -> str | None:
        """Find the clip that says a text."""
        return self._by_text.get(plain(text))


def plan(parts: Sequence[str], lexicon: Lexicon, with_words: Collection[str] = ()) -> Plan:
    """Say these texts one after the other, a rest between them, but for numbers in a sentence.

    `with_words` are the capital letters that are said with a word, as the hall's loudspeaker does.
    """
    speaker = _Speaker(lexicon, with_words)
    joined: list[str] = []
    for part in parts:
        said = speaker.say(part) if plain(part) else []
        joined += [*_pause(joined, said), *said]
    return Plan(tuple(_without_echo(joined)), tuple(dict.fromkeys(speaker.missing)))


def _pause(before: Sequence[str], after: Sequence[str]) -> list[str]:
    if not before or not after or after[0].startswith(NUMBER) or _GOES_ON.search(after[0]):
        return []
    return [BREATH] if before[-1].startswith(NUMBER) else [REST]


def _without_echo(clips: Sequence[str]) -> Iterator[str]:
    """Leave out a clip that has just been said, and pauses that meet."""
    heard: list[str] = []
    for clip in clips:
        is_echo = clip.endswith(NO_SOUND.replace("_", "-")) and clip in heard[-2:]
        if not is_echo:
            heard.append(clip)
    yield from (a for a, b in pairwise([*heard, ""]) if a not in PAUSES or b not in {*PAUSES, ""})


class _Speaker:
    def __init__(self, lexicon: Lexicon, with_words: Collection[str]) -> None:
        self._lexicon = lexicon
        self._with_words = with_words
        self._sentences = _closest_first(lexicon.language)
        self.missing: list[str] = []
        self._numbers: NumberTable = catalogue(lexicon.language, "numbers").get("words", {})

    def say(self, text: str) -> list[str]:
        """Find the clips of a text: as a whole, then by its sentences, then by its clauses."""
        whole = self._whole(text)
        if whole is not None:
            return whole
        for end in _ENDS:
            parts = [part for part in re.split(end, text) if plain(part)]
            if len(parts) > 1:
                return [clip for part in parts for clip in (REST, *self.say(part))][1:]
        return self._otherwise(text)

    def _whole(self, text: str) -> list[str] | None:
        key = self._lexicon.find(text)
        if key is not None:
            return [key]
        bare = without_marks(text)
        return self._figures(bare) or self._sentence(bare)

    def _sentence(self, text: str) -> list[str] | None:
        for patterns, sentence in self._sentences:
            found = [match.groups() for one in patterns if (match := one.fullmatch(text))]
            cuts = [dict(zip(sentence.values, values, strict=True)) for values in found]
            for values in cuts:
                if (said := self._filled(sentence, values)) is not None:
                    return said
            if cuts and any(is_spoken(piece) for piece in sentence.written):
                return self._filled_somehow(sentence, cuts[0])
        return None

    def _filled(self, sentence: Sentence, values: Mapping[str, str]) -> list[str] | None:
        """Say a sentence whose values can all be said; None where one cannot."""
        fills_up = {piece.value: piece.drops_zeros for piece in sentence.written}
        said: list[str] = []
        for piece in sentence.said:
            if not piece.value:
                said += self._own(piece)
                continue
            value = values[piece.value]
            whole = self._whole(value.lstrip("0") or "0" if fills_up[piece.value] else value)
            if whole is None:
                whole = self._list(value)
            if whole is None:
                return None
            said += whole
        return said

    def _list(self, text: str) -> list[str] | None:
        """Say what stands in a row, such as counters: each of it, or nothing."""
        parts = text.split(", ")
        said = [self._whole(part) for part in parts] if len(parts) > 1 else [None]
        if any(one is None for one in said):
            return None
        return [clip for one in said for clip in (BREATH, *(one or ()))][1:]

    def _filled_somehow(self, sentence: Sentence, values: Mapping[str, str]) -> list[str]:
        said = [
            self.say(values[piece.value]) if piece.value else self._own(piece)
            for piece in sentence.said
        ]
        return [clip for part in said for clip in part]

    def _own(self, piece: Piece) -> list[str]:
        if not is_spoken(piece):
            return [BREATH] if piece.text.strip() else []
        key = self._lexicon.find(piece.text)
        return self._otherwise(piece.text) if key is None else [key]

    def _figures(self, text: str) -> list[str] | None:
        if text.isascii() and text.isdigit() and not (text.startswith("0") and len(text) > 1):
            whole = self._number(int(text))
            if whole is not None:
                return whole
        if not _SPELLED.fullmatch(text):
            return None
        keys = [key for sign in text if sign.isalnum() for key in self._sign(sign)]
        if not all(key in self._lexicon.keys for key in keys):
            return None
        return [clip for key in keys for clip in (BREATH, key)][1:]

    def _sign(self, sign: str) -> list[str]:
        if self._numbers and sign.isdigit():
            return number_words(self._numbers, int(sign))
        if sign.isdigit():
            return [f"digit-{sign}"]
        return [letter_key(sign) + (WORD if sign in self._with_words else "")]

    def _number(self, number: int) -> list[str] | None:
        if self._numbers and number <= MOST_SAID_WHOLE:
            said = number_words(self._numbers, number)
            return said if self._lexicon.keys.issuperset(said) else None
        hundreds, rest = divmod(number, 100)
        keys = [f"{NUMBER}{hundreds * 100}"] if hundreds else []
        if hundreds and 0 < rest < 10:
            keys.append(f"{AFTER_HUNDREDS}{rest}")
        elif rest or not hundreds:
            keys.append(f"{NUMBER}{rest}")
        there = number <= MOST_SAID_WHOLE and all(key in self._lexicon.keys for key in keys)
        return keys if there else None

    def _otherwise(self, text: str) -> list[str]:
        """Say at once that a text has no sound, rather than keep somebody waiting for it."""
        self.missing.append(text)
        key = OWN + NO_SOUND.replace("_", "-")
        return [key] if key in self._lexicon.keys else []


@cache
def _closest_first(language: str) -> list[tuple[tuple[re.Pattern[str], ...], Sentence]]:
    told = sentences(language)
    otherwise = (one for one in told if one.values or one.written != one.said)
    closest = sorted(otherwise, key=lambda one: -one.letters)
    # Where only a blank parts two values, either of them may be the longer one.
    return [((_pattern(one, "(.+?)"), _pattern(one, "(.+)")), one) for one in closest]


def _pattern(sentence: Sentence, value: str) -> re.Pattern[str]:
    # What is filled up with zeros is figures: a name before a colon is no hour.
    parts = [
        (r"(\d+)" if piece.drops_zeros else value) if piece.value else _blanks_apart(piece.text)
        for piece in sentence.written
    ]
    # A part of the glass may come without its full stop.
    whole = "".join(parts).removeprefix(_BLANK).removesuffix(_BLANK).removesuffix(r"\.")
    return re.compile(rf"{whole}[\s.]*", re.IGNORECASE)


def _blanks_apart(text: str) -> str:
    """Match a text with one blank or many wherever it has any."""
    return _BLANK.join(re.escape(word) for word in re.split(r"\s+", text))
