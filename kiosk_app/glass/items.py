"""What QML cannot draw by itself: a QR code in whole pixels."""

from functools import lru_cache

import segno
from PySide6.QtCore import Property, QObject, QRect, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

QUIET_ZONE = 4


@lru_cache(maxsize=8)
def modules_of(text: str) -> tuple[tuple[bool, ...], ...]:
    """Make the rows of a QR code, true where a module is dark.

    To make one takes 20 ms, and a number leaves the glass and comes back.
    """
    code = segno.make(text, error="m", micro=False)
    return tuple(tuple(map(bool, row)) for row in code.matrix)


@QmlElement
class QrCode(QQuickPaintedItem):
    """A QR code of `text`, its modules whole pixels, its quiet zone white."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | QObject | None = None) -> None:
        super().__init__(parent if isinstance(parent, QQuickItem) else None)
        self._text = ""
        self._rows: tuple[tuple[bool, ...], ...] = ()
        self.setAntialiasing(False)

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self._rows = modules_of(text) if text else ()
        self.changed.emit()
        self.update()

    text = Property(str, _get_text, _set_text, notify=changed)

    def paint(self, painter: QPainter) -> None:
        if not self._rows:
            return
        modules = len(self._rows) + 2 * QUIET_ZONE
        side = int(min(self.width(), self.height()) // modules)
        left = int(self.width() - side * modules) // 2 + side * QUIET_ZONE
        top = int(self.height() - side * modules) // 2 + side * QUIET_ZONE
        whole = QRect(left, top, 0, 0).adjusted(
            -side * QUIET_ZONE, -side * QUIET_ZONE, side * modules, side * modules
        )
        painter.fillRect(whole, QColor("#FFFFFF"))
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(left + x * side, top + y * side, side, side, QColor("#1D2433"))
