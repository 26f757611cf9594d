"""A conduct sheet as XLSX: its points with their figures and sources, and its versions."""

import io

import xlsxwriter

from server.contract.answers.conduct_json import ConductSheetJson
from server.figure_file.conduct_book import CATALOGUE, WIDTH, add_versions, write_cells
from server.texts import say


def conduct_rows(told: ConductSheetJson, language: str) -> list[list[str | int]]:
    """Write one row an item: group, what it is, its figure, who fed it, its points, at most."""
    scores = {one["code"]: one for one in told["scores"]}
    rows: list[list[str | int]] = []
    for item in told["template"]["items"]:
        score = scores.get(item["code"])
        if score is None:
            continue
        points = score["points"]
        rows.append(
            [
                say(CATALOGUE, language, f"group.{item['group']}"),
                item["name"][language],
                figure(score["good"], score["base"], language),
                say(CATALOGUE, language, f"source.{item['source']}"),
                "" if points is None else points,
                item["weight"],
            ]
        )
    return rows


def figure(good: int | None, base: int | None, language: str) -> str:
    """Say what data say, or that there are too few."""
    if base is None:
        return ""
    key = "figure.few" if good is None else "figure"
    return say(CATALOGUE, language, key, good=good, base=base)


def conduct_xlsx(told: ConductSheetJson, language: str) -> bytes:
    """Write a sheet, and on a sheet of its own every version of it."""

    def words(key: str, **values: object) -> str:
        return say(CATALOGUE, language, key, **values)

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        page = book.add_worksheet(words("sheet"))
        page.set_column(0, 3, WIDTH)
        page.write_string(0, 0, words("title", name=told["name"], month=f"{told['month']:%m/%Y}"))
        page.write_string(1, 0, words("input"))
        heads = ("group", "item", "data", "source", "points", "most")
        write_cells(page, 3, [words(f"column.{one}") for one in heads], bold)
        rows = conduct_rows(told, language)
        for place, row in enumerate(rows, 4):
            write_cells(page, place, row)
        if told["per_hundred"] is not None:
            page.write_string(len(rows) + 5, 3, words("per_hundred"), bold)
            page.write_number(len(rows) + 5, 4, told["per_hundred"], bold)
        add_versions(book, told["versions"], language)
    return content.getvalue()
