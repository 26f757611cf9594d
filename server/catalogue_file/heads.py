"""The heads of a table: which column stands where."""

from collections.abc import Sequence

from server.catalogue_file.columns import Column
from server.catalogue_file.mistakes import CatalogueMistake
from server.catalogue_file.sheet import Cell, Row
from server.domain.folding import fold


def places_of(
    heads: Row, columns: Sequence[Column], mistakes: list[CatalogueMistake]
) -> dict[int, Column]:
    """Find the columns by what stands at their heads, however it is capitalised."""
    known = {as_head(name): column for column in columns for name in column.names}
    places: dict[int, Column] = {}
    for place, cell in enumerate(heads.cells):
        if cell is None or cell == "":
            continue
        column = known.get(as_head(cell))
        if column is None:
            mistakes.append(CatalogueMistake("unknown_column", 1, str(cell)[:40]))
        elif column in places.values():
            mistakes.append(CatalogueMistake("column_twice", 1, column.key))
        else:
            places[place] = column
    mistakes += [
        CatalogueMistake("column_missing", 1, one.key)
        for one in columns
        if one.needed and one not in places.values()
    ]
    return places


def as_head(cell: Cell) -> str:
    """Write a head as heads are compared."""
    return " ".join(fold(str(cell)).split())
