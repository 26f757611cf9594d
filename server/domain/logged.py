"""Acts of the console beside the settings: what they were done to, as the log of changes names it.

Their paths begin with a word of `Logged`, which no table of the office file has.
"""

from collections.abc import Sequence
from enum import StrEnum


class Logged(StrEnum):
    """What an act of the log was done to: the first word of its path."""

    CLIP = "clip"
    """Then language and key; before and after: the hash of the own recording."""
    COPY = "copy"
    """Then the file's name; before and after: its bytes."""
    COPY_TAKEN = "copy_taken"
    """Then the file's name."""
    PROCEDURE = "procedure"
    """Then its code; before and after: the version that counts."""
    PERSON = "person"
    """Then the user name, and a role, `password` or `sign_in`."""
    SHOWN = "shown"
    """Then the user name, and for a photograph `photo`, by a part of its hash."""
    DEVICE = "device"
    """Then kind and name; before and after: its name and counter."""
    PRACTICE = "practice"
    """The practice office, by its code."""


UNDOABLE = frozenset({Logged.CLIP, Logged.PROCEDURE})
"""Of these the old one is kept."""


def kind_of(path: Sequence[str]) -> Logged | None:
    """Tell what a change of the log was done to; None: it is one of settings."""
    return Logged(path[0]) if path[0] in set(Logged) else None
