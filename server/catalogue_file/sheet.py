"""The rows of a table, whether it comes as XLSX or CSV; the content tells which."""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import BinaryIO, NamedTuple
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from server.catalogue_file.mistakes import CatalogueError, CatalogueMistake

LARGEST = 64 * 1024 * 1024
"""Bytes that a spreadsheet may unpack to."""
MOST_ROWS = 60_000
MOST_COLUMNS = 100
ZIP = b"PK\x03\x04"
DELIMITERS = ",;\t"

Cell = str | int | float | date | None


class Row(NamedTuple):
    """A row of a table, counted as a spreadsheet does."""

    number: int
    cells: tuple[Cell, ...]


def rows_of(file: BinaryIO) -> Iterator[Row]:
    """Read a table row by row, without those in which nothing stands.

    Raises:
        CatalogueError: it is neither, unpacks to too much or has too many rows.
    """
    start = file.read(len(ZIP))
    file.seek(0)
    rows = _of_spreadsheet(file) if start == ZIP else _of_text(file)
    for number, cells in enumerate(rows, start=1):
        if number > MOST_ROWS:
            raise _refused("too_many_rows", most=MOST_ROWS)
        if any(one is not None and one != "" for one in cells):
            yield Row(number, cells)


def _refused(reason: str, **values: object) -> CatalogueError:
    return CatalogueError([CatalogueMistake(reason, values=values)])


def _of_spreadsheet(file: BinaryIO) -> Iterator[tuple[Cell, ...]]:
    try:
        with ZipFile(file) as packed:
            if sum(one.file_size for one in packed.infolist()) > LARGEST:
                raise _refused("too_large", most=LARGEST // 1024 // 1024)
        file.seek(0)
        book = load_workbook(file, read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        for row in sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True):
            yield tuple(_cell(one) for one in row)
        book.close()
    # openpyxl lets whatever its parsers raise through for a file that only looks like one.
    except (BadZipFile, InvalidFileException, KeyError, ValueError, SyntaxError, IndexError) as bad:
        raise _refused("not_a_table") from bad


def _cell(value: object) -> Cell:
    if isinstance(value, datetime):
        return value.date()
    if value is None or (isinstance(value, date | int | float) and not isinstance(value, bool)):
        return value
    return str(value)


def _of_text(file: BinaryIO) -> Iterator[tuple[Cell, ...]]:
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise _refused("too_large", most=LARGEST // 1024 // 1024)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise _refused("not_a_table") from wrong
    if "\0" in text:
        raise _refused("not_a_table")
    heads = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=heads.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            yield tuple(row[:MOST_COLUMNS])
    except csv.Error as wrong:
        raise _refused("not_a_table") from wrong
