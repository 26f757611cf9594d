"""Whatever is read at one go is short: modules, functions and scripts."""

import ast
from pathlib import Path

import pytest

from tests.architecture.tracked import code, name_of

LONGEST_MODULE = 300
LONGEST_FUNCTION = 45
FOLDERS = ("server/", "kiosk_app/", "printer/", "display_board/")
WRITTEN_BY_THE_HOUSE = {"display_board/shared/contract.js"}
"""`make generate` writes it from the contract, and nobody reads it."""


def ours(suffix: str) -> list[Path]:
    return [
        one
        for one in code(suffix)
        if name_of(one).startswith(FOLDERS) and name_of(one) not in WRITTEN_BY_THE_HOUSE
    ]


def lines_of_functions(text: str) -> dict[str, int]:
    return {
        f"{one.name} in line {one.lineno}": (one.end_lineno or one.lineno) - one.lineno + 1
        for one in ast.walk(ast.parse(text))
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
    }


@pytest.mark.parametrize("suffix", [".py", ".js", ".qml"])
def test_no_module_is_long(suffix: str) -> None:
    lines = {name_of(one): len(one.read_text("utf-8").splitlines()) for one in ours(suffix)}
    assert lines
    assert {name: count for name, count in lines.items() if count > LONGEST_MODULE} == {}


def test_no_function_is_long() -> None:
    found = {
        f"{name_of(path)}: {function}": count
        for path in ours(".py")
        for function, count in lines_of_functions(path.read_text("utf-8")).items()
        if count > LONGEST_FUNCTION
    }
    assert found == {}


def test_a_function_is_counted_from_its_name_to_its_end() -> None:
    first = "@one\ndef first():\n    pass\n"
    second = "    async def second(self):\n        def third(): ...\n        return 1\n"
    text = f"{first}class Some:\n{second}"
    assert list(lines_of_functions(text).values()) == [2, 3, 1]
