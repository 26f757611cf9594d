"""What the spreadsheets of conduct share: cells that are never read as formulas, and versions."""

from collections.abc import Sequence
from typing import Any

from server.contract.answers.conduct_json import ConductVersionJson
from server.texts import say

CATALOGUE = "conduct"
WIDTH = 34


def write_cells(page: Any, row: int, cells: Sequence[str | float], style: Any = None) -> None:
    """Write a row, a text as it is: one that begins with a sign of sums computes nothing."""
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            page.write_string(row, column, cell, style)
        else:
            page.write_number(row, column, cell, style)


def add_versions(book: Any, versions: Sequence[ConductVersionJson], language: str) -> None:
    """Write on a sheet of its own who kept which version, when, and with which words."""
    page = book.add_worksheet(say(CATALOGUE, language, "versions"))
    page.set_column(0, 3, WIDTH)
    for place, one in enumerate(versions):
        act = say(CATALOGUE, language, f"act.{one['act']}")
        write_cells(page, place, (f"{one['at']:%d/%m/%Y %H:%M}", act, one["by"], one["text"]))
