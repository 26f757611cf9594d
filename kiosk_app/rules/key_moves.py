"""What can happen by keys, and what they ask of the machine: plain values."""

from dataclasses import dataclass
from enum import StrEnum


class PadKey(StrEnum):
    """What a key means, whichever pad, keypad or keyboard it stands on."""

    UP = "up"
    DOWN = "down"
    ROW = "row"
    """To the next row: ten letters at once instead of one."""
    FIRST = "first"
    LAST = "last"
    OK = "ok"
    BACK = "back"
    HELP = "help"
    AGAIN = "again"
    LOUDER = "louder"
    QUIETER = "quieter"
    FASTER = "faster"
    SLOWER = "slower"


MOVING = frozenset({PadKey.UP, PadKey.DOWN, PadKey.ROW, PadKey.FIRST, PadKey.LAST})
SOUND = frozenset({PadKey.AGAIN, PadKey.LOUDER, PadKey.QUIETER, PadKey.FASTER, PadKey.SLOWER})


@dataclass(frozen=True, slots=True)
class Target:
    """Something on the glass that can be chosen, in pixels of the glass."""

    name: str
    label: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be chosen on the glass as it is drawn now."""

    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class PadPressed:
    """A key was pressed."""

    key: PadKey


@dataclass(frozen=True, slots=True)
class Press:
    """Press what has the focus as a finger would."""

    name: str


@dataclass(frozen=True, slots=True)
class AdjustSound:
    """Say again, louder, quieter, faster or slower."""

    key: PadKey


Effect = Press | AdjustSound
