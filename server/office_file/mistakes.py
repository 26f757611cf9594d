"""What is wrong with an office file: which key, which line, and the fix in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from server.refusal import PlacedCounter
from server.texts import say

KeyPath = tuple[str | int, ...]
"""Keys and list places from the top of the file; places count from 0."""

CATALOGUE = "office_file"


class Words(NamedTuple):
    """Words of the catalogue that a text names, by their keys."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing to put right.

    Attributes:
        reason: key of its text in server/i18n/office_file.
        path: where in the file; empty when it is the file as a whole.
        line: counted from 1, or None when it stands on no line.
        values: what the text names.
    """

    reason: str
    path: KeyPath = ()
    line: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)


class OfficeFileError(Exception):
    """The office file is refused whole, and nothing has changed.

    Attributes:
        mistakes: all of them, in the order of the file.
    """

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("; ".join(in_words(one, "en") for one in mistakes))
        self.mistakes = tuple(mistakes)


def key_of(path: KeyPath) -> str:
    """Write a path as people read it: `service[2].prefix` is the second service's prefix."""
    written = ""
    for part in path:
        if isinstance(part, int):
            written += f"[{part + 1}]"
        else:
            written += f".{part}" if written else part
    return written


def in_words(mistake: Mistake, language: str) -> str:
    """Say a mistake in "vi" or "en": line, key, what is wrong and how to put it right."""
    values = {name: _said(value, language) for name, value in mistake.values.items()}
    said = say(CATALOGUE, language, mistake.reason, **values)
    if mistake.path:
        said = f"{key_of(mistake.path)}: {said}"
    if mistake.line is not None:
        said = f"{say(CATALOGUE, language, 'line', line=mistake.line)}, {said}"
    return said


def _said(value: object, language: str) -> object:
    if isinstance(value, PlacedCounter):
        return say(CATALOGUE, language, f"place.{value.place}", code=value.code)
    if isinstance(value, Words):
        return ", ".join(say(CATALOGUE, language, key) for key in value.keys)
    return value
