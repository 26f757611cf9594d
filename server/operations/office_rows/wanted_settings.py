"""What an office's settings are to be after some changes, or why they cannot be so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from server.contract.answers.as_json import Words
from server.contract.answers.settings_json import SettingMistakeJson
from server.contract.languages import HOUSE
from server.office_file.as_json import as_json, from_json
from server.office_file.changes import Change, Overlap, applied, name_of
from server.office_file.document import Document
from server.office_file.mistakes import KeyPath, Mistake, OfficeFileError, in_words
from server.office_file.model import OfficeFile
from server.office_file.read import read_document


@dataclass(frozen=True, slots=True)
class WantedSettings:
    """What is wanted, and what stands against it.

    Attributes:
        document: the settings as they would be.
        office_file: the same, read; None: they would be wrong.
        overlaps: what somebody else changed meanwhile.
        mistakes: what would be wrong.
        doubts: what would trouble somebody.
    """

    document: Document
    office_file: OfficeFile | None
    overlaps: Sequence[Overlap]
    mistakes: Sequence[Mistake]
    doubts: Sequence[Mistake]


def wanted_settings(stored: OfficeFile, changes: Sequence[Change]) -> WantedSettings:
    """Make the changes in what is stored, and check it by the rules of the office file."""
    done = applied(as_json(stored), changes)
    try:
        read = read_document(from_json(done.document))
    except OfficeFileError as wrong:
        return WantedSettings(done.document, None, done.overlaps, wrong.mistakes, ())
    if read.office_file.office.code != stored.office.code:
        stays = Mistake("code_stays", ("office", "code"), values={"code": stored.office.code})
        return WantedSettings(done.document, None, done.overlaps, (stays,), ())
    return WantedSettings(done.document, read.office_file, done.overlaps, (), read.doubts)


def told_mistake(mistake: Mistake, document: Document) -> SettingMistakeJson:
    """Say what is wrong, with its key named as changes name keys: rows by their names."""
    return {"path": _path(mistake.path, document), "says": _says(mistake)}


def _says(mistake: Mistake) -> Words:
    bare = replace(mistake, path=(), line=None)
    return {language: in_words(bare, language) for language in HOUSE}


def _path(path: KeyPath, part: Any) -> list[str]:
    named: list[str] = []
    for step in path:
        inside = _step(part, step)
        name = name_of(inside) if isinstance(step, int) else None
        named.append(str(step) if name is None else name)
        part = inside
    return named


def _step(part: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return part[step] if isinstance(part, list) and step < len(part) else None
    return part.get(step) if isinstance(part, dict) else None
