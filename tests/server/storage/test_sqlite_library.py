"""Which SQLite serves, and which versions of it lose pages."""

import builtins
import sqlite3
import sys
from typing import Any

import pytest
from sqlalchemy import text

from server.storage import sqlite_library
from server.storage.database import open_engine
from server.storage.sqlite_library import SQLITE, VERSION, driver, loses_pages


@pytest.mark.parametrize(
    "version",
    [
        (3, 7, 0), (3, 40, 1), (3, 44, 5), (3, 45, 0), (3, 46, 1), (3, 50, 4), (3, 50, 6),
        (3, 51, 0), (3, 51, 2),
    ],
)  # fmt: skip
def test_these_lose_pages(version: tuple[int, ...]) -> None:
    assert loses_pages(version)


@pytest.mark.parametrize(
    "version",
    [
        (3, 6, 23), (3, 44, 6), (3, 44, 7), (3, 50, 7), (3, 50, 12), (3, 51, 3), (3, 52, 0),
        (3, 53, 4), (4, 0, 0),
    ],
)  # fmt: skip
def test_these_are_mended(version: tuple[int, ...]) -> None:
    assert not loses_pages(version)


def test_what_is_tested_is_what_serves() -> None:
    engine = open_engine("sqlite://", writes=True)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT sqlite_version()")) == VERSION
    engine.dispose()
    if sys.platform == "linux" and sqlite_library.SQLITE is not sqlite3.dbapi2:
        assert not sqlite_library.AT_FAULT


def test_the_shipped_library_is_taken_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert driver() is SQLITE

    def missing(name: str, package: str | None = None) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(sqlite_library, "import_module", missing)
    assert driver() is builtins.__import__("sqlite3")
