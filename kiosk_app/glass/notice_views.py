"""What QML may read of notices: why there is no number, and the sheet over the screen."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk_app.glass.shown import Asked, Notice

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class NoticeView(QObject):
    """Why there is no number, and what to do."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Notice()

    def show(self, shown: Notice) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._shown.text


@QmlElement
class AskedView(QObject):
    """The sheet over the screen."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Asked()

    def show(self, shown: Asked) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(str, notify=changed)
    def sheet(self) -> str:
        return self._shown.sheet

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._shown.text

    @Property(int, notify=changed)
    def seconds(self) -> int:
        return self._shown.seconds

    @Property(bool, notify=changed)
    def offersTime(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.offers_time
