"""The version of what is built here: the release's, with the commit that it was made of.

pip takes a wheel for a newer one by its version, so each commit has its own: the moment of the
commit orders them, its hash names it.
"""

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

RELEASE = "0.1.0"
ROOT = Path(__file__).parents[1]
ARCHIVED = "$Format:%ct %h$"
"""`git archive`, and so whoever offers the project as a file to fetch, writes the commit here."""


def version() -> str:
    """Find the commit in git, in an archive of it, or in what an sdist says of itself."""
    return _sdist() or _of_commit(_git() or ARCHIVED)


def _sdist() -> str | None:
    try:
        told = (ROOT / "PKG-INFO").read_text(encoding="utf-8")
    except OSError:
        return None
    found = re.search(r"^Version: (\S+)$", told, re.MULTILINE)
    return found and found[1]


def _git() -> str | None:
    """Ask git, if this folder is a clone's own and no mere part of somebody else's."""
    if not (ROOT / ".git").exists():
        return None
    # A folder of another user's is no danger here: nothing of it is run.
    ask = ("git", "-c", f"safe.directory={ROOT}", "log", "-1", "--format=%ct %h")
    try:
        done = subprocess.run(ask, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout


def _of_commit(told: str) -> str:
    found = re.fullmatch(r"(\d+) ([0-9a-f]+)", told.strip())
    if not found:
        return RELEASE
    moment = datetime.fromtimestamp(int(found[1]), UTC)
    return f"{RELEASE}.post{moment:%Y%m%d%H%M%S}+g{found[2]}"
