"""Which letters of numbers are said with a word, since the ear takes them for each other."""

from collections.abc import Collection, Mapping
from typing import Literal, TypeAlias

SpokenLetters: TypeAlias = Literal["auto", "plain", "word"]
"""With a word where two of the office's letters sound alike; never; or always."""

WORD = "-word"
"""Ending of the key of a letter's clip that says a word after it: "bê bánh mì"."""

ALIKE: Mapping[str, tuple[str, ...]] = {
    "vi": ("BCDĐEGPTVZ", "AK", "OU", "LNR", "MN", "ER", "SX"),
    "en": ("BCDĐEGPTVZ", "AJK", "FSX", "MN"),
}
"""Groups of letters by language whose names are taken for each other.

Vietnamese: what a recogniser confused (docs/voice.md) and people do; English: names that rhyme.
"""


def letter_key(letter: str) -> str:
    """Name the clip that says a capital letter by its name alone."""
    return "letter-dd" if letter == "Đ" else f"letter-{letter.lower()}"


def with_words(codes: Collection[str], how: SpokenLetters, language: str) -> frozenset[str]:
    """Give the capital letters that an office says with a word: all that it has, or none.

    `codes` are all that it spells: what its numbers begin with, and its counters. One letter alone
    among others with words is understood worse than all with words. A language that no group is
    known of has no words for letters.
    """
    groups = ALIKE.get(language, ())
    used = {sign for code in codes for sign in code.upper() if sign.isalpha()}
    if how == "plain" or not groups:
        return frozenset()
    confused = any(len(used.intersection(group)) > 1 for group in groups)
    return frozenset(used) if how == "word" or confused else frozenset()
