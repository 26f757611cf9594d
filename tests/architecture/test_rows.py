"""A row travels as a value of its class, never as a dictionary of anything."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT, code, name_of

LAYERS = ("server/operations/", "server/storage/", "server/api/", "server/timers.py")
HOLD_ROWS = ("server/operations/", "server/storage/")
TAKES_VALUES_BY_NAME = "server/storage/prepared.py"
"""Looks up a statement's parameters by name."""
GIVE_ROWS = {
    "server/storage/query.py",
    TAKES_VALUES_BY_NAME,
    "server/storage/set_up/home_rows.py",
    "server/operations/office_rows/merged_rows.py",
}
"""Make values of classes, or of the office file's keys, from what SQLAlchemy gives; the last moves
rows of whatever table to another office, by their keys."""
OF_ANYTHING = re.compile(r"\b(dict|Mapping|MutableMapping)\[(str|Any), Any\]|\bRowMapping\b")
OF_OBJECTS = re.compile(r"\b(dict|Mapping|MutableMapping)\[(str|Any|object), object\]")


def signatures(path: Path) -> Iterator[str]:
    """Every type that a module names: taken, answered, of a field or a name, and every alias."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            taken = node.args
            given = [*taken.posonlyargs, *taken.args, *taken.kwonlyargs, taken.vararg, taken.kwarg]
            for one in (*(arg.annotation for arg in given if arg), node.returns):
                if one is not None:
                    yield f"{node.name}: {ast.unparse(one)}"
        elif isinstance(node, ast.AnnAssign):
            yield f"{ast.unparse(node.target)}: {ast.unparse(node.annotation)}"
        elif isinstance(node, ast.Assign) and not _names_a_variable_type(node.value):
            yield f"{ast.unparse(node.targets[0])}: {ast.unparse(node.value)}"


def _names_a_variable_type(value: ast.expr) -> bool:
    """Whether it says what may stand for a type: every TypedDict is a mapping to objects."""
    return isinstance(value, ast.Call) and ast.unparse(value.func) == "TypeVar"


def of_anything(path: Path) -> list[str]:
    """The types of a module that may stand for any row."""
    forbidden = [OF_ANYTHING, OF_OBJECTS] if name_of(path).startswith(HOLD_ROWS) else [OF_ANYTHING]
    return [one for one in signatures(path) if any(bad.search(one) for bad in forbidden)]


def read_untyped(source: str) -> list[str]:
    """Where a module looks at what `execute` or `scalars` gave, but for how many rows it wrote."""
    tree = ast.parse(source)
    counted = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "rowcount"
    }
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"execute", "scalar", "scalars"}
        and id(node) not in counted | alone
    ]


def written_by_keyword(source: str) -> list[str]:
    """Where a module names columns that a statement writes by keywords, which nothing checks."""
    return [
        ast.unparse(node)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "values"
        and node.keywords
    ]


def held() -> list[Path]:
    return [
        one
        for one in code(".py")
        if name_of(one).startswith(LAYERS) and name_of(one) != TAKES_VALUES_BY_NAME
    ]


@pytest.mark.parametrize("path", held(), ids=name_of)
def test_nothing_holds_a_row_as_a_dictionary(path: Path) -> None:
    assert of_anything(path) == []


@pytest.mark.parametrize("path", held(), ids=name_of)
def test_no_row_is_read_by_column_name(path: Path) -> None:
    """`mappings()` and `_asdict()` make dictionaries of rows behind the types' back."""
    read = path.read_text(encoding="utf-8")
    assert re.findall(r"\.mappings\(\)|\._asdict\(\)|\._mapping\b", read) == []


@pytest.mark.parametrize("path", held(), ids=name_of)
def test_every_row_comes_as_a_value_of_its_class(path: Path) -> None:
    """SQLAlchemy's own rows have whatever attribute one asks for, as far as mypy knows."""
    if name_of(path) not in GIVE_ROWS:
        assert read_untyped(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", held(), ids=name_of)
def test_no_column_is_written_by_a_keyword(path: Path) -> None:
    assert written_by_keyword(path.read_text(encoding="utf-8")) == []


def test_the_signatures_are_looked_at_rightly(tmp_path: Path) -> None:
    module = tmp_path / "one.py"
    module.write_text(
        "Record = dict[str, Any]\n"
        "def taken(row: Mapping[str, Any], /, *, n: int) -> None: ...\n"
        "async def answered() -> list[dict[str, Any]] | None: ...\n"
        "def several(*rows: dict[str, Any], **row: dict[str, Any]) -> None: ...\n"
        "def allowed(row: Ticket) -> dict[str, int]: ...\n"
        "class Holds:\n"
        "    row: dict[str, Any]\n"
        "    def held(self) -> None:\n"
        "        row: Mapping[str, object] = {}\n"
        "Settings = TypeVar('Settings', bound=Mapping[str, object])\n"
    )
    assert sum(bool(OF_ANYTHING.search(one)) for one in signatures(module)) == 6
    assert sum(bool(OF_OBJECTS.search(one)) for one in signatures(module)) == 1
    assert all((ROOT / one).exists() for one in GIVE_ROWS)


def test_statements_are_looked_at_rightly() -> None:
    looks_at_rows = [
        "connection.execute(one).first()",
        "[row.seq for row in connection.execute(one)]",
        "held = tx.connection.scalars(one)",
        "return_(connection.scalar(one))",
    ]
    assert [len(read_untyped(one)) for one in looks_at_rows] == [1, 1, 1, 1]
    assert read_untyped("connection.execute(gone)\ngone = connection.execute(one).rowcount") == []
    assert len(written_by_keyword("update(SERVICE).values(opne=True)")) == 1
    assert written_by_keyword("update(SERVICE).values({SERVICE.c.open: True})") == []
