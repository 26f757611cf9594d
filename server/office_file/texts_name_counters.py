"""Texts of an office file that send people to a place which the office does not have."""

import re
from collections.abc import Iterator
from typing import Any

from server.office_file.document import Document, rows_of
from server.office_file.mistakes import CATALOGUE, KeyPath, Mistake
from server.texts import LANGUAGES, say

TEXTS = ("office", "board", "special_day")
"""The tables with sentences for visitors."""
USUAL_PLACE = "counter"


def places_not_there(document: Document) -> Iterator[Mistake]:
    """Name each text that sends people to a help desk or counter which no counter of the file is.

    A counter is the help desk when its name says so.
    """
    for language in LANGUAGES:
        desk = say(CATALOGUE, language, "help_desk.text")
        has_desk = any(
            re.search(say(CATALOGUE, language, "help_desk.name"), name)
            for name in _names(document, language)
        )
        numbered = _numbered(document, language)
        codes = {str(one.get("code")).casefold() for one in _counters(document)}
        for path, text in _sentences(document, language):
            if not has_desk and desk in text:
                yield Mistake("no_help_desk", path, values={"value": desk})
            for found in numbered.finditer(text):
                if not _known(found["code"], codes):
                    yield Mistake("no_such_counter", path, values={"value": found[0]})


def _known(code: str, codes: set[str]) -> bool:
    """Take "1-3" for a stretch of counters, unless one has that code."""
    return code in codes or ("-" in code and all(one in codes for one in code.split("-")))


def _counters(document: Document) -> list[dict[str, Any]]:
    return [one for one in rows_of(document, "counter") if isinstance(one, dict)]


def _names(document: Document, language: str) -> Iterator[str]:
    for one in _counters(document):
        name = one.get("name")
        if isinstance(name, dict):
            yield str(name.get(language) or name.get("vi") or "").casefold()


def _numbered(document: Document, language: str) -> re.Pattern[str]:
    """Find a word for a place of this office and the code behind it, one with a digit."""
    places = {str(one.get("place", USUAL_PLACE)) for one in _counters(document)} or {USUAL_PLACE}
    words = sorted(say(CATALOGUE, language, f"place_word.{one}") for one in places)
    return re.compile(rf"\b(?:{'|'.join(words)}) (?P<code>[\w-]*\d[\w-]*)")


def _sentences(document: Document, language: str) -> Iterator[tuple[KeyPath, str]]:
    for table in TEXTS:
        part = document.get(table)
        yield from _in_language(part, (table,), language)


def _in_language(part: Any, path: KeyPath, language: str) -> Iterator[tuple[KeyPath, str]]:
    match part:
        case {"vi": str()}:
            text = part.get(language)
            if isinstance(text, str):
                yield (*path, language), text.casefold()
        case dict():
            for key, value in part.items():
                yield from _in_language(value, (*path, key), language)
        case list():
            for place, one in enumerate(part):
                yield from _in_language(one, (*path, place), language)
