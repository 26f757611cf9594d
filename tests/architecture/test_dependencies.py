"""Whatever is imported is asked for by name: what a library brings along today may go tomorrow."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT, files, name_of

MAKERS = {"display_board/faces.py", "display_board/fallback.py"}
"""What only `make generate` runs: its libraries are a developer's."""
OURS = {"server", "kiosk_app", "printer", "display_board", "alembic"}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def names(requirements: list[str | dict[str, str]]) -> set[str]:
    """The normalized names of what is asked for; groups within groups are looked up."""
    found: set[str] = set()
    for one in requirements:
        if isinstance(one, dict):
            found |= names(PROJECT["dependency-groups"][one["include-group"]])
        else:
            found.add(normalized(re.split(r"[^A-Za-z0-9._-]", one, maxsplit=1)[0]))
    return found


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


RUN = names(PROJECT["project"]["dependencies"]).union(
    *map(names, PROJECT["project"]["optional-dependencies"].values())
)
DEV = RUN | names(PROJECT["dependency-groups"]["dev"])
HEARD = DEV | names(PROJECT["dependency-groups"]["heard"])


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name.split(".")[0] for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def declared(path: Path) -> set[str]:
    if path.is_relative_to(ROOT / "tests" / "heard"):
        return HEARD
    by_developers = path.is_relative_to(ROOT / "tests") or name_of(path) in MAKERS
    return DEV if by_developers else RUN


@pytest.mark.parametrize("folder", ["server", "kiosk_app", "printer", "display_board", "tests"])
def test_what_is_imported_is_declared(folder: str) -> None:
    ours = OURS | {"tests"} if folder == "tests" else OURS
    brought = packages_distributions()
    undeclared = {
        f"{path.relative_to(ROOT)}: {module}"
        for path in files()
        if path.suffix == ".py" and path.is_relative_to(ROOT / folder)
        for module in imported(path)
        if module not in ours | sys.stdlib_module_names
        and declared(path).isdisjoint(map(normalized, brought.get(module, [module])))
    }
    assert undeclared == set()
