"""From a file of dossiers, code, level and days, to its values, or to all that is wrong with it.

The official system's list holds names besides; a file with any other column is refused, so that
they do not travel.
"""

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from io import BytesIO
from typing import BinaryIO

from server.catalogue_file.cells import BadCell, date_of, text_of
from server.catalogue_file.columns import CATALOGUE, Column
from server.catalogue_file.heads import as_head, places_of
from server.catalogue_file.mistakes import CatalogueError, CatalogueMistake
from server.catalogue_file.sheet import Cell, rows_of
from server.contract.states import DossierLevel
from server.domain.dossier import LONGEST_CODE, ToldDossier, folded_code
from server.texts import LANGUAGES, say

COLUMNS = (
    Column("dossier", most=LONGEST_CODE, needed=True),
    Column("level", most=60, needed=True),
    Column("received"),
    Column("due"),
    Column("finished"),
)
DAYS = ("received", "due", "finished")
ERASED = "erased"
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]+[0-9]")
LEAST_SIGNS = 6
"""A shorter code would be found by chance."""


def example_dossiers() -> bytes:
    """Give an example, a CSV that imports into any office."""
    return (files("server.catalogue_file") / "example" / "dossiers.csv").read_bytes()


def example_dossier() -> str:
    """Name a dossier of the example that is under way."""
    told = read_dossiers(BytesIO(example_dossiers()))
    return next(one.code for one in told if one.level is DossierLevel.APPRAISED)


def read_dossiers(file: BinaryIO) -> list[ToldDossier]:
    """Read a file of dossiers, XLSX or CSV in UTF-8.

    Raises:
        CatalogueError: with its mistakes, in the order of the file.
    """
    rows = rows_of(file)
    heads = next(rows, None)
    if heads is None:
        raise CatalogueError([CatalogueMistake("no_dossiers")])
    mistakes: list[CatalogueMistake] = []
    places = places_of(heads, COLUMNS, mistakes)
    if mistakes:
        raise CatalogueError(mistakes)
    told: list[ToldDossier] = []
    seen: set[str] = set()
    for row in rows:
        cells = {
            column.key: row.cells[place]
            for place, column in places.items()
            if place < len(row.cells)
        }
        outside = (one for place, one in enumerate(row.cells) if place not in places)
        wrong = [
            CatalogueMistake("outside", row.number) for one in outside if one not in {None, ""}
        ]
        wrong += _wrong(row.number, cells, seen)
        mistakes += wrong
        if not wrong:
            told.append(_told(cells))
    if not told and not mistakes:
        mistakes.append(CatalogueMistake("no_dossiers"))
    if mistakes:
        raise CatalogueError(mistakes)
    return told


def _wrong(number: int, cells: Mapping[str, Cell], seen: set[str]) -> Iterator[CatalogueMistake]:
    """Name what is wrong with one row, and remember its code."""
    for column in COLUMNS:
        try:
            if column.key in DAYS:
                date_of(cells.get(column.key), column)
            elif column.key == "level":
                _level(_needed(cells.get(column.key), column))
            else:
                _take_code(_needed(cells.get(column.key), column), seen)
        except BadCell as bad:
            yield CatalogueMistake(bad.reason, number, column.key, bad.values)


def _needed(cell: Cell, column: Column) -> str:
    text = text_of(cell, column)
    if not text:
        raise BadCell("missing")
    return text


def _take_code(text: str, seen: set[str]) -> None:
    folded = folded_code(text)
    if not CODE.fullmatch(text) or len(folded) < LEAST_SIGNS:
        raise BadCell("bad_dossier", given=text, least=LEAST_SIGNS)
    if folded in seen:
        raise BadCell("dossier_twice", given=text)
    seen.add(folded)


def _level(text: str) -> DossierLevel | None:
    known = _levels()
    if as_head(text) not in known:
        named = [
            say(CATALOGUE, language, f"level.{one}") for language in LANGUAGES for one in _NAMES
        ]
        raise BadCell("bad_level", given=text, levels=", ".join(named))
    return known[as_head(text)]


_NAMES = (*DossierLevel, ERASED)


def _levels() -> dict[str, DossierLevel | None]:
    """Name each level as a file may, in every language and by its code."""
    known: dict[str, DossierLevel | None] = {}
    for name in _NAMES:
        level = None if name == ERASED else DossierLevel(name)
        known[as_head(name)] = level
        for language in LANGUAGES:
            known[as_head(say(CATALOGUE, language, f"level.{name}"))] = level
    return known


def _told(cells: Mapping[str, Cell]) -> ToldDossier:
    code, level = (text_of(cells.get(column.key), column) for column in COLUMNS[:2])
    days = (date_of(cells.get(column.key), column) for column in COLUMNS[2:])
    return ToldDossier(code, _level(level), *days)
