"""What strokes of keys mean: a pad, a keypad, a keyboard and a scanner type through one door.

A scanner is told by its haste. What stands in a line that came faster than a hand types is no
command, and the Enter at its end chooses nothing.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk_app.rules.key_moves import MOVING, PadKey, PadPressed
from kiosk_app.rules.look_up_moves import EraseLetter, Scanned, TypeLetter

LONGEST_LINE = 300
"""Signs; a scanner that reads something else must not fill the memory."""
SCAN_GAP_SECONDS = 0.05
"""Signs that follow each other so soon come from a scanner."""
FEWEST_SCANNED = 4
BOUNCE_SECONDS = 0.1
"""A key that is pressed again so soon was meant once."""
HELD_SECONDS = 2.0
"""Only a key held so long repeats (EN 301 549, 5.7); OK held so long says again."""


class Named(StrEnum):
    """Keys that are no signs."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    TAB = "tab"
    BACKTAB = "backtab"
    HOME = "home"
    END = "end"
    PAGE_DOWN = "page_down"
    ENTER = "enter"
    BACKSPACE = "backspace"
    ESCAPE = "escape"
    HELP = "help"
    AGAIN = "again"
    LOUDER = "louder"
    QUIETER = "quieter"
    FASTER = "faster"
    SLOWER = "slower"
    SIGN = "sign"
    OTHER = "other"


MEANING = {
    Named.UP: PadKey.UP,
    Named.DOWN: PadKey.DOWN,
    Named.LEFT: PadKey.BACK,
    Named.RIGHT: PadKey.DOWN,
    Named.TAB: PadKey.DOWN,
    Named.BACKTAB: PadKey.UP,
    Named.HOME: PadKey.FIRST,
    Named.END: PadKey.LAST,
    Named.PAGE_DOWN: PadKey.ROW,
    Named.ESCAPE: PadKey.BACK,
    Named.HELP: PadKey.HELP,
    Named.AGAIN: PadKey.AGAIN,
    Named.LOUDER: PadKey.LOUDER,
    Named.QUIETER: PadKey.QUIETER,
    Named.FASTER: PadKey.FASTER,
    Named.SLOWER: PadKey.SLOWER,
}
KEYPAD = {
    "8": PadKey.UP,
    "2": PadKey.DOWN,
    "6": PadKey.DOWN,
    "4": PadKey.BACK,
    "5": PadKey.OK,
    "0": PadKey.AGAIN,
    "*": PadKey.HELP,
    "+": PadKey.LOUDER,
    "-": PadKey.QUIETER,
}
"""A numeric keypad where nothing is typed; 5 has the nib that a finger finds."""

OK_SIGNS = (" ", "5")


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key that goes down or up, at a moment of the kiosk's own seconds."""

    key: Named
    text: str = ""
    down: bool = True
    keypad: bool = False
    repeats: bool = False
    """The keyboard says it again because the key is held."""
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Typing:
    """What the glass does with signs at this moment."""

    takes: bool = False
    """Signs are letters of a search or of a code."""
    holds: bool = False
    """Some are there, and can be erased."""
    by_keys: bool = False
    """Somebody goes by keys already."""
    one_switch: bool = False
    """One switch chooses: what it sends is no sign, whatever is typed."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was typed since the last Enter, and what is held down."""

    line: str = ""
    in_haste: bool = True
    """Every sign of the line came as fast as only a scanner types."""
    held: str = ""
    """The end of a hasty line, which nothing takes as typed: a card's is never looked up."""
    last_sign_at: float = float("-inf")
    last_key: Named = Named.OTHER
    pressed_at: float = float("-inf")
    """When the last key that is no sign went down."""
    ok_waits: bool = False
    """OK is down; it chooses when it comes up."""
    said_again: bool = False


Read = tuple[Reading, tuple[PadPressed | TypeLetter | EraseLetter | Scanned, ...]]


