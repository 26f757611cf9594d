"""What is wrong with a file of procedures: which row, which column, and the fix in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from server.catalogue_file.columns import CATALOGUE
from server.texts import catalogue, say

MOST_TOLD = 50
"""A file with more mistakes is mended in more than one go."""


@dataclass(frozen=True, slots=True)
class CatalogueMistake:
    """One thing to put right.

    Attributes:
        reason: key of its text in server/i18n/procedures, after `mistake.`.
        row: as a spreadsheet counts, the heads being row 1; None: the file as a whole.
        column: key of the column; None: the row as a whole.
        values: what the text names.
    """

    reason: str
    row: int | None = None
    column: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)

    def place(self, language: str) -> str:
        """Say where it is."""
        if self.row is None:
            return say(CATALOGUE, language, "place.file")
        if self.column is None:
            return say(CATALOGUE, language, "place.row", row=self.row)
        title = catalogue(CATALOGUE, language).get(f"column.{self.column}", self.column)
        return say(CATALOGUE, language, "place.cell", row=self.row, column=title)

    def in_words(self, language: str) -> str:
        """Say what is wrong and how to put it right."""
        return say(CATALOGUE, language, f"mistake.{self.reason}", **self.values)


class CatalogueError(Exception):
    """The file is refused whole, and nothing has changed.

    Attributes:
        mistakes: the first MOST_TOLD of them, in the order of the file.
    """

    def __init__(self, mistakes: Sequence[CatalogueMistake]) -> None:
        told = sorted(mistakes, key=lambda one: one.row or 0)[:MOST_TOLD]
        super().__init__("; ".join(f"{one.place('en')}: {one.in_words('en')}" for one in told))
        self.mistakes = tuple(told)
