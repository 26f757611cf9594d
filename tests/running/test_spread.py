"""Tests that share servers and databases share a process."""

import pytest

from tests.running.spread import scope_of


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
