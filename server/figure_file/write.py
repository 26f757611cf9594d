"""Writes figures as XLSX or CSV."""

import csv
import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from server.contract.answers.statistics_json import StatisticsJson
from server.domain.figures.definitions import CATALOGUE
from server.figure_file.columns import definitions, table
from server.list_file.write import BOM, XLSX, harmless
from server.texts import say

NAME_WIDTH, WORDS_WIDTH = 36, 90


def write_csv(told: StatisticsJson, language: str) -> bytes:
    """Write a plain table; an empty cell is a figure that there is none of."""
    return write_rows(table(told, language))


def write_rows(rows: Iterable[Sequence[str | float | None]]) -> bytes:
    """Write rows as a CSV that spreadsheets read; an empty cell is nothing."""
    text = io.StringIO()
    sheet = csv.writer(text)
    for row in rows:
        sheet.writerow([harmless(one) for one in row])
    return (BOM + text.getvalue()).encode()


def write_xlsx(told: StatisticsJson, language: str) -> bytes:
    """Write a spreadsheet: the figures, and on a sheet of its own what each of them is."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(say(CATALOGUE, language, "sheet.figures"))
        sheet.set_column(0, 0, NAME_WIDTH)
        sheet.freeze_panes(1, 1)
        for number, row in enumerate(table(told, language)):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell, bold if number == 0 else None)
                elif cell is not None:
                    sheet.write_number(number, column, cell)
        words = book.add_worksheet(say(CATALOGUE, language, "sheet.definitions"))
        words.set_column(0, 0, NAME_WIDTH)
        words.set_column(1, 2, WORDS_WIDTH)
        for number, said in enumerate(definitions(language)):
            for column, text in enumerate(said):
                words.write_string(number, column, text, bold if number == 0 else wrapped)
    return content.getvalue()


WRITES = {
    "csv": (write_csv, "text/csv; charset=utf-8"),
    "xlsx": (write_xlsx, XLSX),
}
"""How each kind of file is written, and what it is called on the wire."""
