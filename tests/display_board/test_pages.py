"""Run the tests of the pages' pure modules under Node and show what failed."""

import subprocess
from pathlib import Path

import pytest

PAGES = Path(__file__).parent / "pages"


@pytest.mark.parametrize("file", sorted(PAGES.glob("*.test.js")), ids=lambda file: file.name)
def test_under_node(file: Path) -> None:
    done = subprocess.run(
        ["node", "--test", "--test-reporter=spec", file],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
