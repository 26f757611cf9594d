"""The page of a meeting as XLSX: the same parts, with figures that can be reckoned with."""

import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from server.domain.figures.findings import Mean, Minutes, Points, Share, Value, Weekday
from server.domain.figures.meeting import PartOfMeeting

WIDTHS = (44, 16, 44, 16, 14, 14, 14)


def meeting_xlsx(title: Sequence[str], parts: Iterable[PartOfMeeting]) -> bytes:
    """Write the parts below each other, a line between them."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        bold, shares = book.add_format({"bold": True}), book.add_format({"num_format": "0.00%"})
        page = book.add_worksheet(title[0][:31])
        for column, width in enumerate(WIDTHS):
            page.set_column(column, column, width)
        at = 0
        for line in title:
            page.write_string(at, 0, line, bold)
            at += 1
        for part in parts:
            at += 1
            page.write_string(at, 0, part.title, bold)
            for column, head in enumerate(part.heads):
                page.write_string(at + 1, column, head, bold)
            at += 2
            for row in part.rows:
                for column, cell in enumerate(row):
                    _write(page, (at, column), cell, shares)
                at += 1
    return content.getvalue()


def _write(
    page: xlsxwriter.worksheet.Worksheet, at: tuple[int, int], cell: Value | None, shares: object
) -> None:
    """Write a cell; a text that begins with a sign of sums computes nothing."""
    match cell:
        case None:
            page.write_blank(*at, None)
        case Share(of_one):
            page.write_number(*at, of_one, shares)
        case Minutes(figure) | Points(figure) | Mean(figure) | Weekday(figure):
            page.write_number(*at, figure)
        case int():
            page.write_number(*at, cell)
        case _:
            page.write_string(*at, cell)
