"""What people type stands in conduct's spreadsheets as they typed it."""

from datetime import UTC, datetime
from io import BytesIO

from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from server.contract.answers.conduct_json import ConductVersionJson
from server.figure_file.conduct_book import add_versions


def test_a_text_that_begins_as_a_sum_computes_nothing() -> None:
    version: ConductVersionJson = {
        "act": "fill",
        "at": datetime(2026, 11, 2, 9, tzinfo=UTC),
        "by": "=1+1",
        "text": "=2+2",
        "per_hundred": None,
    }
    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        add_versions(book, [version], "vi")
    content.seek(0)
    [row] = CalamineWorkbook.from_filelike(content).get_sheet_by_index(0).to_python()
    assert row[2:] == ["=1+1", "=2+2"]
