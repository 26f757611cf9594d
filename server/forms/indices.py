"""The office's nine indices of a month in its letterhead: points, what they rest on, who typed."""

from collections.abc import Sequence

from server.contract.answers.conduct_json import ConductIndicesJson
from server.contract.languages import VIETNAMESE
from server.forms.letterhead import Letterhead
from server.forms.sheet import Block, FormSheet, plain
from server.forms.words import prose
from server.texts import say

CATALOGUE = "conduct"


def indices_form(
    head: Letterhead, told: ConductIndicesJson, rows: Sequence[Sequence[str | float]]
) -> FormSheet:
    """Write the nine indices as they stand; `rows` have five cells, the last the points."""
    language = head.language

    def words(key: str, **values: object) -> str:
        return say(CATALOGUE, language, key, **values)

    table: Block = {
        "kind": "table",
        "widths": ["8mm", "1fr", "58mm", "30mm", "14mm"],
        "aligned": ["right", "left", "left", "left", "right"],
        "head": [words(f"indices.column.{one}") for one in ("no", "index", "rule", "source")]
        + [words("column.points")],
        "rows": [[in_tenths(cell, language) for cell in row] for row in rows],
        "sums": [
            ["", words("indices.sum", of=told["of"]), "", "", in_tenths(told["points"], language)]
        ],
    }
    return FormSheet(
        **head.begins(),
        paper="a4",
        title_lines=[
            words("indices.title"),
            words("indices.month", month=f"{told['month']:%m/%Y}"),
        ],
        blocks=[prose([plain(words("indices.input"))]), table],
        signed=[head.leader],
        page_word=words("page"),
    )


def in_tenths(cell: str | float, language: str) -> str:
    """Say a cell, a figure without a tenth that is nought and with the language's comma."""
    if isinstance(cell, str):
        return cell
    written = f"{cell:g}"
    return written.replace(".", ",") if language == VIETNAMESE else written
