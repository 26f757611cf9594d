"""Which modules are changed, by which tests each is judged, and how much they must notice."""

import tomllib
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Part:
    """Modules that are judged alike.

    Attributes:
        modules: globs from the root of the project.
        tests: files and folders; those that do not exist are left out.
        floor: the least percentage of changes that the tests must notice.
    """

    name: str
    modules: tuple[str, ...]
    tests: tuple[str, ...]
    floor: float


def parts() -> list[Part]:
    """Read `scope.toml`."""
    told = tomllib.loads((Path(__file__).parent / "scope.toml").read_text())
    return [
        Part(one["name"], tuple(one["modules"]), tuple(one["tests"]), one["floor"])
        for one in told["part"]
    ]


def modules() -> dict[str, Part]:
    """Every module in scope, by its path from the root, with the last part that names it."""
    found = {
        path.relative_to(ROOT).as_posix(): part
        for part in parts()
        for glob in part.modules
        for path in ROOT.glob(glob)
    }
    return dict(sorted(found.items()))


def chosen(wanted: str) -> dict[str, Part]:
    """Return the modules whose path is `wanted`, lies in that folder or fits that glob."""
    return {
        path: part
        for path, part in modules().items()
        if path == wanted or path.startswith(wanted.rstrip("/") + "/") or fnmatch(path, wanted)
    }


def own_tests(part: Part) -> list[str]:
    """Return what exists of a part's tests."""
    return [path for path in part.tests if (ROOT / path).exists()]


def dotted(path: str) -> str:
    """Return the name under which a module is imported."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
