"""Writes a list as XLSX or CSV."""

import csv
import io
from collections.abc import Iterator, Sequence

import xlsxwriter

from server.list_file.listed import Cell, Listed

BOM = "\ufeff"
"""Without it spreadsheets take UTF-8 for something else."""
FORMULA = ("=", "+", "-", "@", "\t")
SHEET_NAME = 31
"""So many signs a spreadsheet takes as the name of a sheet."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def harmless(cell: str | float | None) -> str | float:
    """Keep a spreadsheet from taking a text for a formula; an empty cell is nothing."""
    if isinstance(cell, str) and cell.startswith(FORMULA):
        return f"'{cell}"
    return "" if cell is None else cell


def list_as_csv(listed: Listed) -> bytes:
    """Write a plain table in UTF-8."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow([one.text for one in listed.heads])
    table.writerows([harmless(one) for one in row] for row in _rows(listed))
    return (BOM + text.getvalue()).encode()


def list_as_xlsx(listed: Listed) -> bytes:
    """Write a spreadsheet: codes as texts, amounts as numbers, heads standing still."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(listed.title[:SHEET_NAME])
        sheet.freeze_panes(1, 0)
        for place, head in enumerate(listed.heads):
            sheet.set_column(place, place, head.width)
            sheet.write_string(0, place, head.text, bold)
        for number, row in enumerate(_rows(listed), 1):
            weight = bold if number > len(listed.rows) else wrapped
            for place, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, place, cell, weight)
                elif cell is not None:
                    sheet.write_number(number, place, cell, weight)
    return content.getvalue()


def _rows(listed: Listed) -> Iterator[Sequence[Cell]]:
    yield from (one.cells for one in listed.rows)
    yield from listed.sums


LIST_WRITES = {"csv": (list_as_csv, "text/csv; charset=utf-8"), "xlsx": (list_as_xlsx, XLSX)}
"""How each kind of file is written, and what it is called on the wire."""
