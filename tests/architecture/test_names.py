"""Files are named for what they hold, and one act has one file."""

import ast
import io
import re
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT, code, files, name_of

NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "services"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK|for now|raise NotImplemented\w*)\b")


def test_no_file_or_folder_has_a_name_that_says_nothing() -> None:
    found = [
        name_of(one)
        for one in files()
        if {part.split(".")[0] for part in one.relative_to(ROOT).parts} & NAMES_THAT_SAY_NOTHING
    ]
    assert found == []


def rooms_of_acts() -> list[str]:
    """The rooms on the top floor of operations; what their acts share lies below them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = (
        one["layers"]
        for one in settings["tool"]["importlinter"]["contracts"]
        if one.get("containers") == ["server.operations"]
    )
    return [room.strip() for room in layers[0].split("|")]


def public_functions(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    functions = [one.name for one in tree.body if isinstance(one, kinds)]
    return [name for name in functions if not name.startswith("_")]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{one.name}" for one in node.names)


def test_operations_holds_rooms_and_nothing_else() -> None:
    assert [one.name for one in (ROOT / "server" / "operations").glob("*.py")] == ["__init__.py"]


@pytest.mark.parametrize("room", rooms_of_acts())
def test_a_file_in_a_room_of_acts_is_one_act_named_as_its_file(room: str) -> None:
    files_of_room = sorted((ROOT / "server" / "operations" / room).rglob("*.py"))
    assert {one.parent.name for one in files_of_room} == {room}
    acts = {one.stem: public_functions(one) for one in files_of_room if one.stem != "__init__"}
    assert acts
    assert acts == {stem: [stem] for stem in acts}


@pytest.mark.parametrize("room", rooms_of_acts())
def test_no_act_imports_another(room: str) -> None:
    """The contract of the rooms holds this between them only; within one it holds here."""
    rooms = {("server", "operations", one) for one in rooms_of_acts()}
    found = [
        f"{name_of(path)}: {name}"
        for path in (ROOT / "server" / "operations" / room).rglob("*.py")
        for name in imported(path)
        if tuple(name.split(".")[:3]) in rooms
    ]
    assert found == []


def test_no_file_is_named_for_reading_or_a_record() -> None:
    """Both say how it is done and not what is held; every room is read and every row recorded."""
    found = [
        name_of(one)
        for one in files()
        if name_of(one).startswith(("server/", "kiosk_app/"))
        and {"reading", "record", "records"} & set(one.stem.split("_"))
    ]
    assert found == []


def test_nothing_is_left_unfinished() -> None:
    found = [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in code()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert found == []


SUPPRESSION = re.compile(r"#\s*(noqa|type:\s*ignore)\b.*", re.IGNORECASE)
WITH_CODE_AND_REASON = re.compile(
    r"# noqa: [A-Z]+\d+(, [A-Z]+\d+)* --? \S.*|# type: ignore\[[a-z, -]+\]  # \S.*"
)


def suppressions(text: str) -> list[str]:
    """The comments of a module that silence ruff or mypy, not texts that speak of them."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return [
        one.string
        for one in tokens
        if one.type == tokenize.COMMENT and SUPPRESSION.match(one.string)
    ]


def test_every_suppression_has_a_code_and_says_why() -> None:
    found = {
        name_of(path): bare
        for path in files()
        if path.suffix == ".py"
        if (
            bare := [
                one
                for one in suppressions(path.read_text(encoding="utf-8"))
                if not WITH_CODE_AND_REASON.fullmatch(one)
            ]
        )
    }
    assert found == {}


def test_suppressions_without_a_code_or_a_reason_are_seen() -> None:
    bare = [
        "noqa",
        "noqa: S101",
        "NOQA: S101 - why",
        "type: ignore",
        "type: ignore[misc]",
        "type:ignore[misc]  # why",
    ]
    good = ["noqa: S101 - why", "noqa: B008, N802 -- why", "type: ignore[no-any-return]  # why"]
    text = "".join(f"one = 1  # {said}\n" for said in (*bare, *good))
    told = suppressions(text + "said = '# noqa'\n")
    assert len(told) == len(bare) + len(good)
    assert [bool(WITH_CODE_AND_REASON.fullmatch(one)) for one in told] == [False] * len(bare) + [
        True
    ] * len(good)
