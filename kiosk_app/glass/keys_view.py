"""What QML may read of somebody who goes by keys: what has the focus, and what is said."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, QRectF, Signal
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Keys:
    """Whether somebody goes by keys, and where the focus is, in pixels of the glass."""

    on: bool = False
    focus: str = ""
    frame: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    caption: str = ""
    switch: bool = False
    """One switch chooses, and the focus goes on by itself."""


@QmlElement
class KeysView(QObject):
    """The frame of the focus and the caption."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Keys()

    def turn(self, *, on: bool) -> None:
        """Tell whether somebody goes by keys, before it is known what has the focus."""
        self.show(replace(self._shown, on=on))

    def show(self, shown: Keys) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(bool, notify=changed)
    def on(self) -> bool:
        return self._shown.on

    @Property(bool, notify=changed)
    def oneSwitch(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.switch

    @Property(str, notify=changed)
    def focus(self) -> str:
        return self._shown.focus

    @Property(QRectF, notify=changed)
    def frame(self) -> QRectF:
        return QRectF(*self._shown.frame)

    @Property(str, notify=changed)
    def caption(self) -> str:
        return self._shown.caption
