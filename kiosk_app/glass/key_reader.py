"""Keys of a scanner or keyboard at the glass, read beside whatever has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk_app.rules import look_up_moves
from kiosk_app.rules.look_up_moves import Scanned

LONGEST_LINE = 300
"""Signs; a scanner that reads something else must not fill the memory."""
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class KeyReader(QObject):
    """Hears each key of a window: a letter is typed, Enter ends a scanned line."""

    def __init__(
        self,
        on_touch: Callable[[look_up_moves.Touch], None],
        on_line: Callable[[Scanned], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_touch = on_touch
        self._on_line = on_line
        self._line = ""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Read a key and let it go on to whom it is for."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._read(event)
        return False

    def _read(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            line, self._line = self._line, ""
            self._on_line(Scanned(line))
        elif event.key() == Qt.Key.Key_Backspace:
            self._line = self._line[:-1]
            self._on_touch(look_up_moves.EraseLetter())
        elif event.text().isprintable() and event.text():
            self._line = (self._line + event.text())[-LONGEST_LINE:]
            self._on_touch(look_up_moves.TypeLetter(event.text()))
