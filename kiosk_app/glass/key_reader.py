"""Keys of a pad, a keyboard or a scanner at the glass, read before whatever has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk_app.rules.key_moves import PadPressed
from kiosk_app.rules.look_up_moves import EraseLetter, Scanned, TypeLetter
from kiosk_app.rules.strokes import Named, Reading, Stroke, Typing, read

Heard = PadPressed | TypeLetter | EraseLetter | Scanned
Key = Qt.Key
NAMES = {
    Key.Key_Up: Named.UP,
    Key.Key_Down: Named.DOWN,
    Key.Key_Left: Named.LEFT,
    Key.Key_Right: Named.RIGHT,
    Key.Key_Tab: Named.TAB,
    Key.Key_Backtab: Named.BACKTAB,
    Key.Key_Home: Named.HOME,
    Key.Key_End: Named.END,
    Key.Key_PageDown: Named.PAGE_DOWN,
    Key.Key_Return: Named.ENTER,
    Key.Key_Enter: Named.ENTER,
    Key.Key_Select: Named.ENTER,
    Key.Key_Clear: Named.ENTER,
    Key.Key_Backspace: Named.BACKSPACE,
    Key.Key_Escape: Named.ESCAPE,
    Key.Key_Back: Named.ESCAPE,
    Key.Key_F1: Named.HELP,
    Key.Key_Help: Named.HELP,
    Key.Key_F5: Named.AGAIN,
    Key.Key_F6: Named.SLOWER,
    Key.Key_F7: Named.FASTER,
    Key.Key_VolumeUp: Named.LOUDER,
    Key.Key_VolumeDown: Named.QUIETER,
}
"""`Key_Clear` is the keypad's 5 while its figures are off."""
BY_NUMBER = {key.value: name for key, name in NAMES.items()}
"""A keyboard may send keys that Qt has no name for."""
STROKES = {QEvent.Type.KeyPress: True, QEvent.Type.KeyRelease: False}


class KeyReader(QObject):
    """Hears each key of a window; `clock` gives seconds, `typing` what the glass takes now."""

    def __init__(
        self,
        on_move: Callable[[Heard], None],
        typing: Callable[[], Typing],
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_move = on_move
        self._typing = typing
        self._clock = clock
        self._reading = Reading()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Read a key and keep it: a button that has Qt's focus must not hear it a second time."""
        if not isinstance(event, QKeyEvent) or event.type() not in STROKES:
            return False
        stroke = _stroke(event, self._clock())
        self._reading, heard = read(self._reading, stroke, self._typing())
        for move in heard:
            self._on_move(move)
        return True


def _stroke(event: QKeyEvent, at: float) -> Stroke:
    text = event.text()
    sign = bool(text) and text.isprintable()
    known = BY_NUMBER.get(event.key(), Named.OTHER)
    return Stroke(
        key=Named.SIGN if known is Named.OTHER and sign else known,
        text=text if sign else "",
        down=STROKES[event.type()],
        keypad=bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier),
        repeats=event.isAutoRepeat(),
        at=at,
    )
