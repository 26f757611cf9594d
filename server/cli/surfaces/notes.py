"""One list of notes about an imported office file: what will trouble whom, and where it shows."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from server.cli.surfaces.boards import board_notes
from server.cli.surfaces.clerks import clerk_notes
from server.cli.surfaces.kiosks import kiosk_notes
from server.cli.surfaces.slips import slip_notes
from server.contract.answers import Office
from server.office_file.mistakes import Mistake, in_words, key_of
from server.office_file.read import ReadOfficeFile
from server.settings import Settings
from server.storage.answers.office import office_answer
from server.storage.database import open_engine
from server.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Note:
    """A note, and the surface it is about: `file`, `kiosk`, `slip`, `board` or `clerk`."""

    surface: str
    mistake: Mistake

    def in_words(self, language: str) -> str:
        """Say it in "vi" or "en"."""
        return in_words(self.mistake, language)

    def as_json(self, language: str) -> Mapping[str, Any]:
        """Write it for programs; `key` and `line` are null where it is of no single place."""
        one = self.mistake
        return {
            "surface": self.surface,
            "code": one.reason,
            "key": key_of(one.path) or None,
            "line": one.line,
            "says": in_words(one, language),
        }


def notes_of(read: ReadOfficeFile, settings: Settings) -> Iterator[Note]:
    """Tell all that is allowed but will trouble somebody; the file must be imported."""
    file = read.office_file
    office = _described(file.office.code, settings)
    yield from (Note("file", one) for one in read.doubts)
    yield from (Note("kiosk", one) for one in read.placed(kiosk_notes(office)))
    slips = slip_notes(file, office, settings.public_url)
    yield from (Note("slip", one) for one in read.placed(slips))
    yield from (Note("board", one) for one in read.placed(board_notes(file)))
    yield from (Note("clerk", one) for one in read.placed(clerk_notes(file)))


def _described(code: str, settings: Settings) -> Office:
    """Read the office as its kiosks do."""
    engine = open_engine(settings.database_url, writes=False)
    reader = Reader(engine, lambda: datetime.now(UTC), settings.public_url)
    try:
        answer, _ = asyncio.run(reader.read_office(code, office_answer))
    finally:
        reader.close()
        engine.dispose()
    return Office.model_validate(answer)
