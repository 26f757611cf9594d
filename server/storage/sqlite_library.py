"""The SQLite library that serves: the shipped one where it has a wheel, else the system's.

SQLite 3.7.0 to 3.51.2 may lose committed pages when two connections write or checkpoint one WAL
file at the same moment (https://sqlite.org/wal.html#walresetbug); 3.51.3 mends it, and so do 3.50.7
and 3.44.6 for those who stay behind. Debian 12 carries 3.40.1.
"""

import sqlite3 as of_the_system
from collections.abc import Sequence
from importlib import import_module
from typing import Any

MENDED = (3, 51, 3)
MENDED_LATER = ((3, 50, 7), (3, 44, 6))
"""Older lines that were mended too; each stands for the versions that begin like it."""
FIRST_WITH_WAL = (3, 7, 0)


def driver() -> Any:
    """Name the DB-API module of the library, to be handed to whatever opens a file.

    One process must open a file by one library only: two would not see each other's locks.
    """
    try:
        return import_module("pysqlite3.dbapi2")
    except ImportError:
        return of_the_system


def loses_pages(version: Sequence[int]) -> bool:
    """Tell whether a version has the fault of the WAL reset."""
    found = tuple(version)
    mended = any(found[:2] == line[:2] and found >= line for line in MENDED_LATER)
    return FIRST_WITH_WAL <= found < MENDED and not mended


SQLITE = driver()
VERSION: str = SQLITE.sqlite_version
AT_FAULT = loses_pages(SQLITE.sqlite_version_info)
"""Whether this process's library has the fault."""
