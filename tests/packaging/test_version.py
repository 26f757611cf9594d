"""A version names the commit, however the project came to the machine."""

import re
import shutil
import subprocess
import sys
import tarfile
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = ("pyproject.toml", "README.md", "LICENSE", "NOTICE", ".gitattributes", ".ci/version.py")
OF_A_COMMIT = re.compile(r"0\.1\.0\.post20261129075928\+g([0-9a-f]{7,})")


def version_in(folder: Path) -> str:
    return run(folder, sys.executable, "-m", "hatchling", "version").strip()


def run(folder: Path, *command: str, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True, text=True)
    return done.stdout


def commit(folder: Path, at: str = "2026-11-29T07:59:28+00:00") -> None:
    names = ("GIT_AUTHOR", "GIT_COMMITTER")
    env = {f"{one}_{key}": "x" for one in names for key in ("NAME", "EMAIL")}
    env |= {f"{one}_DATE": at for one in names} | {"PATH": "/usr/bin:/bin", "HOME": str(folder)}
    run(folder, "git", "init", "-q", env=env)
    run(folder, "git", "add", ".", env=env)
    run(folder, "git", "commit", "-q", "--allow-empty", "-m", "x", env=env)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The project without its code, in no repository."""
    for name in NEEDED:
        (tmp_path / "luot" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / "luot" / name)
    return tmp_path / "luot"


def test_a_folder_without_git_has_the_releases(folder: Path) -> None:
    assert version_in(folder) == "0.1.0"
    commit(folder.parent)
    assert version_in(folder) == "0.1.0"


def test_a_clone_has_its_commits_moment_and_hash(folder: Path) -> None:
    commit(folder)
    found = OF_A_COMMIT.fullmatch(version_in(folder))
    assert found
    assert run(folder, "git", "rev-parse", "HEAD").startswith(found[1])


def test_an_sdist_keeps_the_version_that_it_was_made_with(folder: Path, tmp_path: Path) -> None:
    commit(folder)
    before = version_in(folder)
    run(folder, sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path))
    [packed] = tmp_path.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    [unpacked] = (tmp_path / "unpacked").iterdir()
    assert version_in(unpacked) == before


def test_an_archive_of_a_commit_names_it(folder: Path, tmp_path: Path) -> None:
    commit(folder)
    run(folder, "git", "archive", "--output", str(tmp_path / "luot.tar"), "HEAD")
    with tarfile.open(tmp_path / "luot.tar") as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    assert version_in(tmp_path / "unpacked") == version_in(folder)


def test_a_later_commit_is_an_upgrade(folder: Path) -> None:
    commit(folder)
    before = version_in(folder)
    commit(folder, "2026-11-29T08:00:00+00:00")
    assert version_in(folder) > before
    assert OF_A_COMMIT.fullmatch(before)


def test_the_command_says_it() -> None:
    told = run(ROOT, sys.executable, "-m", "server.cli", "--version")
    assert told == f"luot, version {version('luot')}\n"
