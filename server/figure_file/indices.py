"""The office's nine indices of a month as XLSX: what they rest on, and who typed which."""

import io

import xlsxwriter

from server.contract.answers.conduct_json import ConductIndexJson, ConductIndicesJson
from server.figure_file.conduct_book import CATALOGUE, add_versions, write_cells
from server.texts import say

WIDTHS = (8, 46, 60, 30, 10)


def index_rows(told: ConductIndicesJson, language: str) -> list[list[str | int | float]]:
    """Write one row an index: its number, what it is, its rule, its source, its points."""
    return [
        [
            one["index"],
            say(CATALOGUE, language, f"index.{one['index']}"),
            say(CATALOGUE, language, f"index.{one['index']}.rule"),
            source_of(one, language),
            "–" if one["points"] is None else one["points"],
        ]
        for one in told["indices"]
    ]


def source_of(one: ConductIndexJson, language: str) -> str:
    """Say what an index rests on: so many dossiers, or whoever typed it."""
    if one["by_hand"]:
        return say(CATALOGUE, language, "source.hand")
    return say(CATALOGUE, language, "indices.dossiers", base=one["base"])


def indices_xlsx(told: ConductIndicesJson, language: str) -> bytes:
    """Write the indices, and on a sheet of its own who typed them and when."""

    def words(key: str, **values: object) -> str:
        return say(CATALOGUE, language, key, **values)

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        page = book.add_worksheet(words("sheet"))
        for column, width in enumerate(WIDTHS):
            page.set_column(column, column, width)
        page.write_string(0, 0, words("indices.month", month=f"{told['month']:%m/%Y}"), bold)
        heads = [words(f"indices.column.{one}") for one in ("no", "index", "rule", "source")]
        write_cells(page, 2, [*heads, words("column.points")], bold)
        rows = index_rows(told, language)
        for place, row in enumerate(rows, 3):
            write_cells(page, place, row)
        last: list[str | float] = ["", words("indices.sum", of=told["of"]), "", "", told["points"]]
        write_cells(page, len(rows) + 3, last, bold)
        add_versions(book, told["versions"], language)
    return content.getvalue()
