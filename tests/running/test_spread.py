"""Tests that share servers and databases share a process."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.running.spread import LONGEST, scope_of

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("test", "scope"),
    [
        ("tests/server/acts/test_a.py::test_b[sqlite]", "tests/server/acts sqlite"),
        ("tests/server/acts/test_a.py::test_b[postgresql-ratio]", "tests/server/acts postgresql"),
        ("tests/server/acts/test_a.py::test_b[ratio-sqlite]", "tests/server/acts sqlite"),
        ("tests/server/domain/test_a.py::test_b[7]", "tests/server/domain"),
        ("tests/server/domain/test_a.py::test_b", "tests/server/domain"),
        ("tests/display_board/clerk/test_a.py::test_b", "tests/display_board/clerk"),
        ("tests/display_board/test_pages.py::test_b", "tests/display_board/test_pages.py"),
    ],
)
def test_a_folder_and_a_database_share_a_process(test: str, scope: str) -> None:
    assert scope_of(test) == scope


def test_what_takes_longest_is_there() -> None:
    for scope in LONGEST:
        path, _, database = scope.partition(" ")
        assert (ROOT / path).exists(), scope
        assert database in {"", "sqlite", "postgresql"}


def test_what_takes_longest_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    many = tmp_path / "tests" / "many"
    longest = tmp_path / "tests" / "printer"
    for folder, count in ((many, 9), (longest, 1)):
        folder.mkdir(parents=True)
        tests = "".join(f"def test_{number}(): pass\n" for number in range(count))
        (folder / "test_it.py").write_text(tests)
    command = [sys.executable, "-m", "pytest", "-p", "xdist", "-p", "tests.running.spread", "-v"]
    done = subprocess.run(
        [*command, "-n", "1", "-p", "no:cacheprovider", "--import-mode=importlib", "tests"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    ran = [line for line in done.stdout.splitlines() if "PASSED" in line]
    assert len(ran) == 10
    assert "tests/printer/test_it.py::test_0" in ran[0]
