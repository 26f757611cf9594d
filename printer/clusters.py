"""Where a word may be broken: never within what is read as one letter."""

import unicodedata
from collections.abc import Iterator

_KHMER_COENG = "\u17d2"
"""Puts the next consonant below the one before it."""
_LEADING_VOWELS = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
"""Vowels of Thai and Lao that are written before their consonant."""
_FOLLOWING = frozenset("\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3")
"""Vowels of Thai and Lao that are written after their consonant."""
_CLOSING = frozenset("\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f\uff09\u300b\u3011\u300d\u300f")
"""Chinese signs that no line begins with."""


def clusters(word: str) -> list[str]:
    """Split a word into letters with all that stands on, below or around them."""
    found: list[str] = []
    for letter, joins in _joined(word):
        if joins and found:
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _joined(word: str) -> Iterator[tuple[str, bool]]:
    before = ""
    for letter in word:
        marks = unicodedata.category(letter) in {"Mn", "Mc", "Me", "Cf"}
        follows = letter in _FOLLOWING or letter in _CLOSING
        yield letter, marks or follows or before == _KHMER_COENG or before in _LEADING_VOWELS
        before = letter
