"""The copy of every night, and how many of them are kept."""

from datetime import datetime
from pathlib import Path

from server.storage.copies import copy_to
from server.storage.private_files import sqlite_file


def nightly_copies(url: str, folder: Path) -> list[Path]:
    """List the copies of the nights, oldest first."""
    return sorted(folder.glob(f"luot-????-??-??.{_ending(url)}"))


def copy_tonight(url: str, folder: Path, keep: int, now: datetime) -> Path | None:
    """Make the day's copy, checked, and drop the oldest beyond `keep`; None: it is there.

    `now` is by the machine's own clock and zone. Older copies go only when a new one holds.

    Raises:
        UnusableDatabaseError: the copy does not hold, or its program is missing.
        OSError: the folder cannot be written.
        SQLAlchemyError: the database cannot be read.
    """
    target = folder / f"luot-{now:%Y-%m-%d}.{_ending(url)}"
    if target.exists():
        return None
    copy_to(url, target)
    for old in nightly_copies(url, folder)[:-keep]:
        old.unlink()
    return target


def _ending(url: str) -> str:
    return "db" if sqlite_file(url) else "pgdump"
