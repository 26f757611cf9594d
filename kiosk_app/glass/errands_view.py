"""What QML may read of several errands, and what fingers do to them."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk_app.glass.errands_shown import Errands
from kiosk_app.rules import errand_moves

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ErrandsView(QObject):
    """The list of errands for one number."""

    changed = Signal()
    touched = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Errands()

    def show(self, shown: Errands) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        return self._shown.offered

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._shown.title

    @Property(bool, notify=changed)
    def more(self) -> bool:
        return self._shown.more

    @Property(str, notify=changed)
    def take(self) -> str:
        return self._shown.take

    @Slot()
    def askSeveral(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(errand_moves.AskSeveral())

    @Slot()
    def chooseMore(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(errand_moves.MoreErrands())

    @Slot(str)
    def drop(self, code: str) -> None:
        self.touched.emit(errand_moves.DropErrand(code))

    @Slot()
    def takeForAll(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(errand_moves.TakeForAll())