def read(reading: Reading, stroke: Stroke, typing: Typing) -> Read:
    """Take one stroke and say what it means."""
    if stroke.key is Named.SIGN:
        return _sign(reading, stroke, typing) if stroke.down else _came_up(reading, stroke)
    if not stroke.down:
        return _came_up(reading, stroke)
    return _held(reading, stroke) if stroke.repeats else _went_down(reading, stroke, typing)


def _went_down(reading: Reading, stroke: Stroke, typing: Typing) -> Read:
    bounced = stroke.key is reading.last_key and stroke.at - reading.pressed_at < BOUNCE_SECONDS
    if bounced and stroke.key not in {Named.BACKSPACE, Named.ENTER}:
        return reading, ()
    noted = replace(reading, last_key=stroke.key, pressed_at=stroke.at, said_again=False)
    if stroke.key is Named.ENTER:
        return _enter(noted, typing)
    if stroke.key is Named.BACKSPACE:
        shorter = replace(noted, line=reading.line[:-1], held=reading.held[:-1])
        if reading.held:
            return shorter, ()
        return shorter, (EraseLetter(),) if typing.holds else (PadPressed(PadKey.BACK),)
    meaning = MEANING.get(stroke.key)
    if meaning is None:
        return reading, ()
    return replace(noted, line="", held=""), (PadPressed(meaning),)


def _sign(reading: Reading, stroke: Stroke, typing: Typing) -> Read:
    soon = bool(reading.line) and stroke.at - reading.last_sign_at <= SCAN_GAP_SECONDS
    key = None if soon else _meant_by(stroke, typing)
    if key is PadKey.OK and not stroke.repeats:
        return replace(
            reading, line="", held="", ok_waits=True, pressed_at=stroke.at, said_again=False
        ), ()
    if stroke.repeats and stroke.at - reading.pressed_at < HELD_SECONDS:
        return reading, ()
    if key is not None:
        return replace(reading, line="", held=""), (PadPressed(key),)
    typed = replace(
        reading,
        line=(reading.line + stroke.text)[-LONGEST_LINE:],
        in_haste=soon and reading.in_haste if reading.line else True,
        last_sign_at=stroke.at,
        pressed_at=reading.pressed_at if stroke.repeats else stroke.at,
    )
    if typed.in_haste and len(typed.line) >= FEWEST_SCANNED:
        return replace(typed, held=reading.held + stroke.text), ()
    signs = reading.held + stroke.text
    return replace(typed, held=""), tuple(TypeLetter(sign) for sign in signs)


def _meant_by(stroke: Stroke, typing: Typing) -> PadKey | None:
    if stroke.text == "?":
        return PadKey.HELP
    if stroke.text == " ":
        return None if typing.takes and not typing.one_switch else PadKey.OK
    return KEYPAD.get(stroke.text) if stroke.keypad and not typing.takes else None


def _enter(reading: Reading, typing: Typing) -> Read:
    scanned = reading.in_haste and len(reading.line) >= FEWEST_SCANNED
    if scanned or (reading.line and not typing.by_keys):
        line = Scanned(reading.line, by_scanner=scanned)
        return replace(reading, line="", held="", ok_waits=False), (line,)
    return replace(reading, line="", held="", ok_waits=True), ()


def _held(reading: Reading, stroke: Stroke) -> Read:
    if stroke.at - reading.pressed_at < HELD_SECONDS:
        return reading, ()
    if reading.ok_waits:
        again = () if reading.said_again else (PadPressed(PadKey.AGAIN),)
        return replace(reading, said_again=True), again
    meaning = MEANING.get(stroke.key)
    return reading, (PadPressed(meaning),) if meaning in MOVING else ()


def _came_up(reading: Reading, stroke: Stroke) -> Read:
    ok = stroke.key is Named.ENTER or stroke.text in OK_SIGNS
    if not ok or not reading.ok_waits or stroke.repeats:
        return reading, ()
    let_go = replace(reading, ok_waits=False, said_again=False)
    if reading.said_again:
        return let_go, ()
    held = stroke.at - reading.pressed_at >= HELD_SECONDS
    return let_go, (PadPressed(PadKey.AGAIN if held else PadKey.OK),)
