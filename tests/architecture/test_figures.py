"""Each figure is defined once: the page of documents says what the catalogue says."""

import json

from server.domain.figures.definitions import CATALOGUE, Figure
from server.domain.figures.work import WorkFigure
from server.figure_file.columns import TOLD
from tests.architecture.tracked import ROOT


def test_the_page_defines_each_figure_in_the_words_of_the_catalogue() -> None:
    page = (ROOT / "docs" / "figures.md").read_text(encoding="utf-8")
    text = (ROOT / "server" / "i18n" / f"{CATALOGUE}.en.json").read_text(encoding="utf-8")
    said = json.loads(text)
    found = [line for line in page.splitlines() if line.startswith("| `")]
    assert found == [
        f"| `{one}` | {said[one]} | {said[f'{one}.how']} | {said[f'{one}.counted']} |"
        for one in (*Figure, *WorkFigure)
    ]
    assert list(TOLD) == list(Figure)
