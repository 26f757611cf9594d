"""Files that hold an office's people and tokens: for the user whose server it is, nobody else."""

import os
import stat
from pathlib import Path

from sqlalchemy.engine import make_url

FOLDER_MODE = 0o700
FILE_MODE = 0o600
BESIDE = ("", "-wal", "-shm")
"""What SQLite writes for one database; the two others take the mode of the first."""
OWN_FOLDERS = frozenset({"backups", "voice"})
"""What a data folder holds beside files."""


def sqlite_file(url: str) -> Path | None:
    """Name the file of a database on SQLite; None for PostgreSQL and for one in memory."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in {None, "", ":memory:"}:
        return None
    return Path(str(parsed.database))


def private_folder(folder: Path) -> None:
    """Make a folder that only its owner enters, or close one that is there.

    A folder of root's that holds other folders than a data folder does, or that everybody may
    write into, is left as it is: it may be the system's.

    Raises:
        OSError: it cannot be made.
    """
    if not folder.is_dir():
        folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    found = folder.stat()
    ours = found.st_uid == os.geteuid() and not (os.geteuid() == 0 and _maybe_of_system(folder))
    if ours and found.st_mode & 0o077:
        folder.chmod(FOLDER_MODE)


def _maybe_of_system(folder: Path) -> bool:
    others = (one for one in folder.iterdir() if one.name not in OWN_FOLDERS)
    return bool(folder.stat().st_mode & stat.S_ISVTX) or any(one.is_dir() for one in others)


def private_file(path: Path) -> None:
    """Make an empty file for its owner alone.

    Raises:
        FileExistsError: it is there already.
        OSError: it cannot be made.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))
    path.chmod(FILE_MODE)


def close_to_others(path: Path) -> None:
    """Take other users' rights to a file of ours; whatever is not ours or not there is left."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return
    if found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) & 0o077:
        path.chmod(FILE_MODE)


def close_database(url: str) -> None:
    """Take other users' rights to a database's files."""
    path = sqlite_file(url)
    if path is not None:
        for ending in BESIDE:
            close_to_others(path.with_name(path.name + ending))
