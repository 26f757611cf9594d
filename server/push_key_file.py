"""The file of the key by which phones are told: for its owner alone, looked at before its use."""

import stat
from pathlib import Path

HEAD = b"-----BEGIN PRIVATE KEY-----"


class PushKeyError(Exception):
    """The file of the key is unusable; its text stands in `settings`."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason, values)
        self.reason = reason
        self.values = values


def check_key_file(path: Path) -> None:
    """Refuse a file that others may read, or that holds no key; one that is not there is made.

    Raises:
        PushKeyError: naming the file.
    """
    if not path.exists():
        return
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise PushKeyError("push_key_open", file=path)
    if not path.read_bytes().startswith(HEAD):
        raise PushKeyError("push_key_unreadable", file=path)
