"""The copy of every night and those by hand, and how many of them are kept."""

from datetime import datetime, time, timedelta
from pathlib import Path

from server.storage.copies import copy_to
from server.storage.private_files import sqlite_file

COPY_SECONDS = 300
"""How late, at most, the copy of the night is made, and how often a failed one is tried again."""
COPY_TAKES = timedelta(seconds=COPY_SECONDS)
"""So long the copy of a large database may take."""


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


def copies_by_hand(url: str, folder: Path) -> list[Path]:
    """List the copies that somebody asked for, oldest first; nights neither count nor drop them."""
    return sorted(folder.glob(f"luot-????-??-??-??????.{_ending(url)}"))


def copy_now(url: str, folder: Path, keep: int, now: datetime) -> Path:
    """Make a copy beside those of the nights, checked, and drop the oldest such beyond `keep`.

    `now` is by the machine's own clock and zone. Raises as `copy_tonight` does.
    """
    target = folder / f"luot-{now:%Y-%m-%d-%H%M%S}.{_ending(url)}"
    if not target.exists():
        copy_to(url, target)
    for old in copies_by_hand(url, folder)[:-keep]:
        old.unlink()
    return target


def first_copy_due(started: datetime, copy_at: time) -> datetime:
    """Tell by when a server that started then has made its first copy.

    `copy_at` is by the machine's own clock and zone, and so is the answer.
    """
    looks = started.astimezone() + timedelta(seconds=COPY_SECONDS)
    if looks.time() < copy_at:
        looks = datetime.combine(looks, copy_at).astimezone() + timedelta(seconds=COPY_SECONDS)
    return looks + COPY_TAKES


def _ending(url: str) -> str:
    return "db" if sqlite_file(url) else "pgdump"
