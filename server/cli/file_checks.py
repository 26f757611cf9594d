"""What `luot doctor` tells of the data folder's owner and rights, and of the nightly copies."""

import os
import pwd
import shlex
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from server.cli.check import Check, check, moment, told
from server.settings import Settings
from server.storage.nightly import first_copy_due, nightly_copies
from server.storage.private_files import sqlite_file

OLDEST_COPY = timedelta(hours=48)


def rights(settings: Settings) -> Check:
    """Find what others may read, or what the user who asks does not own."""
    path = sqlite_file(settings.database_url)
    looked_at = [settings.data_dir, *([path] if path else [])]
    there = [one for one in looked_at if one.exists()]
    foreign = [one for one in there if one.stat().st_uid != os.geteuid()]
    if foreign:
        return _of_another(foreign, settings.data_dir)
    open_to_others = _as_words([one for one in there if one.stat().st_mode & 0o077])
    return check("rights", not open_to_others, files=open_to_others)


def _of_another(foreign: Sequence[Path], folder: Path) -> Check:
    """Tell who should ask, where the folder is another's; else whose the files should be."""
    files, me = _as_words(foreign), _user(os.geteuid())
    owner = _user(foreign[0].stat().st_uid)
    says = told("owner.bad", files=files, owner=owner, me=me)
    if folder in foreign:
        return Check("rights", False, says, told("owner.ask", owner=owner))
    return Check("rights", False, says, told("owner.give", files=files, me=me))


def _as_words(files: Sequence[Path]) -> str:
    return shlex.join(map(str, files))


def _user(number: int) -> str:
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


def copies(settings: Settings, started: datetime | None, now: datetime) -> Check:
    """Look for a fresh copy; that there is none fails only once one was due.

    `started` is when the server last started; None: it never did.
    """
    made = nightly_copies(settings.database_url, settings.copies)
    newest = datetime.fromtimestamp(made[-1].stat().st_mtime).astimezone() if made else None
    if newest is not None and now - newest < OLDEST_COPY:
        return check("backups", ok=True, newest=made[-1])
    if settings.copy_at is None:
        return Check("backups", True, told("backups.off"), told("backups.off.do"))
    if started is None:
        return Check("backups", True, told("backups.never"), told("backups.never.do"))
    due = first_copy_due(started, settings.copy_at)
    if now < due:
        return Check("backups", True, told("backups.soon", at=moment(due)), told("backups.soon.do"))
    return check("backups", ok=False, folder=settings.copies)
