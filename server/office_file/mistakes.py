"""What is wrong with an office file: which key, which line, and the fix in words."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

KeyPath = tuple[str | int, ...]
"""Keys and list places from the top of the file; places count from 0."""

CATALOGUES = Path(__file__).parents[1] / "i18n"


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
    words = _catalogue(language)
    said = words[mistake.reason].format_map(mistake.values)
    if mistake.path:
        said = f"{key_of(mistake.path)}: {said}"
    if mistake.line is not None:
        said = f"{words['line'].format(line=mistake.line)}, {said}"
    return said


@cache
def _catalogue(language: str) -> Mapping[str, str]:
    text = (CATALOGUES / f"office_file.{language}.json").read_text(encoding="utf-8")
    catalogue: Mapping[str, str] = json.loads(text)
    return catalogue
