"""Letters of an office file that no shipped typeface can draw."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from printer.fonts import holder
from server.office_file.document import Document
from server.office_file.mistakes import KeyPath, Mistake

_UNDRAWN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""Categories of signs that leave no ink."""
_VARIATION = range(0xFE00, 0xFE10)
"""Chooses how the sign before it looks."""


def letters_without_glyph(document: Document) -> Iterator[Mistake]:
    """Name each text's letters that slips leave out and that screens show as boxes."""
    yield from _texts(document, ())


def _texts(part: Any, path: KeyPath) -> Iterator[Mistake]:
    match part:
        case str():
            missing = dict.fromkeys(letter for letter in part if not _drawn(letter))
            if missing:
                yield Mistake("no_glyph", path, values={"letters": " ".join(missing)})
        case list():
            for place, one in enumerate(part):
                yield from _texts(one, (*path, place))
        case dict():
            for key, value in part.items():
                yield from _texts(value, (*path, key))


def _drawn(letter: str) -> bool:
    blank = unicodedata.category(letter) in _UNDRAWN or ord(letter) in _VARIATION
    return blank or holder(letter) is not None
