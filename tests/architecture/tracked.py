"""The files of the project, as version control knows them, or those of an unpacked copy."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = {".py", ".js", ".qml", ".html"}
TEXT = CODE | {".json", ".toml", ".md", ".css", ".cjs", ".mako", ".ini", ".txt"}
NOT_OURS = ("node_modules", ".venv", "vendor", "__pycache__", "dist", "build")


@cache
def files() -> tuple[Path, ...]:
    """Every file of ours, by path; what lies about untracked is nobody's."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        found = [one for one in ROOT.rglob("*") if one.is_file()]
    return tuple(
        sorted(
            one
            for one in found
            if one.is_file() and not set(one.relative_to(ROOT).parts) & set(NOT_OURS)
        )
    )


def name_of(path: Path) -> str:
    """The path from the top, for messages."""
    return path.relative_to(ROOT).as_posix()


def code(*suffixes: str) -> list[Path]:
    """Code that goes into the product, without tests and without bundles, which are made of it."""
    return [
        one
        for one in files()
        if one.suffix in (suffixes or CODE)
        and not name_of(one).startswith("tests/")
        and not one.name.endswith(".bundle.js")
    ]
