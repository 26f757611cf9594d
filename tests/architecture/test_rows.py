"""A row travels as a value of its class, never as a dictionary of anything."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT, code, name_of

LAYERS = ("server/operations/", "server/storage/", "server/api/", "server/timers.py")
TAKES_VALUES_BY_NAME = "server/storage/prepared.py"
"""Looks up a statement's parameters by name."""
OF_ANYTHING = re.compile(r"\b(dict|Mapping|MutableMapping)\[(str|Any), Any\]|\bRowMapping\b")


def signatures(path: Path) -> Iterator[str]:
    """Every type that a function of a module takes or answers, and every alias of a type."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            taken = node.args
            given = [*taken.posonlyargs, *taken.args, *taken.kwonlyargs, taken.vararg, taken.kwarg]
            for one in (*(arg.annotation for arg in given if arg), node.returns):
                if one is not None:
                    yield f"{node.name}: {ast.unparse(one)}"
        elif isinstance(node, ast.Assign):
            yield f"{ast.unparse(node.targets[0])}: {ast.unparse(node.value)}"


def held() -> list[Path]:
    return [
        one
        for one in code(".py")
        if name_of(one).startswith(LAYERS) and name_of(one) != TAKES_VALUES_BY_NAME
    ]


@pytest.mark.parametrize("path", held(), ids=name_of)
def test_no_function_takes_or_answers_a_row_as_a_dictionary(path: Path) -> None:
    assert [one for one in signatures(path) if OF_ANYTHING.search(one)] == []


@pytest.mark.parametrize("path", held(), ids=name_of)
def test_no_row_is_read_by_column_name(path: Path) -> None:
    """`mappings()` and `_asdict()` make dictionaries of rows behind the types' back."""
    read = path.read_text(encoding="utf-8")
    assert re.findall(r"\.mappings\(\)|\._asdict\(\)|\._mapping\b", read) == []


def test_the_signatures_are_looked_at_rightly(tmp_path: Path) -> None:
    module = tmp_path / "one.py"
    module.write_text(
        "Record = dict[str, Any]\n"
        "def taken(row: Mapping[str, Any], /, *, n: int) -> None: ...\n"
        "async def answered() -> list[dict[str, Any]] | None: ...\n"
        "def several(*rows: dict[str, Any], **row: dict[str, Any]) -> None: ...\n"
        "def allowed(row: Ticket) -> dict[str, int]: ...\n"
    )
    assert sum(bool(OF_ANYTHING.search(one)) for one in signatures(module)) == 5
    assert (ROOT / TAKES_VALUES_BY_NAME).exists()
