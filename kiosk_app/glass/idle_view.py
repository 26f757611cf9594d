"""What QML may read of what is told while nobody uses the kiosk."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk_app.rules.screen import State
from kiosk_app.words.tidings import tidings
from kiosk_app.words.wording import wording

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class IdleView(QObject):
    """Several things to tell, of which each has its turn."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[str, ...] = ()

    def show(self, state: State) -> None:
        """Tell what the office of a state has to tell; nothing before one is known."""
        told = tidings(wording(state.language), state.office) if state.office else ()
        if told != self._told:
            self._told = told
            self.changed.emit()

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # Qt knows the name
    def tidings(self) -> list[str]:
        return list(self._told)
