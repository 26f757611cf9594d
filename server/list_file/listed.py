"""A list that is looked at, printed and handed on: heads, rows, sums."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a column.

    Attributes:
        text: its words.
        width: its share of the paper's width, and about how many signs wide it is in a spreadsheet.
        number: whether its cells are amounts.
    """

    text: str
    width: int
    number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list.

    Attributes:
        cells: one a column; None: nothing.
        about: the id of the dossier that it is about; None: of none alone.
    """

    cells: Sequence[Cell]
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of some days.

    Attributes:
        name: what its file is called, without an ending.
        title: its title.
        first, last: the days it is of, both included.
        sums: rows below the others, such as totals.
    """

    name: str
    title: str
    first: date
    last: date
    heads: Sequence[Head]
    rows: Sequence[Row]
    sums: Sequence[Sequence[Cell]] = ()
