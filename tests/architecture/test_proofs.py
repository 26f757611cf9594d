"""What the documents name as a proof is there: tests by file and name, one table a part."""

import ast
import re
from functools import cache
from pathlib import Path

from tests.architecture.tracked import ROOT

DOCS = ROOT / "docs"
NAMED = re.compile(r"(tests/[\w/]+\.py)::(\w+)")
PARTS = [
    "People ahead",
    "The hall's Wi-Fi",
    "Rights",
    "On the disk",
    "Surfaces",
    "Words",
    "Unusual days",
    "Faults and growth",
]
CELLS = re.compile(r"(?<!\\)\|")


@cache
def functions_of(path: str) -> frozenset[str]:
    """Names of the functions that a file defines; none where it is not there."""
    file = ROOT / path
    if not file.is_file():
        return frozenset()
    found = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    functions = ast.FunctionDef | ast.AsyncFunctionDef
    return frozenset(one.name for one in found if isinstance(one, functions))


def missing(page: Path) -> list[str]:
    """Tests that a page names and nobody can run."""
    named = NAMED.findall(page.read_text(encoding="utf-8"))
    return [f"{path}::{name}" for path, name in named if name not in functions_of(path)]


def test_every_test_that_a_document_names_is_there() -> None:
    found = {page.name: missing(page) for page in DOCS.rglob("*.md")}
    assert {name: gone for name, gone in found.items() if gone} == {}
    assert functions_of("tests/architecture/test_proofs.py") > {"functions_of", "missing"}
    assert functions_of("tests/architecture/no_such_file.py") == set()


def test_each_part_has_a_table_whose_rows_lead_to_a_proof() -> None:
    page = (DOCS / "proofs.md").read_text(encoding="utf-8")
    before, *parts = page.split("\n## ")
    assert before.startswith("# ")
    headings = [part.partition("\n")[0] for part in parts]
    assert headings == [f"{number}. {name}" for number, name in enumerate(PARTS, 1)]
    for heading, part in zip(headings, parts, strict=True):
        head, rule, *rows = [line for line in part.splitlines() if line.startswith("|")]
        assert (head, rule) == ("| input | what came | what is right | test |", "|---|---|---|---|")
        assert rows, heading
        for row in rows:
            cells = CELLS.split(row)
            assert len(cells) == 6, row
            assert NAMED.search(cells[4]) or "](" in cells[4], row
